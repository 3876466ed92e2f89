#pragma once

#include "tier/table.h"

namespace tier::runtime {

/// The index of the first of so many records that has this name, or `format::none`. Each is `size`
/// bytes and begins with its name.
[[gnu::cold]] std::uint32_t find_named(const Table& table, const void* records, std::size_t size,
                                       std::uint32_t count, std::string_view name);

}  // namespace tier::runtime
