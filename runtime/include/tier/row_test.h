#pragma once

#include "tier/table.h"

namespace tier::runtime {

/// A test of a row, taken apart: see `Row` in format.h. `input` counts from the first of its
/// decision.
class RowTest {
 public:
  explicit RowTest(std::uint64_t word) : word_(word) {}

  [[nodiscard]] std::uint32_t input() const { return part(0, 20); }
  [[nodiscard]] bool has_set() const { return part(20, 1) != 0; }
  [[nodiscard]] std::uint64_t set() const { return word_ >> 21; }

  /// Whether it accepts a class that the attribute has.
  [[nodiscard]] bool accepts(const Table& table, std::uint32_t fact) const {
    if (has_set()) {
      return ((table.class_sets[set() + fact / 64] >> (fact % 64)) & 1U) != 0;
    }
    const std::uint32_t first = part(21, 21);
    return fact - first <= part(42, 22) - first;
  }

 private:
  [[nodiscard]] std::uint32_t part(unsigned from, unsigned bits) const {
    return static_cast<std::uint32_t>(word_ >> from) & ((1U << bits) - 1);
  }

  std::uint64_t word_;
};

}  // namespace tier::runtime
