#include "duration_text.h"

#include "number_text.h"

namespace tier::runtime {
namespace {

constexpr std::uint32_t day_unit = 0;
constexpr std::uint32_t hour_unit = 1;
constexpr std::uint32_t last_unit = 3;

/// The place of a unit among days, hours, minutes and seconds, and behind them what is none.
std::uint32_t unit_of(char letter) {
  switch (letter) {
    case 'd':
      return day_unit;
    case 'h':
      return hour_unit;
    case 'm':
      return 2;
    case 's':
      return last_unit;
    default:
      return 4;
  }
}

constexpr std::int64_t seconds_in[] = {86400, 3600, 60, 1};

bool accept(std::string_view& text, char letter) {
  if (text.empty() || text.front() != letter) {
    return false;
  }
  text.remove_prefix(1);
  return true;
}

/// Takes digits off the front; false where there are none. A number too great for any duration
/// stays one that is.
bool take_number(std::string_view& text, std::int64_t& number) {
  number = 0;
  const std::size_t size = text.size();
  while (!text.empty() && is_digit(text.front())) {
    number = number > longest_duration ? number : number * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  return text.size() < size;
}

/// Takes numbers with their units, from `first` to `last`, of which each comes once and behind the
/// greater ones, up to the end or to what is no number; false where there are none, or one has no
/// such unit. `to_lower` is what the letters lack to be small.
bool take_parts(std::string_view& text, std::uint32_t first, std::uint32_t last, int to_lower,
                std::int64_t& seconds) {
  bool some = false;
  std::int64_t number = 0;
  while (take_number(text, number)) {
    const std::uint32_t unit =
        text.empty() ? last + 1 : unit_of(static_cast<char>(text.front() + to_lower));
    if (unit < first || unit > last) {
      return false;
    }
    text.remove_prefix(1);
    // Neither factor nor sum comes near the end of 64 bits: each part is at most 86400 times ten
    // times the longest.
    seconds += number * seconds_in[unit];
    first = unit + 1;
    some = true;
  }
  return some;
}

/// `P2DT1H30M` behind its P.
bool take_iso(std::string_view& text, std::int64_t& seconds) {
  constexpr int to_lower = 'a' - 'A';
  const bool some_days = take_parts(text, day_unit, day_unit, to_lower, seconds);
  if (text.empty()) {
    return some_days;
  }
  return accept(text, 'T') && take_parts(text, hour_unit, last_unit, to_lower, seconds);
}

}  // namespace

Status parse_duration(std::string_view text, std::int64_t& seconds) {
  std::int64_t value = 0;
  std::string_view plain = text;
  const bool is_plain = take_number(plain, value) && plain.empty();
  if (!is_plain) {
    value = 0;
    const bool sound =
        accept(text, 'P') ? take_iso(text, value) : take_parts(text, day_unit, last_unit, 0, value);
    if (!sound || !text.empty()) {
      return Status::MalformedDuration;
    }
  }
  if (value > longest_duration) {
    return Status::NumberOutOfRange;
  }
  seconds = value;
  return Status::Ok;
}

}  // namespace tier::runtime
