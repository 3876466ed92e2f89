#include "compiler/analysis/judge.h"

#include <utility>

#include "compiler/base/overloaded.h"

namespace tier::analysis {

Judge::Judge(const Courtroom& court, const Budget& budget, const table::Assertion& assertion)
    : court_(court),
      assertion_(assertion),
      inquiry_(court.facts(), budget),
      inquiry_of_mended_(court.mended(), budget),
      judged_(judged()) {
  for (const Tests& product : assertion.when) {
    when_.push_back(product);
  }
}

Verdict Judge::judge() {
  const Verdict is_about = is_about_some_ticket();
  if (is_about != Verdict::Proved) {
    return is_about;
  }
  return std::visit([this](const auto& what) { return this->judge(what); }, assertion_.what);
}

namespace {

/// The decisions that answer what is asserted.
std::vector<table::DecisionKind> answering(const table::Asserted& what) {
  using Kind = table::DecisionKind;
  return std::visit(
      base::Overloaded{
          [](const table::OwnerAssertion&) { return std::vector{Kind::Owner}; },
          [](const table::AccessAssertion&) { return std::vector{Kind::Permissions}; },
          [](const table::ConditionAssertion&) { return std::vector<Kind>(); },
          [](const table::SlowerAssertion&) { return std::vector<Kind>(); },
          [](const auto&) {
            return std::vector{Kind::Triggers, Kind::Needs};
          },
      },
      what);
}

}  // namespace

Region Judge::judged() const {
  Region region;
  for (const table::DecisionKind kind : answering(assertion_.what)) {
    if (const auto decision = decision_of(court_.table(), kind)) {
      region.restrict_to(court_.facts().judged(*decision).tests());
    }
  }
  if (const auto* condition = std::get_if<table::ConditionAssertion>(&assertion_.what)) {
    std::vector<const Tests*> rows;
    for (const Tests& product : condition->holds) {
      rows.push_back(&product);
    }
    region.restrict_to(court_.facts().judged(rows).tests());
  }
  return region;
}

/// That it is about none is said, and refutes it: what holds of no ticket holds by mistake.
Verdict Judge::is_about_some_ticket() {
  Claim claim = about_all();
  claim.judged = Region();
  const Verdict verdict = inquiry_of_mended_.ask(claim);
  if (verdict == Verdict::Proved) {
    refutation_.failing = findings::Failing::NoTicket;
    return Verdict::Found;
  }
  return verdict == Verdict::Found ? Verdict::Proved : verdict;
}

Verdict Judge::refute(const Claim& claim, findings::Failing failing,
                      std::vector<table::RuleId> rules) {
  const Verdict verdict = inquiry_.ask(claim);
  if (verdict == Verdict::Found) {
    refutation_.failing = failing;
    refutation_.rules = std::move(rules);
    refutation_.witness = inquiry_.witness();
  }
  return verdict;
}

Claim Judge::about_all() const {
  Claim claim;
  claim.judged = judged_;
  claim.matched_by.emplace_back();
  for (const Tests& product : when_) {
    claim.matched_by.back().push_back(&product);
  }
  return claim;
}

}  // namespace tier::analysis
