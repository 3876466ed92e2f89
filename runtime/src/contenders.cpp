#include "contenders.h"

namespace tier::runtime {

bool Contenders::next() {
  if (certain_ || next_word_ == source_.words) {
    return false;
  }
  std::uint64_t possible = ~std::uint64_t{0};
  std::uint64_t sure = ~std::uint64_t{0};
  for (std::uint32_t input = 0; input < source_.inputs; ++input) {
    possible &= source_.bits[source_.some[input] + std::size_t{next_word_}];
    sure &= source_.bits[source_.every[input] + std::size_t{next_word_}];
  }
  ++next_word_;
  certain_ = sure != 0;
  // Of the rows from the first sure one on, only that one; all where none is sure.
  const std::uint64_t first_sure = sure & (~sure + 1);
  rows_ = possible & (first_sure | (first_sure - 1));
  return true;
}

}  // namespace tier::runtime
