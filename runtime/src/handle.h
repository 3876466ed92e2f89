#pragma once

#include <cstring>

#include "tier/table.h"
#include "tier/tier.h"

namespace tier::runtime {

static_assert(sizeof(Table) <= sizeof(tier_table), "the C handle holds a table");

/// A table is plain pointers, so it is copied into and out of the C handle; the compiler
/// sees through the copy.
inline Table table_in(const tier_table* handle) {
  Table table;
  std::memcpy(&table, handle->opaque, sizeof table);
  return table;
}

inline void put_table(const Table& table, tier_table* handle) {
  std::memcpy(handle->opaque, &table, sizeof table);
}

}  // namespace tier::runtime
