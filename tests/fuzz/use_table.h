#pragma once

#include <random>

#include "tests/support/packed_table.h"

/// Asks an opened table everything that can be asked, in buffers exactly as long as it says. What
/// the table holds may be anything that `open` lets pass.
namespace tier::fuzz {

void use_table(const support::PackedTable& packed, std::mt19937& random);

}  // namespace tier::fuzz
