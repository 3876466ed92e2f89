#pragma once

#include <vector>

#include "compiler/table/decision_table.h"

/// Which tickets a tier can have, as far as each fact by itself can tell: for what its page shows.
namespace tier::emit {

/// The rows by which a tier owns tickets or is handed them.
std::vector<const table::Row*> ways_to(const table::DecisionTable& table, table::TierId tier);

/// Whether a ticket that came by one of the ways may pass the row.
bool can_meet(const std::vector<const table::Row*>& ways, const table::Row& row);

}  // namespace tier::emit
