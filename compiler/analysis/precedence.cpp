#include "compiler/analysis/precedence.h"

#include <algorithm>

#include "compiler/analysis/facts.h"

namespace tier::analysis {

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

/// A condition that can never hold leaves a rule no row to say which decision it belongs to;
/// only scopes have conditions of their own, and there is one decision of owners.
void Precedence::find_rules(const table::DecisionTable& table, table::DecisionId decision) {
  const bool owners = table.decisions[decision].kind == table::DecisionKind::Owner;
  for (const table::RuleId rule : table.rules.ids()) {
    const bool is_scope = std::holds_alternative<table::OwnerOutcome>(table.rules[rule].outcome);
    if (!rows_[rule.value].empty() || (owners && is_scope)) {
      rules_.push_back(rule);
    }
  }
}

bool Precedence::beats(table::RuleId winner, table::RuleId loser) const {
  const auto& winners = beaten_by_[loser.value];
  return std::binary_search(winners.begin(), winners.end(), winner);
}

}  // namespace tier::analysis
