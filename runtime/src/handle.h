#pragma once

#include "tier/table.h"
#include "tier/tier.h"

namespace tier::runtime {

static_assert(sizeof(Table) <= sizeof(tier_table), "the C handle holds a table");

/// A table is plain pointers, so it is copied into and out of the C handle. Not inline: a copy at
/// every call of the C API would be a third of the runtime's code.
Table table_in(const tier_table* handle);
void put_table(const Table& table, tier_table* handle);

}  // namespace tier::runtime
