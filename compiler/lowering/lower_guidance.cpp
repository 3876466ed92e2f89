#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {

void lower_guidance(Lowering& lowering) {
  table::Decision decision = begin_decision(lowering, table::DecisionKind::Guidance,
                                            table::HitPolicy::Collect, "guidance", "Guidance");
  for (const semantics::Guidance& guidance : lowering.model.guidance) {
    const table::GuidanceId id =
        lowering.table.guidance.add({static_cast<table::Guidance::Strength>(guidance.strength),
                                     guidance.text, lower_role(guidance.decided_by)});
    table::Rule rule;
    rule.name = "guidance." + guidance.name;
    rule.title = guidance.title;
    rule.outcome = table::GuidanceOutcome{id};
    rule.origin = lowering.origins.of(guidance.span);
    add_rows(lowering.table, lowering.table.rules.add(std::move(rule)),
             rows_of(lowering, guidance.when));
  }
  end_if_any(lowering, std::move(decision));
}

}  // namespace tier::lowering
