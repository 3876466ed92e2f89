#include "compiler/calendars/counting.h"

#include <algorithm>
#include <random>

#include "tests/unit/calendars/counted.h"

namespace tier::calendars {
namespace {

using Unit = table::PromisedTime::Unit;

constexpr std::int64_t hour = 3600;

/// Random weekly hours in a zone whose clocks change, with some days closed.
Hours random_hours(std::mt19937& random) {
  static const char* const zones[] = {"UTC", "Europe/Berlin", "America/New_York",
                                      "Australia/Lord_Howe", "Asia/Kathmandu"};
  const auto below = [&](int count) {
    return static_cast<int>(random() % static_cast<unsigned>(count));
  };
  WeeklyHours hours;
  hours.zone = zones[below(5)];
  hours.first_year = 2026;
  hours.last_year = 2026;
  for (int weekday = 0; weekday < 7; ++weekday) {
    if (below(4) > 0) {
      const int opens = below(20 * 4) * 15;
      hours.windows.push_back({weekday, opens, opens + 15 + below(30 * 4) * 15});
    }
  }
  for (int closed = below(4); closed > 0; --closed) {
    hours.closed.push_back(day("2026-01-01") + below(365));
  }
  std::sort(hours.closed.begin(), hours.closed.end());
  return weekly_hours(hours).hours;
}

std::optional<std::int64_t> answered(runtime::Status status, std::int64_t at) {
  return status == runtime::Status::Ok ? std::optional(at) : std::nullopt;
}

// What is counted one opening after the other is what the runtime finds by its marks.
TEST(Counting, AgreesWithTheRuntime) {
  std::mt19937 random(7);
  const std::int64_t begin = instant("2026-01-01T00:00:00Z");
  for (int plan = 0; plan < 60; ++plan) {
    const Hours hours = random_hours(random);
    if (hours.pieces.empty()) {
      continue;
    }
    const Counted packed(hours);
    table::Calendar calendar;
    calendar.name = "desk";
    fill(hours, calendar);
    const Counting counting(calendar);
    for (int question = 0; question < 200; ++question) {
      const std::int64_t from = begin + static_cast<std::int64_t>(random() % (360U * 24 * 60)) * 60;
      const std::int64_t to = from + static_cast<std::int64_t>(random() % (20U * 24 * 60)) * 60;
      const auto days = static_cast<std::uint32_t>(random() % 8);
      const auto seconds = static_cast<std::int64_t>(random() % (60U * 3600));
      std::int64_t at = 0;
      bool open = false;
      runtime::Status status = runtime::elapsed(packed.calendar(), from, to, at);
      EXPECT_EQ(counting.open_seconds(from, to), answered(status, at)) << from << " " << to;
      status = runtime::is_open(packed.calendar(), from, open);
      EXPECT_EQ(counting.is_open(from),
                status == runtime::Status::Ok ? std::optional(open) : std::nullopt);
      status = runtime::due(packed.calendar(), from, static_cast<std::uint64_t>(seconds), at);
      EXPECT_EQ(counting.due({Unit::Business, seconds}, from), answered(status, at)) << from;
      status = runtime::due_days(packed.calendar(), from, days, at);
      EXPECT_EQ(counting.due({Unit::BusinessDays, days}, from), answered(status, at))
          << from << " " << days;
      status = runtime::end_of_day(packed.calendar(), from, days, at);
      EXPECT_EQ(counting.due({Unit::EndOfBusinessDay, days}, from), answered(status, at))
          << from << " " << days;
    }
  }
}

TEST(Counting, OfWhatIsAlwaysOpenIsElapsed) {
  table::Calendar always;
  always.always = true;
  const Counting counting(always);
  EXPECT_EQ(counting.due({Unit::Elapsed, 4 * hour}, 100), 100 + 4 * hour);
  EXPECT_EQ(counting.due({Unit::Business, 4 * hour}, 100), 100 + 4 * hour);
  EXPECT_EQ(counting.due({Unit::BusinessDays, 2}, 100), 100 + 48 * hour);
  EXPECT_EQ(counting.due({Unit::EndOfBusinessDay, 1}, 100), 48 * hour);
  EXPECT_EQ(counting.open_seconds(100, 300), 200);
  EXPECT_EQ(counting.open_seconds(300, 100), 0);
  EXPECT_EQ(counting.is_open(5), true);
}

/// Every minute of the year is looked at.
bool is_ever_later(const Counting& counting, const table::Calendar& calendar,
                   const table::PromisedTime& time, const table::PromisedTime& later) {
  for (std::int64_t start = calendar.begin; start < calendar.end; start += 60) {
    for (const std::int64_t at : {start, start + 59}) {
      const auto one = counting.due(time, at);
      const auto other = counting.due(later, at);
      if (one && other && *other > *one) {
        return true;
      }
    }
  }
  return false;
}

// A start from which one is due later than the other is found where there is one, and it is one.
TEST(Counting, FindsWhereOneIsDueLater) {
  std::mt19937 random(11);
  int found = 0;
  for (int plan = 0; plan < 12; ++plan) {
    const Hours hours = random_hours(random);
    if (hours.pieces.empty()) {
      continue;
    }
    table::Calendar calendar;
    fill(hours, calendar);
    const Counting counting(calendar);
    const auto some = [&] {
      const auto unit = static_cast<Unit>(random() % 4);
      const bool in_days = unit == Unit::BusinessDays || unit == Unit::EndOfBusinessDay;
      return table::PromisedTime{
          unit, static_cast<std::int64_t>(in_days ? random() % 4 : (1 + random() % 96) * 900)};
    };
    for (int pair = 0; pair < 4; ++pair) {
      const table::PromisedTime time = some();
      const table::PromisedTime later = some();
      const auto start = start_where_later(time, later, calendar);
      EXPECT_EQ(start.has_value(), is_ever_later(counting, calendar, time, later))
          << base::time_name(time) << " and " << base::time_name(later) << " in " << hours.zone;
      if (start) {
        EXPECT_GT(*counting.due(later, *start), *counting.due(time, *start));
        ++found;
      }
    }
  }
  EXPECT_GT(found, 10);
}

}  // namespace
}  // namespace tier::calendars
