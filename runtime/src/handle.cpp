#include "handle.h"

#include <cstring>

namespace tier::runtime {

Table table_in(const tier_table* handle) {
  Table table;
  std::memcpy(static_cast<void*>(&table), handle->opaque, sizeof table);
  return table;
}

void put_table(const Table& table, tier_table* handle) {
  std::memcpy(handle->opaque, &table, sizeof table);
}

}  // namespace tier::runtime
