#pragma once

#include "selection.h"

namespace tier::runtime {

/// Of 64 rows those that match for some values of the missing facts, and those that match for all.
struct Verdict {
  std::uint64_t possible = 0;
  std::uint64_t sure = 0;
};

/// What is known of the rows of a word where facts are missing. Where none is, decide.cpp goes by
/// the filters without this. Compiled to be small, as what waits for a person may take its time.
[[gnu::cold]] Verdict judge(const Table& table, const format::Decision& decision,
                            const Selection& selection, const std::uint32_t* facts,
                            std::uint32_t word);

/// The rows that can still win although facts are missing: those that match for some
/// values of them, up to and with the first that matches for all. 64 rows at a time, best
/// first:
///
///     Contenders contenders(table, decision, selection, facts);
///     while (contenders.next()) { … contenders.rows() … }
class Contenders {
 public:
  Contenders(const Table& table, const format::Decision& decision, const Selection& selection,
             const std::uint32_t* facts)
      : table_(table), decision_(decision), selection_(selection), facts_(facts) {}

  /// Moves to the next 64 rows; false behind the last, or behind a row sure to match.
  [[gnu::cold]] bool next();

  /// Bit r is row `first_row() + r`.
  [[nodiscard]] std::uint64_t rows() const { return rows_; }
  [[nodiscard]] std::uint32_t first_row() const { return (next_word_ - 1) * 64; }
  /// Whether one of the rows seen so far is sure to match.
  [[nodiscard]] bool certain() const { return certain_; }

 private:
  const Table& table_;
  const format::Decision& decision_;
  const Selection& selection_;
  const std::uint32_t* facts_;
  std::uint32_t next_word_ = 0;
  std::uint64_t rows_ = 0;
  bool certain_ = false;
};

}  // namespace tier::runtime
