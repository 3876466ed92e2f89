#pragma once

#include "tier/decide.h"

namespace tier::runtime {

constexpr std::uint32_t any_step = 4;

/// The rows of bits that the facts of one ticket choose of a decision's filters. A row that matches
/// has its bit in each of `rows`, and where there are any in one of `any`.
struct Selection {
  const std::uint64_t* bits = nullptr;
  /// First words; those of `any` are a multiple of `any_step`.
  std::uint32_t* rows = nullptr;
  std::uint32_t* any = nullptr;
  std::uint32_t row_count = 0;
  std::uint32_t any_count = 0;
  std::uint32_t words = 0;
};

/// Whether a decision can go by its filters alone.
enum class Completeness : std::uint32_t {
  Complete,
  Missing,  ///< a fact that it tests is missing, and those filters are left out
  BadClass,
};

/// Chooses rows of bits by facts. `selection.rows` and `any` have room for as many words as the
/// decision has inputs, and `any_step` more.
Completeness select(const Table& table, const format::Decision& decision,
                    const std::uint32_t* facts, Selection& selection);

/// Whether all tests of a row hold for facts of which none is missing.
bool row_holds(const Table& table, const format::Decision& decision, const format::Row& row,
               const std::uint32_t* facts);

/// Whether the filters tell all about a row of a decision whose facts are all there.
inline bool is_exact(const Table& table, const format::Decision& decision, std::uint32_t row) {
  return ((table.bits[decision.first_exact_word + row / 64] >> (row % 64)) & 1U) != 0;
}

/// Whether a row that its filters let through matches.
inline bool matches(const Table& table, const format::Decision& decision, std::uint32_t row,
                    const std::uint32_t* facts) {
  return is_exact(table, decision, row) ||
         row_holds(table, decision, table.rows[decision.rows.begin + row], facts);
}

}  // namespace tier::runtime
