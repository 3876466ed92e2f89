#pragma once

#include "tier/calendar.h"

/// What the calls of calendar.h share. An instant within a calendar is told as its distance from
/// `begin`, which fits 32 bits.
namespace tier::runtime {

/// Whether the instant lies in [begin, end], of which `end` itself is the close of what is covered.
inline bool covers(const format::Calendar& record, std::int64_t at) {
  return at >= record.begin && at <= record.end;
}

inline std::uint32_t distance(const format::Calendar& record, std::int64_t at) {
  return static_cast<std::uint32_t>(at - record.begin);
}

/// The first opening that ends behind `distance`; the number of openings where none does. The marks
/// leave few to look at, and the loop has nothing to predict but its end.
inline std::uint32_t opening_behind(const Calendar& calendar, std::uint32_t distance) {
  const std::uint32_t* mark = calendar.marks + (distance >> calendar.record->mark_shift);
  std::uint32_t first = mark[0];
  std::uint32_t count = mark[1] - first;
  while (count > 0) {
    const std::uint32_t half = (count + 1) / 2;
    first += calendar.openings[first + half - 1].end <= distance ? half : 0;
    count -= half;
  }
  return first;
}

}  // namespace tier::runtime
