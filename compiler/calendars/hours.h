#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// Weekly hours in a zone, and what is made of them, as stretches of time.
///
///     Hours hours = weekly_hours({"Europe/Berlin", windows, {}, 2026, 2030}).hours;
///     unite(hours, other);
///     fill(hours, calendar);   // openings.h
///
/// Instants are seconds since 1970-01-01T00:00:00Z, days are numbers as in base/day.h.
namespace tier::calendars {

/// Open from `opens` to `closes` on every such day of the week: minutes from its midnight, `closes`
/// the later and up to eight days after it. What is longer than a day counts as one window on each
/// date that it touches, from midnight to midnight.
struct Window {
  /// 0 is Monday.
  int weekday = 0;
  int opens = 0;
  int closes = 0;
};

struct WeeklyHours {
  /// One that there is.
  std::string zone;
  std::vector<Window> windows;
  /// Rising. No window opens on them.
  std::vector<std::int64_t> closed;
  /// Both are covered.
  int first_year = 0;
  int last_year = 0;
};

/// A stretch of opening time.
struct Piece {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  /// When its window opened, which may have been earlier.
  std::int64_t opened = 0;
  /// The date on which it did, in the zone that it was written in.
  std::int64_t day = 0;
  /// The same in the zone of these hours.
  std::int64_t counted_day = 0;
};

/// When it is open within [begin, end), beyond which nothing is known. Pieces may overlap and come
/// in any order.
struct Hours {
  std::string zone;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::vector<Piece> pieces;
};

struct OpenedWindows {
  Hours hours;
  /// Of each window whether it is ever open.
  std::vector<bool> come;
};

OpenedWindows weekly_hours(const WeeklyHours& written);

/// The same stretches with their days counted in `zone`, in which the years begin and end.
Hours in_zone(const Hours& hours, const std::string& zone);

/// Cuts what is known to the years, counted in the zone of the hours.
void limit_to_years(Hours& hours, int first, int last);

// What is known afterwards is what was known of both.
void unite(Hours& hours, const Hours& other);
void intersect(Hours& hours, const Hours& other);
void subtract(Hours& hours, const Hours& other);

/// Takes away the windows that opened on one of the days, which rise, each by the date of the zone
/// that it was written in.
void close_on(Hours& hours, const std::vector<std::int64_t>& days);

}  // namespace tier::calendars
