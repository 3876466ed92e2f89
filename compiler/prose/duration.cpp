#include <fmt/format.h>

#include <array>

#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

struct Step {
  std::int64_t seconds;
  Unit UnitWords::*word;
};

constexpr std::array<Step, 4> steps{{{86'400, &UnitWords::day},
                                     {3'600, &UnitWords::hour},
                                     {60, &UnitWords::minute},
                                     {1, &UnitWords::second}}};

/// One day is 24 hours in a promise, and "1 day" could as well be a day of work.
bool is_used(const Step& unit, std::int64_t seconds) {
  return unit.seconds < 86'400 ? seconds >= unit.seconds : seconds >= 2 * unit.seconds;
}

}  // namespace

std::string counted(std::int64_t count, const Unit& unit) {
  return fmt::format("{} {}", count, count == 1 ? unit.one : unit.many);
}

std::string duration(std::int64_t seconds, const Grammar& words) {
  std::string text;
  for (const Step& unit : steps) {
    if (is_used(unit, seconds)) {
      text += (text.empty() ? "" : " ") + counted(seconds / unit.seconds, words.units.*unit.word);
      seconds %= unit.seconds;
    }
  }
  return text.empty() ? counted(0, words.units.minute) : text;
}

std::int64_t round_duration(std::int64_t first, std::int64_t last) {
  for (const Step& unit : steps) {
    const std::int64_t next = (first + unit.seconds - 1) / unit.seconds * unit.seconds;
    if (unit.seconds < 86'400 && next <= last) {
      return next;
    }
  }
  return first;
}

}  // namespace tier::prose
