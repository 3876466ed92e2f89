#include "compiler/table/ladders.h"

namespace tier::table {

std::int64_t first_after(const Ladder& ladder, std::size_t step) {
  std::int64_t after = ladder.steps[step].after;
  for (; step > 0 && ladder.steps[step].every; --step) {
    after += ladder.steps[step - 1].after;
  }
  return after;
}

}  // namespace tier::table
