#include "compiler/calendars/stretches.h"

#include <algorithm>
#include <limits>

namespace tier::calendars {

std::vector<Stretch> stretches_of(const std::vector<Piece>& pieces) {
  std::vector<Stretch> all;
  for (const Piece& piece : pieces) {
    all.push_back({piece.begin, piece.end});
  }
  std::sort(all.begin(), all.end(),
            [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  std::vector<Stretch> merged;
  for (const Stretch& stretch : all) {
    if (!merged.empty() && stretch.begin <= merged.back().end) {
      merged.back().end = std::max(merged.back().end, stretch.end);
    } else {
      merged.push_back(stretch);
    }
  }
  return merged;
}

std::vector<Stretch> gaps_between(const std::vector<Stretch>& stretches) {
  std::vector<Stretch> gaps;
  std::int64_t begin = std::numeric_limits<std::int64_t>::min();
  for (const Stretch& stretch : stretches) {
    gaps.push_back({begin, stretch.begin});
    begin = stretch.end;
  }
  gaps.push_back({begin, std::numeric_limits<std::int64_t>::max()});
  return gaps;
}

std::vector<Piece> cut_to(const std::vector<Piece>& pieces, const std::vector<Stretch>& stretches) {
  std::vector<Piece> cut;
  for (const Piece& piece : pieces) {
    auto stretch = std::partition_point(
        stretches.begin(), stretches.end(),
        [&](const Stretch& candidate) { return candidate.end <= piece.begin; });
    for (; stretch != stretches.end() && stretch->begin < piece.end; ++stretch) {
      Piece part = piece;
      part.begin = std::max(piece.begin, stretch->begin);
      part.end = std::min(piece.end, stretch->end);
      cut.push_back(part);
    }
  }
  return cut;
}

}  // namespace tier::calendars
