#include <utility>

#include "compiler/lowering/promise_standing.h"

namespace tier::lowering {

table::ConditionAssertion lower_due(Lowering& lowering, const semantics::DueIs& claim,
                                    const History& history, source::Span span) {
  const table::ObligationId promise(claim.promise.value);
  const std::int64_t expected = instant_of(claim.due);
  const auto all = standings(lowering.table, promise, history, std::nullopt);
  if (!all) {
    lowering.too_large.push_back(span);
    return {};
  }
  table::ConditionAssertion lowered;
  for (const Standing& one : *all) {
    if (one.state == DueState::Due && one.due == expected) {
      lowered.holds.push_back(one.tickets);
    }
  }
  lowered.holds = simplified(std::move(lowered.holds));
  return lowered;
}

}  // namespace tier::lowering
