// Every rule that is about a trigger or guidance is found with it, and none with another.

#include "compiler/table/rules_about.h"

#include <gtest/gtest.h>

#include "tests/support/whole_table.h"

namespace tier::table {
namespace {

template <class OutcomeType>
bool is_about(const DecisionTable& table, RuleId rule, TriggerId trigger) {
  const auto* outcome = std::get_if<OutcomeType>(&table.rules[rule].outcome);
  return outcome != nullptr && outcome->trigger == trigger;
}

template <class OutcomeType>
std::vector<RuleId> looked_for(const DecisionTable& table, TriggerId trigger) {
  std::vector<RuleId> rules;
  for (const RuleId id : table.rules.ids()) {
    if (is_about<OutcomeType>(table, id, trigger)) {
      rules.push_back(id);
    }
  }
  return rules;
}

TEST(RulesAbout, FindsForEachTriggerAndGuidanceWhatLookingThroughAllRulesFinds) {
  const DecisionTable table = support::whole_table();
  const RulesAbout about(table);
  ASSERT_GT(table.triggers.size(), 1U);
  for (const TriggerId id : table.triggers.ids()) {
    EXPECT_TRUE(is_about<TriggerOutcome>(table, about[id].own, id));
    EXPECT_EQ(about[id].unless, looked_for<UnlessOutcome>(table, id));
    EXPECT_EQ(about[id].needs, looked_for<NeedOutcome>(table, id));
    EXPECT_EQ(about[id].waivers, looked_for<WaiverOutcome>(table, id));
  }
  for (const GuidanceId id : table.guidance.ids()) {
    EXPECT_EQ(table.rules[about[id]].outcome, Outcome(GuidanceOutcome{id}));
  }
}

}  // namespace
}  // namespace tier::table
