#pragma once

#include <vector>

#include "compiler/analysis/region.h"
#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// Who wins in one decision. Of the rules that match a ticket, those that no other of them
/// beats are its *winners*. All proofs speak of winners, never of the order of rows, in which
/// a mistake would be settled in silence:
///
///     gap         a ticket without a winner
///     overlap     a ticket with two
///     dead rule   one that is a winner for no ticket
class Precedence {
 public:
  Precedence(const table::DecisionTable& table, table::DecisionId decision);

  /// The rules of the decision, those without a row included that belong to it, by id.
  [[nodiscard]] const std::vector<table::RuleId>& rules() const { return rules_; }
  [[nodiscard]] const std::vector<const Tests*>& rows_of(table::RuleId rule) const {
    return rows_[rule.value];
  }

  [[nodiscard]] std::vector<const Tests*> all_rows() const;

  /// Whether `winner` wins where both match; every rule beats an `otherwise`.
  [[nodiscard]] bool beats(table::RuleId winner, table::RuleId loser) const;
  /// The rules that beat this one, by id.
  [[nodiscard]] const std::vector<table::RuleId>& beaten_by(table::RuleId rule) const {
    return beaten_by_[rule.value];
  }

 private:
  void find_rules(const table::DecisionTable& table, table::DecisionId decision);

  std::vector<table::RuleId> rules_;
  /// By rule of the whole table.
  std::vector<std::vector<const Tests*>> rows_;
  std::vector<std::vector<table::RuleId>> beaten_by_;
};

}  // namespace tier::analysis
