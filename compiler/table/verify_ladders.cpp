#include <algorithm>

#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

bool step_fits(const DecisionTable& table, const LadderStep& step) {
  const bool sets = step.action == LadderStep::Action::Set;
  const bool fact_fits =
      !sets || (step.fact && step.value && names_one(table.attributes, *step.fact) &&
                is_given(table.attributes[*step.fact]) &&
                step.value->attribute_class < table.attributes[*step.fact].class_count);
  return sets == step.fact.has_value() && sets == step.value.has_value() && fact_fits &&
         step.after >= (step.every ? 1 : 0) && step.after <= DurationDomain::longest &&
         std::all_of(step.who.begin(), step.who.end(),
                     [&](const Person& person) { return person_is_there(table, person); });
}

}  // namespace

void verify_ladders(const DecisionTable& table, Complaints& complaints) {
  std::vector<std::size_t> rules(table.ladders.size());
  for (const Rule& rule : table.rules) {
    const auto* outcome = std::get_if<LadderOutcome>(&rule.outcome);
    if (outcome == nullptr || !names_one(table.ladders, outcome->ladder)) {
      continue;
    }
    ++rules[outcome->ladder.value];
    const Ladder& ladder = table.ladders[outcome->ladder];
    complaints.expect(is_time(table, ladder.from), "{}: its steps count from what is no time",
                      rule.name);
    complaints.expect(std::all_of(ladder.steps.begin(), ladder.steps.end(),
                                  [&](const LadderStep& step) { return step_fits(table, step); }),
                      "{}: one of its steps is none", rule.name);
  }
  complaints.expect(
      std::all_of(rules.begin(), rules.end(), [](std::size_t count) { return count == 1; }),
      "a ladder is the outcome of no rule, or of several");
}

}  // namespace tier::table
