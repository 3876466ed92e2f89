#include "compiler/table/class_ranges.h"

namespace tier::table {

namespace {

/// The bits of the word at `index` that stand for classes from `begin` up to `end`.
std::uint64_t bits_between(std::size_t index, std::size_t begin, std::size_t end) {
  constexpr std::uint64_t all = ~std::uint64_t{0};
  const std::size_t lowest = index * 64;
  const std::uint64_t from = begin > lowest ? all << (begin - lowest) : all;
  const std::uint64_t to = end - lowest < 64 ? ~(all << (end - lowest)) : all;
  return from & to;
}

}  // namespace

std::size_t count_between(const ClassSet& classes, std::size_t begin, std::size_t end) {
  std::size_t total = 0;
  for (std::size_t index = begin / 64; index * 64 < end; ++index) {
    const std::uint64_t bits = classes.word(index) & bits_between(index, begin, end);
    total += static_cast<std::size_t>(std::popcount(bits));
  }
  return total;
}

}  // namespace tier::table
