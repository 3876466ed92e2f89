#pragma once

#include <cstdint>
#include <vector>

#include "compiler/calendars/hours.h"

/// Sets of instants, as stretches that are in order and apart.
namespace tier::calendars {

/// [begin, end), not empty.
struct Stretch {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

/// All of the pieces together; none of the stretches touches another.
std::vector<Stretch> stretches_of(const std::vector<Piece>& pieces);

/// All instants outside of the stretches.
std::vector<Stretch> gaps_between(const std::vector<Stretch>& stretches);

/// What of each piece lies in the stretches.
std::vector<Piece> cut_to(const std::vector<Piece>& pieces, const std::vector<Stretch>& stretches);

}  // namespace tier::calendars
