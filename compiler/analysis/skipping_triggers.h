#pragma once

#include <set>
#include <utility>
#include <vector>

#include "compiler/analysis/hand_offs.h"
#include "compiler/analysis/tier_order.h"
#include "compiler/findings/movement.h"

namespace tier::analysis {

/// The triggers of which it was found that they skip a tier, with all tiers that each passes.
class SkippingTriggers {
 public:
  /// A trigger in the hands of a tier.
  struct Step {
    table::TierId from;
    table::RuleId rule;

    friend auto operator<=>(const Step&, const Step&) = default;
  };

  SkippingTriggers(const table::DecisionTable& table, const HandOffs& hand_offs,
                   const std::vector<findings::Skipped>& skipped) {
    const TierOrder order(table);
    for (const findings::Skipped& one : skipped) {
      const table::Trigger& trigger = hand_offs.trigger(one.trigger);
      for (const table::TierId from : trigger.from) {
        for (const table::TierId tier : order.between(from, trigger.to)) {
          passed_.insert({{from, one.trigger}, tier});
        }
      }
    }
  }

  [[nodiscard]] bool skips(Step step, table::TierId tier) const {
    return passed_.count({step, tier}) != 0;
  }

 private:
  std::set<std::pair<Step, table::TierId>> passed_;
};

}  // namespace tier::analysis
