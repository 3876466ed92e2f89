#pragma once

#include <cstddef>

#include "compiler/table/decision_table.h"

namespace tier::driver {

/// How many actions all systems have.
std::size_t action_count(const table::DecisionTable& table);

/// The place of an action among those of all systems, in their order: what the runtime calls it.
std::size_t action_place(const table::DecisionTable& table, const table::Access& access);

/// The action at this place.
table::Access access_at(const table::DecisionTable& table, std::size_t place);

}  // namespace tier::driver
