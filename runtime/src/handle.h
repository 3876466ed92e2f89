#pragma once

#include <new>

#include "tier/table.h"
#include "tier/tier.h"

namespace tier::runtime {

static_assert(sizeof(Table) <= sizeof(tier_table) && alignof(Table) <= alignof(tier_table),
              "the C handle holds a table");

/// The table that `put_table` made in a C handle. It is plain pointers, so that it is also there
/// in a handle that was copied.
inline const Table& table_in(const tier_table* handle) {
  return *std::launder(reinterpret_cast<const Table*>(handle->opaque));
}

inline void put_table(const Table& table, tier_table* handle) { new (handle->opaque) Table(table); }

inline tier_list list_in(const Table& table, format::Range list) {
  return {table.lists + list.begin, list.count};
}

}  // namespace tier::runtime
