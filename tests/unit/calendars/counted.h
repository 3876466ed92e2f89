#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "compiler/base/day.h"
#include "compiler/calendars/openings.h"
#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/table_builder.h"
#include "tier/calendar.h"

/// Calendars from weekly hours to what the runtime says of them, in the words of examples.
///
///     const Counted office({"UTC", {{0, nine, five}}, {}, 2026, 2026});
///     EXPECT_EQ(office.due("2026-12-07T10:00:00Z", 3600), "2026-12-07T11:00:00Z");
namespace tier::calendars {

/// `2026-12-07T10:00:00Z` in seconds.
inline std::int64_t instant(std::string_view text) {
  const auto two = [&](std::size_t at) {
    return std::int64_t{(text[at] - '0') * 10 + (text[at + 1] - '0')};
  };
  return *base::parse_day(text.substr(0, 10)) * base::seconds_a_day + two(11) * 3600 +
         two(14) * 60 + two(17);
}

inline std::int64_t day(std::string_view text) { return *base::parse_day(text); }

constexpr int clock(int hours, int minutes = 0) { return hours * 60 + minutes; }

/// The same hours on several days of the week, 0 being Monday.
inline std::vector<Window> each_day(int first, int last, int opens, int closes) {
  std::vector<Window> windows;
  for (int weekday = first; weekday <= last; ++weekday) {
    windows.push_back({weekday, opens, closes});
  }
  return windows;
}

class Counted {
 public:
  explicit Counted(const WeeklyHours& written) : Counted(weekly_hours(written).hours) {}
  explicit Counted(const Hours& hours) {
    support::TableBuilder book;
    book.tier("L1");
    book.decide_owner();
    book.otherwise("L1.rest", "L1");
    table::Calendar calendar;
    calendar.name = "desk";
    fill(hours, calendar);
    book.table.calendars.add(std::move(calendar));
    packed_ = std::make_unique<support::PackedTable>(packed::pack(book.table));
  }

  [[nodiscard]] runtime::Calendar calendar() const {
    return runtime::calendar_at(packed_->table(), 0);
  }

  // `outside` where it is not covered.
  [[nodiscard]] std::string next_opening(std::string_view at) const {
    std::int64_t found = 0;
    return told(runtime::next_opening(calendar(), instant(at), found), found);
  }
  [[nodiscard]] std::string due(std::string_view from, std::uint64_t seconds) const {
    std::int64_t found = 0;
    return told(runtime::due(calendar(), instant(from), seconds, found), found);
  }
  [[nodiscard]] std::string due_days(std::string_view from, std::uint32_t days) const {
    std::int64_t found = 0;
    return told(runtime::due_days(calendar(), instant(from), days, found), found);
  }
  [[nodiscard]] std::string end_of_day(std::string_view from, std::uint32_t days) const {
    std::int64_t found = 0;
    return told(runtime::end_of_day(calendar(), instant(from), days, found), found);
  }
  [[nodiscard]] std::int64_t elapsed(std::string_view from, std::string_view to) const {
    std::int64_t found = 0;
    EXPECT_EQ(runtime::elapsed(calendar(), instant(from), instant(to), found), runtime::Status::Ok);
    return found;
  }
  [[nodiscard]] bool is_open(std::string_view at) const {
    bool open = false;
    EXPECT_EQ(runtime::is_open(calendar(), instant(at), open), runtime::Status::Ok);
    return open;
  }

 private:
  static std::string told(runtime::Status status, const std::int64_t& found) {
    return status == runtime::Status::Ok ? base::instant_text(found) : "outside";
  }

  std::unique_ptr<support::PackedTable> packed_;
};

}  // namespace tier::calendars
