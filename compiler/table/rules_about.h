#pragma once

#include <vector>

#include "compiler/table/decision_table.h"

namespace tier::table {

/// Which rules are about a trigger or a piece of guidance, found once for all of them: to look
/// through the rules for each costs the square of their number.
class RulesAbout {
 public:
  struct OfTrigger {
    /// None in a table that is not verified.
    RuleId own;
    /// By id.
    std::vector<RuleId> unless;
    std::vector<RuleId> needs;
    std::vector<RuleId> waivers;
  };

  explicit RulesAbout(const DecisionTable& table);

  [[nodiscard]] const OfTrigger& operator[](TriggerId trigger) const {
    return triggers_[trigger.value];
  }
  [[nodiscard]] RuleId operator[](GuidanceId guidance) const { return guidance_[guidance.value]; }

 private:
  std::vector<OfTrigger> triggers_;
  std::vector<RuleId> guidance_;
};

}  // namespace tier::table
