#include "compiler/analysis/precedence.h"

#include <algorithm>

#include "compiler/analysis/facts.h"
#include "compiler/base/overloaded.h"

namespace tier::analysis {

namespace {

table::DecisionKind kind_of(const table::Outcome& outcome) {
  using Kind = table::DecisionKind;
  return std::visit(base::Overloaded{
                        [](const table::ValueOutcome&) { return Kind::DerivedFact; },
                        [](const table::OwnerOutcome&) { return Kind::Owner; },
                        [](const table::RefusalOutcome&) { return Kind::Owner; },
                        [](const table::ImpossibleOutcome&) { return Kind::Impossible; },
                        [](const table::TeamOutcome&) { return Kind::Team; },
                        [](const table::TriggerOutcome&) { return Kind::Triggers; },
                        [](const table::UnlessOutcome&) { return Kind::Unless; },
                        [](const table::NeedOutcome&) { return Kind::Needs; },
                        [](const table::WaiverOutcome&) { return Kind::Needs; },
                        [](const table::PermissionOutcome&) { return Kind::Permissions; },
                        [](const table::GuidanceOutcome&) { return Kind::Guidance; },
                        [](const table::TransitionOutcome&) { return Kind::Lifecycle; },
                        [](const table::ClockOutcome&) { return Kind::Clocks; },
                        [](const table::LadderOutcome&) { return Kind::Ladders; },
                    },
                    outcome);
}

/// Of the kinds that there are several decisions of, a rule begins with the name of its own:
/// `priority.p1`, `status.next[solved]`.
bool belongs(const table::Rule& rule, const table::Decision& decision) {
  const table::DecisionKind kind = kind_of(rule.outcome);
  if (kind != decision.kind) {
    return false;
  }
  const bool several = kind == table::DecisionKind::DerivedFact ||
                       kind == table::DecisionKind::Team || kind == table::DecisionKind::Lifecycle;
  const std::size_t length = decision.name.size();
  return !several || (rule.name.rfind(decision.name, 0) == 0 && rule.name.size() > length &&
                      (rule.name[length] == '.' || rule.name[length] == '['));
}

}  // namespace

Precedence::Precedence(const table::DecisionTable& table, table::DecisionId decision)
    : rows_(table.rules.size()), beaten_by_(table.rules.size()) {
  for (const table::Row* row : analysis::rows_of(table, decision)) {
    rows_[row->rule.value].push_back(&row->tests);
  }
  find_rules(table, decision);
  for (const table::RuleId rule : rules_) {
    for (const table::RuleId loser : table.rules[rule].beats) {
      beaten_by_[loser.value].push_back(rule);
    }
  }
  for (const table::RuleId rule : rules_) {
    auto& winners = beaten_by_[rule.value];
    if (table.rules[rule].otherwise) {
      winners.clear();
      std::copy_if(rules_.begin(), rules_.end(), std::back_inserter(winners),
                   [&](table::RuleId other) { return !table.rules[other].otherwise; });
    }
    std::sort(winners.begin(), winners.end());
  }
}

/// A condition that can never hold leaves a rule no row to say which decision it belongs to.
void Precedence::find_rules(const table::DecisionTable& table, table::DecisionId decision) {
  std::vector<bool> has_rows(table.rules.size(), false);
  for (const table::Row& row : table.rows) {
    has_rows[row.rule.value] = true;
  }
  for (const table::RuleId rule : table.rules.ids()) {
    if (!rows_[rule.value].empty() ||
        (!has_rows[rule.value] && belongs(table.rules[rule], table.decisions[decision]))) {
      rules_.push_back(rule);
    }
  }
}

std::vector<const Tests*> Precedence::all_rows() const {
  std::vector<const Tests*> all;
  for (const table::RuleId rule : rules_) {
    all.insert(all.end(), rows_of(rule).begin(), rows_of(rule).end());
  }
  return all;
}

bool Precedence::beats(table::RuleId winner, table::RuleId loser) const {
  const auto& winners = beaten_by_[loser.value];
  return std::binary_search(winners.begin(), winners.end(), winner);
}

}  // namespace tier::analysis
