#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/table/attributes.h"

/// Opening hours as the table has them: no rules of weeks and zones any more, only when it is open.
/// Instants are seconds since 1970-01-01T00:00:00Z, days are numbers as in base/day.h. How weekly
/// hours become this is calendars/, what is asked of it the runtime's tier/calendar.h.
namespace tier::table {

/// It is open in [begin, end), which belongs to a day: that on which its window opened.
struct Opening {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::int64_t day = 0;

  friend bool operator==(const Opening&, const Opening&) = default;
};

/// From `from` on the local time is so many seconds ahead of UTC.
struct Offset {
  std::int64_t from = 0;
  std::int64_t seconds = 0;

  friend bool operator==(const Offset&, const Offset&) = default;
};

struct ClosedDay {
  std::int64_t day = 0;
  /// Empty where the book gives none.
  std::string title;

  friend bool operator==(const ClosedDay&, const ClosedDay&) = default;
};

/// When it is open. What lies outside of [begin, end) is not known.
struct Calendar {
  std::string name;
  std::string title;
  std::string introduction;
  /// In which the days are counted: `Europe/Berlin`.
  std::string zone;
  /// Its hours as the book writes them, one piece a text: `mon..fri 09:00..18:00`, `= emea + apac`.
  std::vector<std::string> hours;
  /// The days within the years covered on which none of its windows opens, whatever the week says;
  /// rising.
  std::vector<ClosedDay> closed;
  /// Open at every instant there is: nothing below is filled, and days are those of UTC.
  bool always = false;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  /// In order and apart, the days never falling; two that touch belong to different days. One at
  /// least.
  std::vector<Opening> openings;
  /// The first from `begin`; in order, each another than the one before.
  std::vector<Offset> offsets;
  Origin origin;
};

/// A calendar for each value of a fact.
struct CalendarChoice {
  std::string name;
  std::string title;
  AttributeId attribute;
  /// One a class of the attribute but *unknown*.
  std::vector<CalendarId> calendars;
  Origin origin;
};

}  // namespace tier::table
