#pragma once

#include "tier/table.h"

namespace tier::runtime {

/// Where the rows of bits of a decision's inputs begin, for the facts of one ticket. A
/// missing fact has two: that of the rows which accept some class of it, and that of the
/// rows which accept every class.
struct RowsOfBits {
  const std::uint64_t* bits = nullptr;
  const std::uint32_t* some = nullptr;
  const std::uint32_t* every = nullptr;
  std::uint32_t inputs = 0;
  std::uint32_t words = 0;
};

/// The rows that can still win although facts are missing: those that match for some
/// values of them, up to and with the first that matches for all. 64 rows at a time, best
/// first:
///
///     Contenders contenders(rows_of_bits);
///     while (contenders.next()) { … contenders.rows() … }
///
/// Where nothing is missing, decide.cpp looks for the first match without this.
class Contenders {
 public:
  explicit Contenders(const RowsOfBits& source) : source_(source) {}

  /// Moves to the next 64 rows; false behind the last, or behind a row sure to match.
  bool next();

  /// Bit r is row `first_row() + r`.
  [[nodiscard]] std::uint64_t rows() const { return rows_; }
  [[nodiscard]] std::uint32_t first_row() const { return (next_word_ - 1) * 64; }
  [[nodiscard]] std::uint32_t word() const { return next_word_ - 1; }
  /// Whether one of the rows seen so far is sure to match.
  [[nodiscard]] bool certain() const { return certain_; }

 private:
  RowsOfBits source_;
  std::uint32_t next_word_ = 0;
  std::uint64_t rows_ = 0;
  bool certain_ = false;
};

}  // namespace tier::runtime
