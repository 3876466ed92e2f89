#pragma once

#include "contenders.h"

namespace tier::runtime {

/// The first row that every row of bits has, or `format::none`: the whole of a decision whose
/// facts are all there.
std::uint32_t first_match(const RowsOfBits& source);

}  // namespace tier::runtime
