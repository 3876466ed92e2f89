#include "compiler/analysis/coverage.h"

#include <algorithm>
#include <set>

#include "compiler/analysis/judge.h"
#include "compiler/base/overloaded.h"

namespace tier::analysis {
namespace {

using table::DecisionKind;
using table::RuleId;

bool can_be_held(DecisionKind kind) {
  return kind == DecisionKind::DerivedFact || kind == DecisionKind::Owner ||
         kind == DecisionKind::Triggers || kind == DecisionKind::Needs ||
         kind == DecisionKind::Permissions;
}

template <class List, class Value>
bool has(const List& list, const Value& wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

template <class List>
bool share_one(const List& a, const List& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& one) { return has(b, one); });
}

/// The rules of a decision that can be held, with what beats each.
struct Candidate {
  RuleId rule;
  table::DecisionId decision;
  std::vector<const Tests*> winners;
};

class Coverer {
 public:
  Coverer(const Facts& facts, const Budget& budget)
      : facts_(facts), budget_(budget), court_(facts, facts, {}) {
    for (const table::DecisionId id : table().decisions.ids()) {
      if (!can_be_held(table().decisions[id].kind)) {
        continue;
      }
      const Precedence precedence(table(), id);
      for (const RuleId rule : precedence.rules()) {
        Candidate candidate{rule, id, {}};
        for (const RuleId winner : precedence.beaten_by(rule)) {
          const auto& rows = precedence.rows_of(winner);
          candidate.winners.insert(candidate.winners.end(), rows.begin(), rows.end());
        }
        candidates_.push_back(std::move(candidate));
      }
    }
  }

  Coverage run() {
    Coverage coverage;
    for (const Candidate& candidate : candidates_) {
      if (!answers_some(candidate, {Tests()})) {
        continue;
      }
      (is_held(candidate) ? coverage.held : coverage.not_held).push_back(candidate.rule);
    }
    return coverage;
  }

 private:
  [[nodiscard]] const table::DecisionTable& table() const { return facts_.table(); }

  bool is_held(const Candidate& candidate) {
    const auto holds = [&](const table::Assertion& assertion) {
      return is_about(assertion.what, candidate) && answers_some(candidate, assertion.when);
    };
    return std::any_of(table().guarantees.begin(), table().guarantees.end(),
                       [&](const table::Guarantee& guarantee) {
                         return std::any_of(guarantee.assertions.begin(),
                                            guarantee.assertions.end(), holds);
                       }) ||
           std::any_of(
               table().tests.begin(), table().tests.end(), [&](const table::TestCase& test) {
                 return std::any_of(test.expectations.begin(), test.expectations.end(), holds);
               });
  }

  /// Whether the rule gives the answer in some ticket of the products.
  bool answers_some(const Candidate& candidate, const table::Products& products) {
    Inquiry inquiry(facts_, budget_);
    Claim claim;
    claim.matched_by.emplace_back();
    for (const Tests& product : products) {
      claim.matched_by.back().push_back(&product);
    }
    claim.matched_by.push_back(court_.rows_of(candidate.rule));
    claim.matched_by_none = candidate.winners;
    return inquiry.ask(claim) == Verdict::Found;
  }

  bool is_about(const table::Asserted& what, const Candidate& candidate) {
    const table::Outcome& outcome = table().rules[candidate.rule].outcome;
    const DecisionKind kind = table().decisions[candidate.decision].kind;
    return std::visit(
        base::Overloaded{
            [&](const table::OwnerAssertion&) {
              return kind == DecisionKind::Owner ||
                     (kind == DecisionKind::DerivedFact && owners_read(candidate.decision));
            },
            [&](const table::AccessAssertion& assertion) {
              const auto* permission = std::get_if<table::PermissionOutcome>(&outcome);
              return permission != nullptr &&
                     share_one(table().permissions[permission->permission].tiers,
                               assertion.tiers) &&
                     share_one(table().permissions[permission->permission].access,
                               assertion.access);
            },
            [&](const table::EvidenceAssertion& every) {
              const auto trigger = trigger_of(outcome);
              return trigger &&
                     (every.to.empty() || has(every.to, table().triggers[*trigger].to)) &&
                     (every.from.empty() || share_one(every.from, table().triggers[*trigger].from));
            },
            [&](const table::ConditionAssertion& condition) {
              const auto& derived = table().decisions[candidate.decision].attribute;
              return kind == DecisionKind::DerivedFact && derived &&
                     reads(condition.holds, *derived);
            },
            [&](const table::SlowerAssertion& slower) {
              return kind == DecisionKind::DerivedFact &&
                     table().decisions[candidate.decision].attribute ==
                         table().obligations[slower.promise].target;
            },
            [&](const table::TriggerAssertion& assertion) {
              return trigger_of(outcome) == assertion.trigger;
            },
        },
        what);
  }

  [[nodiscard]] bool owners_read(table::DecisionId derived) const {
    return court_.owner_decision() && has(facts_.derived_read_by(*court_.owner_decision()),
                                          *table().decisions[derived].attribute);
  }

  /// Directly, or through other derived facts.
  [[nodiscard]] bool reads(const table::Products& products, table::AttributeId derived) const {
    return std::any_of(products.begin(), products.end(), [&](const Tests& tests) {
      return std::any_of(tests.begin(), tests.end(), [&](const table::Test& test) {
        return has(facts_.chain(test.attribute), derived);
      });
    });
  }

  static std::optional<table::TriggerId> trigger_of(const table::Outcome& outcome) {
    if (const auto* trigger = std::get_if<table::TriggerOutcome>(&outcome)) {
      return trigger->trigger;
    }
    if (const auto* need = std::get_if<table::NeedOutcome>(&outcome)) {
      return need->trigger;
    }
    if (const auto* waiver = std::get_if<table::WaiverOutcome>(&outcome)) {
      return waiver->trigger;
    }
    return std::nullopt;
  }

  const Facts& facts_;
  const Budget& budget_;
  Courtroom court_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Coverage coverage(const table::DecisionTable& table, const Budget& budget) {
  const Facts facts(table);
  Coverage coverage = Coverer(facts, budget).run();
  coverage.named_by_none = classes_named_by_none(table);
  return coverage;
}

}  // namespace tier::analysis
