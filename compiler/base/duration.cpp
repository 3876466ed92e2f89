#include "compiler/base/duration.h"

#include <fmt/format.h>

#include <utility>

namespace tier::base {

std::string duration_text(std::int64_t seconds) {
  constexpr std::int64_t day = 86'400;
  for (const auto& [length, unit] :
       {std::pair<std::int64_t, char>{day, 'd'}, {3'600, 'h'}, {60, 'm'}}) {
    if (seconds != 0 && seconds % length == 0 && !(length == day && seconds == day)) {
      return fmt::format("{}{}", seconds / length, unit);
    }
  }
  return fmt::format("{}s", seconds);
}

}  // namespace tier::base
