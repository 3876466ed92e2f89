#include "compiler/driver/actions.h"

#include "compiler/base/check.h"

namespace tier::driver {

std::size_t action_count(const table::DecisionTable& table) {
  std::size_t count = 0;
  for (const table::System& system : table.systems) {
    count += system.actions.size();
  }
  return count;
}

std::size_t action_place(const table::DecisionTable& table, const table::Access& access) {
  std::size_t place = access.action;
  for (const table::SystemId id : table.systems.ids()) {
    if (id == access.system) {
      break;
    }
    place += table.systems[id].actions.size();
  }
  return place;
}

table::Access access_at(const table::DecisionTable& table, std::size_t place) {
  for (const table::SystemId id : table.systems.ids()) {
    const std::size_t count = table.systems[id].actions.size();
    if (place < count) {
      return {id, static_cast<std::uint32_t>(place)};
    }
    place -= count;
  }
  TIER_CHECK(false, "an action's place is one that the table has");
  return {};
}

}  // namespace tier::driver
