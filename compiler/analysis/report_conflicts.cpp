#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/analysis/report_equals.h"
#include "compiler/analysis/report_movement.h"
#include "compiler/analysis/stars.h"
#include "compiler/prose/people.h"

namespace tier::analysis {

namespace {

using ConflictStar = Star<findings::Conflict>;

class ConflictReport {
 public:
  ConflictReport(const Words& words, bool more)
      : table_(words.table()), words_(words), more_(more) {
    for (const table::Row& row : table_.rows) {
      if (std::holds_alternative<table::TriggerOutcome>(table_.rules[row.rule].outcome)) {
        rows_[row.rule].push_back(&row.tests);
      }
    }
  }

  void tell(const ConflictStar& star, diagnostics::Sink& sink) {
    const std::vector<table::RuleId> partners = star.partners();
    const findings::Conflict& first = *star.overlaps.front();
    const table::Rule& rule = table_.rules[star.rule];
    auto diagnostic =
        diagnostics::Diagnostic(diagnostics::Code::ConflictingTriggers, rule.origin.span, rule.name,
                                table_.rules[partners.front()].name, holder_in(first.witness))
            .label(fmt::format("hands them to {}", destination(table_, star.rule).title));
    for (std::size_t index = 0; index < std::min(partners.size(), named_at_most); ++index) {
      std::move(diagnostic)
          .label(table_.rules[partners[index]].origin.span,
                 fmt::format("and this to {}", destination(table_, partners[index]).title));
    }
    if (partners.size() > 1) {
      std::move(diagnostic).note(fmt::format("it is in conflict with {}", words_.names(partners)));
    }
    std::move(diagnostic)
        .note(words_.example(first.witness, rows_of_both(first)))
        .note(words_.as_test(first.witness));
    if (more_) {
      std::move(diagnostic).note("there are more conflicts than are listed");
      more_ = false;
    }
    sink.report(std::move(diagnostic).help(help(star.rule, partners)));
  }

 private:
  /// The tier that holds the ticket, which every such witness gives.
  [[nodiscard]] std::string holder_in(const findings::Witness& witness) const {
    for (const findings::Witness::Given& given : witness.given) {
      if (std::holds_alternative<table::HolderDomain>(table_.attributes[given.attribute].domain)) {
        return prose::tier(table_, table::TierId(given.class_index));
      }
    }
    return "one tier";
  }

  /// Suggests that the more special trigger wins; of two that are alike the later.
  [[nodiscard]] std::string help(table::RuleId rule, const std::vector<table::RuleId>& partners) {
    const bool by_partner = partners.size() == 1 && speciality(table_, rows_[rule]) <=
                                                        speciality(table_, rows_[partners[0]]);
    const table::RuleId winner = by_partner ? partners[0] : rule;
    if (words_.overrides_all(rule) && all_override_all(words_, partners)) {
      return name_what_they_override(words_, winner, by_partner ? std::vector{rule} : partners);
    }
    std::vector<std::string> losers;
    for (const table::RuleId partner : partners) {
      losers.push_back(table_.rules[by_partner ? rule : partner].name);
    }
    if (losers.size() > named_at_most) {
      losers = {"all"};
    }
    return fmt::format(
        "if `{}` is the exception, write `overrides {}` in it; else narrow one of "
        "them, or make one `on request by` a role",
        table_.rules[winner].name, fmt::join(losers, ", "));
  }

  std::vector<const Tests*> rows_of_both(const findings::Conflict& conflict) {
    std::vector<const Tests*> rows = rows_[conflict.first];
    const auto& second = rows_[conflict.second];
    rows.insert(rows.end(), second.begin(), second.end());
    return rows;
  }

  const table::DecisionTable& table_;
  const Words& words_;
  bool more_;
  std::map<table::RuleId, std::vector<const Tests*>> rows_;
};

}  // namespace

void report_conflicts(const Words& words, const findings::Findings& findings,
                      diagnostics::Sink& sink) {
  const bool more =
      std::any_of(findings.cut_short.begin(), findings.cut_short.end(),
                  [](const auto& one) { return one.property == findings::Property::Agreed; });
  ConflictReport report(words, more);
  std::vector<const findings::Conflict*> conflicts;
  for (const findings::Conflict& conflict : findings.movement.conflicts) {
    conflicts.push_back(&conflict);
  }
  for (const ConflictStar& star : as_stars<findings::Conflict>(std::move(conflicts))) {
    report.tell(star, sink);
  }
}

}  // namespace tier::analysis
