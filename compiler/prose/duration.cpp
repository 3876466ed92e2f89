#include <fmt/format.h>

#include <array>

#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

struct Unit {
  std::int64_t seconds;
  std::string_view word;
};

constexpr std::array<Unit, 4> units{
    {{86'400, "day"}, {3'600, "hour"}, {60, "minute"}, {1, "second"}}};

/// One day is 24 hours in a promise, and "1 day" could as well be a day of work.
bool is_used(const Unit& unit, std::int64_t seconds) {
  return unit.seconds < 86'400 ? seconds >= unit.seconds : seconds >= 2 * unit.seconds;
}

}  // namespace

std::string counted(std::int64_t count, std::string_view word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

std::string duration(std::int64_t seconds) {
  std::string text;
  for (const Unit& unit : units) {
    if (is_used(unit, seconds)) {
      text += (text.empty() ? "" : " ") + counted(seconds / unit.seconds, unit.word);
      seconds %= unit.seconds;
    }
  }
  return text.empty() ? "0 minutes" : text;
}

std::int64_t round_duration(std::int64_t first, std::int64_t last) {
  for (const Unit& unit : units) {
    const std::int64_t next = (first + unit.seconds - 1) / unit.seconds * unit.seconds;
    if (unit.seconds < 86'400 && next <= last) {
      return next;
    }
  }
  return first;
}

}  // namespace tier::prose
