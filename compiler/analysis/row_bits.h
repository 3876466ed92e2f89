#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"

namespace tier::analysis {

/// The rows of a decision as columns of bits: for each attribute and each class of it the
/// rows that accept the class, a bit a row. All rows that meet one row are then a few ANDs
/// and ORs of words, 64 rows at a time.
///
/// Derived facts count as facts of their own here, so that rows which meet might yet share
/// no ticket. An attribute of more than 64 classes has 64 bits' worth of neighbours put
/// together, so that the index stays linear in the rows; the rows are compared in the end.
class RowBits {
 public:
  explicit RowBits(const table::DecisionTable& table, std::vector<const table::Row*> rows);

  /// Calls `use` with the place of every row behind `place` that meets the row there, in
  /// order, until it returns false. Returns whether all were used.
  template <class Use>
  bool for_each_meeting_after(std::size_t place, Use use) const {
    return for_each_meeting(rows_[place]->tests, place + 1, rows_.size(), use);
  }
  /// The same of the rows at the places [first, last) that meet the tests.
  template <class Use>
  bool for_each_meeting(const Tests& tests, std::size_t first, std::size_t last, Use use) const;

 private:
  /// The words of one attribute: `columns[bucket * word_count + word]`.
  struct Columns {
    std::size_t buckets = 0;
    std::vector<std::uint64_t> words;
  };
  /// A test as the columns of one attribute that it accepts.
  struct Mask {
    const Columns* columns;
    std::uint64_t buckets;
  };

  [[nodiscard]] std::uint64_t mask_of(const table::Test& test) const;
  /// Those of the narrowest test first.
  [[nodiscard]] std::vector<Mask> masks_of(const Tests& tests) const;
  [[nodiscard]] std::uint64_t word(const std::vector<Mask>& masks, std::size_t index,
                                   std::uint64_t bits) const;

  std::vector<const table::Row*> rows_;
  std::size_t word_count_;
  /// By attribute; no buckets where no row tests it.
  std::vector<Columns> columns_;
};

template <class Use>
bool RowBits::for_each_meeting(const Tests& tests, std::size_t first, std::size_t last,
                               Use use) const {
  const std::vector<Mask> masks = masks_of(tests);
  for (std::size_t index = first / 64; index * 64 < last; ++index) {
    const std::uint64_t start =
        index == first / 64 ? ~std::uint64_t{0} << (first % 64) : ~std::uint64_t{0};
    for (std::uint64_t bits = word(masks, index, start); bits != 0; bits &= bits - 1) {
      const std::size_t other = index * 64 + static_cast<std::size_t>(std::countr_zero(bits));
      if (other < last && meet(tests, rows_[other]->tests) && !use(other)) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace tier::analysis
