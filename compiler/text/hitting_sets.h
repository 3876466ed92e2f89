#pragma once

#include <cstddef>
#include <vector>

namespace tier::text {

/// All sets, in order, that have an element of each of these sets and none to spare; sets are
/// rising lists. Takes its steps off `work`; where they reach 0, the result is empty.
///
///     {{1, 2}, {2, 3}}   →   {1, 3}, {2}
std::vector<std::vector<std::size_t>> hitting_sets(
    const std::vector<std::vector<std::size_t>>& sets, std::size_t& work);

}  // namespace tier::text
