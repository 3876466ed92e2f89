#include <algorithm>

#include "compiler/analysis/time.h"

namespace tier::analysis {

/// Whether the conditions that stop it can hold is told of dead rules.
void find_endless_clocks(const Facts& facts, findings::TimeFindings& findings) {
  const table::DecisionTable& table = facts.table();
  for (const table::ObligationId id : table.obligations.ids()) {
    const auto& events = table.obligations[id].events;
    const bool ends = std::any_of(events.begin(), events.end(), [](const auto& event) {
      return event.kind == table::ClockEvent::Kind::Stops ||
             event.kind == table::ClockEvent::Kind::Cancels;
    });
    if (!ends) {
      findings.endless.push_back({id});
    }
  }
}

}  // namespace tier::analysis
