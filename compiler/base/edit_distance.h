#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tier::base {

/// The number of insertions, deletions, replacements and swaps of neighbours that turn
/// `a` into `b`, letters compared without case; `limit + 1` where it exceeds `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `word`, or an empty view where none is within a third of
/// its length (at least one). Of equally near ones the first wins.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace tier::base
