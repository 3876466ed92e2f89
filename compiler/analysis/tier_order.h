#pragma once

#include <vector>

#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// Which tiers stand above which, directly or through others.
class TierOrder {
 public:
  explicit TierOrder(const table::DecisionTable& table);

  /// No tier is above itself.
  [[nodiscard]] bool is_above(table::TierId upper, table::TierId lower) const {
    return below_[upper.value][lower.value];
  }
  /// The tiers that every way up from `lower` to `upper` goes through, by id; none where it is not
  /// above, or directly so.
  [[nodiscard]] std::vector<table::TierId> between(table::TierId lower, table::TierId upper) const;

 private:
  [[nodiscard]] std::vector<bool> all_below(table::TierId tier, table::TierId without) const;

  const table::DecisionTable* table_;
  /// By tier: those below it.
  std::vector<std::vector<bool>> below_;
};

}  // namespace tier::analysis
