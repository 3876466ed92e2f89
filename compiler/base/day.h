#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tier::base {

/// Days of the Gregorian calendar as numbers: 1970-01-01 is 0, the day before it -1. Years are
/// from 1 to 9999.
std::int64_t day_number(int year, int month, int day);

/// Reads `2026-12-25`; none for any other form and where no calendar has the day.
std::optional<std::int64_t> parse_day(std::string_view text);

/// `2026-12-25`.
std::string day_text(std::int64_t day);

int year_of(std::int64_t day);

/// 0 is Monday, 6 is Sunday.
int weekday_of(std::int64_t day);

inline constexpr std::int64_t seconds_a_day = 86'400;

/// Seconds since 1970-01-01T00:00:00Z as `2026-12-25T17:30:00Z`.
std::string instant_text(std::int64_t seconds);

}  // namespace tier::base
