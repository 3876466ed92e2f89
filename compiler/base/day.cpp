#include "compiler/base/day.h"

#include <fmt/format.h>

#include <chrono>

namespace tier::base {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day date_of(std::int64_t day) {
  return year_month_day(sys_days(days(static_cast<int>(day))));
}

year_month_day date_of(int year, int month, int day) {
  return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
          std::chrono::day(static_cast<unsigned>(day))};
}

/// The number in `digits`; none where another letter stands among them.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') {
      return std::nullopt;
    }
    value = value * 10 + (digit - '0');
  }
  return value;
}

}  // namespace

std::int64_t day_number(int year, int month, int day) {
  return sys_days(date_of(year, month, day)).time_since_epoch().count();
}

std::optional<std::int64_t> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day || *year == 0 || !date_of(*year, *month, *day).ok()) {
    return std::nullopt;
  }
  return day_number(*year, *month, *day);
}

std::string day_text(std::int64_t day) {
  const year_month_day date = date_of(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

int year_of(std::int64_t day) { return static_cast<int>(date_of(day).year()); }

int weekday_of(std::int64_t day) {
  // 1970-01-01 was a Thursday.
  return static_cast<int>(((day + 3) % 7 + 7) % 7);
}

std::string instant_text(std::int64_t seconds) {
  const std::int64_t rest = (seconds % seconds_a_day + seconds_a_day) % seconds_a_day;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", day_text((seconds - rest) / seconds_a_day),
                     rest / 3600, rest / 60 % 60, rest % 60);
}

}  // namespace tier::base
