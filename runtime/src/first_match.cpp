#include "first_match.h"

#include <bit>

namespace tier::runtime {
namespace {

/// As many words at a time as keep the vector units busy without passing far over the
/// first match.
constexpr std::uint32_t block = 8;

}  // namespace

std::uint32_t first_match(const RowsOfBits& source) {
  std::uint32_t word = 0;
  for (; source.words - word >= block; word += block) {
    std::uint64_t match[block];
    for (std::uint64_t& rows : match) {
      rows = ~std::uint64_t{0};
    }
    for (std::uint32_t input = 0; input < source.inputs; ++input) {
      const std::uint64_t* row = source.bits + source.some[input] + word;
      for (std::uint32_t index = 0; index < block; ++index) {
        match[index] &= row[index];
      }
    }
    for (std::uint32_t index = 0; index < block; ++index) {
      if (match[index] != 0) {
        return (word + index) * 64 + static_cast<std::uint32_t>(std::countr_zero(match[index]));
      }
    }
  }
  for (; word < source.words; ++word) {
    std::uint64_t match = ~std::uint64_t{0};
    for (std::uint32_t input = 0; input < source.inputs; ++input) {
      match &= source.bits[source.some[input] + std::size_t{word}];
    }
    if (match != 0) {
      return word * 64 + static_cast<std::uint32_t>(std::countr_zero(match));
    }
  }
  return format::none;
}

}  // namespace tier::runtime
