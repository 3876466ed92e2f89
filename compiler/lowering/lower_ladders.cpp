#include <utility>

#include "compiler/lowering/lower_facts.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

table::LadderStep lower_step(const table::DecisionTable& table, const semantics::LadderStep& step) {
  table::LadderStep lowered;
  lowered.after = step.after;
  lowered.every = step.every;
  lowered.action = static_cast<table::LadderStep::Action>(step.action);
  for (const std::string& who : step.who) {
    lowered.who.push_back(lower_person(table, who));
  }
  if (step.fact) {
    lowered.fact = attribute_of(*step.fact);
    lowered.value = value_outcome(table.attributes[*lowered.fact], step.value);
  }
  return lowered;
}

}  // namespace

void lower_ladders(Lowering& lowering) {
  table::DecisionTable& table = lowering.table;
  table::Decision decision = begin_decision(lowering, table::DecisionKind::Ladders,
                                            table::HitPolicy::Collect, "ladders", "Ladders");
  for (const semantics::Ladder& ladder : lowering.model.ladders) {
    table::Ladder lowered{attribute_of(ladder.from), {}};
    for (const semantics::LadderStep& step : ladder.steps) {
      lowered.steps.push_back(lower_step(table, step));
    }
    table::Rule rule;
    rule.name = ladder.name;
    rule.title = ladder.title;
    rule.introduction = ladder.introduction;
    rule.outcome = table::LadderOutcome{table.ladders.add(std::move(lowered))};
    rule.origin = lowering.origins.of(ladder.span);
    add_rows(table, table.rules.add(std::move(rule)), rows_of(lowering, ladder.when));
  }
  end_if_any(lowering, std::move(decision));
}

}  // namespace tier::lowering
