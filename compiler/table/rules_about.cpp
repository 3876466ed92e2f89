#include "compiler/table/rules_about.h"

#include "compiler/base/overloaded.h"

namespace tier::table {

RulesAbout::RulesAbout(const DecisionTable& table)
    : triggers_(table.triggers.size()), guidance_(table.guidance.size()) {
  for (const RuleId id : table.rules.ids()) {
    std::visit(
        base::Overloaded{
            [&](const TriggerOutcome& one) { triggers_[one.trigger.value].own = id; },
            [&](const UnlessOutcome& one) { triggers_[one.trigger.value].unless.push_back(id); },
            [&](const NeedOutcome& one) { triggers_[one.trigger.value].needs.push_back(id); },
            [&](const WaiverOutcome& one) { triggers_[one.trigger.value].waivers.push_back(id); },
            [&](const GuidanceOutcome& one) { guidance_[one.guidance.value] = id; },
            [](const auto&) {},
        },
        table.rules[id].outcome);
  }
}

}  // namespace tier::table
