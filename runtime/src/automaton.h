#pragma once

#include <string_view>

#include "tier/table.h"

namespace tier::runtime {

/// Sets each pattern of a text to whether it matches, in one pass over the UTF-8 bytes. `facts` are
/// one class an attribute; the automaton says which of them are its patterns.
void find_patterns(const Table& table, const format::Automaton& automaton, std::string_view text,
                   std::uint32_t* facts);

}  // namespace tier::runtime
