#include "compiler/analysis/decisions.h"

namespace tier::analysis {

std::optional<table::DecisionId> decision_of(const table::DecisionTable& table,
                                             table::DecisionKind kind) {
  for (const table::DecisionId id : table.decisions.ids()) {
    if (table.decisions[id].kind == kind) {
      return id;
    }
  }
  return std::nullopt;
}

RowsByRule::RowsByRule(const table::DecisionTable& table) : rows_(table.rules.size()) {
  for (const table::Row& row : table.rows) {
    rows_[row.rule.value].push_back(&row.tests);
  }
}

}  // namespace tier::analysis
