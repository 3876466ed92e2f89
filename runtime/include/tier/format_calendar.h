#pragma once

#include <cstdint>

#include "tier/format.h"

/// The part of format.h about opening hours. How they are counted on is tier/calendar.h.
namespace tier::runtime::format {

/// Opening hours: when it is open within [begin, end), in seconds since 1970-01-01T00:00:00Z.
/// All that belongs to it counts seconds from `begin`; they fit 32 bits. One at least of each.
struct Calendar {
  String name;
  /// 1 where it is open at every instant: the rest is 0 and empty then. Else 0.
  std::uint32_t always;
  std::uint32_t mark_shift;
  Range openings;
  Range days;
  Range offsets;
  /// Lists: mark i is the first opening that ends behind i << mark_shift, the number of openings
  /// where none does; one more of them than it takes to reach `end`.
  Range marks;
  std::int64_t begin;
  std::int64_t end;
};

/// It is open in [begin, end), behind the one before, until when it was open for `before` seconds
/// in all. `day`, counted within the calendar, is that on which its window opened.
struct Opening {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t before;
  std::uint32_t day;
};

/// A day on which a window opens: its date in days since 1970-01-01, rising, and the first of its
/// openings, counted within the calendar.
struct Day {
  std::int32_t date;
  std::uint32_t first_opening;
};

/// From `from` on, first 0, the local time is so many seconds ahead of UTC. They rise, and so do
/// the local times at which they end.
struct Offset {
  std::uint32_t from;
  std::int32_t seconds;
};

/// A calendar for each value of a fact.
struct CalendarChoice {
  String name;
  std::uint32_t attribute;
  std::uint32_t reserved;
  /// Lists: the calendar of each class but *unknown*.
  Range calendars;
};

static_assert(sizeof(Calendar) == 64 && sizeof(Opening) == 16 && sizeof(CalendarChoice) == 24);
static_assert(sizeof(Day) == 8 && sizeof(Offset) == 8);

}  // namespace tier::runtime::format
