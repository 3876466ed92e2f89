#include "compiler/analysis/tier_order.h"

namespace tier::analysis {

TierOrder::TierOrder(const table::DecisionTable& table) : table_(&table) {
  for (const table::TierId tier : table.tiers.ids()) {
    below_.push_back(all_below(tier, table::TierId()));
  }
}

/// The tiers below without going through one of them.
std::vector<bool> TierOrder::all_below(table::TierId tier, table::TierId without) const {
  std::vector<bool> below(table_->tiers.size(), false);
  std::vector<table::TierId> open = {tier};
  while (!open.empty()) {
    const table::TierId upper = open.back();
    open.pop_back();
    for (const table::TierId lower : table_->tiers[upper].above) {
      if (lower != without && !below[lower.value]) {
        below[lower.value] = true;
        open.push_back(lower);
      }
    }
  }
  return below;
}

std::vector<table::TierId> TierOrder::between(table::TierId lower, table::TierId upper) const {
  std::vector<table::TierId> tiers;
  if (!is_above(upper, lower)) {
    return tiers;
  }
  for (const table::TierId middle : table_->tiers.ids()) {
    if (is_above(upper, middle) && is_above(middle, lower) &&
        !all_below(upper, middle)[lower.value]) {
      tiers.push_back(middle);
    }
  }
  return tiers;
}

}  // namespace tier::analysis
