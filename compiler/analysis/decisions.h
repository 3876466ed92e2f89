#pragma once

#include <optional>
#include <vector>

#include "compiler/analysis/region.h"
#include "compiler/table/decision_table.h"

/// What a proof over several decisions looks up in a table.
namespace tier::analysis {

/// The decision of a kind of which there is at most one.
std::optional<table::DecisionId> decision_of(const table::DecisionTable& table,
                                             table::DecisionKind kind);

class RowsByRule {
 public:
  explicit RowsByRule(const table::DecisionTable& table);
  [[nodiscard]] const std::vector<const Tests*>& of(table::RuleId rule) const {
    return rows_[rule.value];
  }

 private:
  std::vector<std::vector<const Tests*>> rows_;
};

}  // namespace tier::analysis
