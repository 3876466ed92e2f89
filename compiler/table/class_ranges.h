#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "compiler/table/class_set.h"

/// Stretches of classes, a word of 64 at a time: numbers that rules compare at thousands of places
/// have as many classes.
namespace tier::table {

/// How many classes from `begin` up to `end`, which is not counted and at most `size()`, are in it.
std::size_t count_between(const ClassSet& classes, std::size_t begin, std::size_t end);

/// Calls `use(class)` for each class, but the lowest, that is in the set where the one before it is
/// not, or the other way round.
template <class Use>
void for_each_border(const ClassSet& classes, const Use& use) {
  std::uint64_t before = classes.word(0) & 1U;
  for (std::size_t index = 0; index < classes.word_count(); ++index) {
    const std::uint64_t bits = classes.word(index);
    for (std::uint64_t left = bits ^ (bits << 1U | before); left != 0; left &= left - 1) {
      const std::size_t border = index * 64 + static_cast<std::size_t>(std::countr_zero(left));
      if (border < classes.size()) {
        use(border);
      }
    }
    before = bits >> 63U;
  }
}

}  // namespace tier::table
