#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {

void lower_impossibles(Lowering& lowering) {
  table::Decision decision =
      begin_decision(lowering, table::DecisionKind::Impossible, table::HitPolicy::First,
                     "impossible", "Tickets that cannot be");
  std::vector<table::RuleId> rules;
  for (const semantics::Impossible& impossible : lowering.model.impossibles) {
    table::Rule rule;
    rule.name = "impossible." + impossible.name;
    rule.title = impossible.title;
    rule.outcome = table::ImpossibleOutcome{};
    rule.origin = lowering.origins.of(impossible.span);
    rules.push_back(lowering.table.rules.add(std::move(rule)));
    add_rows(lowering.table, rules.back(), rows_of(lowering, impossible.condition));
  }
  for (std::size_t first = 0; first < rules.size(); ++first) {
    lowering.table.rules[rules[first]].beats.assign(
        rules.begin() + static_cast<std::ptrdiff_t>(first) + 1, rules.end());
  }
  if (!rules.empty()) {
    decision.origin = lowering.table.rules[rules.front()].origin;
  }
  end_if_any(lowering, std::move(decision));
}

}  // namespace tier::lowering
