#include "contenders.h"

#include <bit>

#include "tier/row_test.h"

namespace tier::runtime {
namespace {

/// The rows of a word that the filters let through whose facts are all there.
std::uint64_t candidates(const format::Decision& decision, const Selection& selection,
                         std::uint32_t word) {
  if (word * 64 >= decision.rows.count) {
    return 0;
  }
  const std::uint32_t left = decision.rows.count - word * 64;
  std::uint64_t rows = left < 64 ? (std::uint64_t{1} << left) - 1 : ~std::uint64_t{0};
  for (std::uint32_t index = 0; index < selection.row_count; ++index) {
    rows &= selection.bits[selection.rows[index] + std::size_t{word}];
  }
  std::uint64_t any = selection.any_count == 0 ? ~std::uint64_t{0} : 0;
  for (std::uint32_t index = 0; index < selection.any_count; ++index) {
    any |= selection.bits[selection.any[index] + std::size_t{word}];
  }
  return rows & any;
}

enum class Chance : std::uint32_t { None, Some, Sure };

Chance chance_of(const Table& table, const format::Decision& decision, const format::Row& row,
                 const std::uint32_t* facts) {
  Chance chance = Chance::Sure;
  for (std::uint32_t index = 0; index < row.tests.count; ++index) {
    const RowTest test(table.tests[row.tests.begin + index]);
    const format::Input& input = table.inputs[decision.inputs.begin + test.input()];
    const std::uint32_t fact = facts[input.attribute];
    if (fact == missing) {
      // No test accepts no class, nor every class.
      chance = Chance::Some;
    } else if (!test.accepts(table, fact)) {
      return Chance::None;
    }
  }
  return chance;
}

}  // namespace

Verdict judge(const Table& table, const format::Decision& decision, const Selection& selection,
              const std::uint32_t* facts, std::uint32_t word) {
  Verdict verdict;
  std::uint64_t rows = candidates(decision, selection, word);
  for (; rows != 0; rows &= rows - 1) {
    const auto bit = static_cast<std::uint32_t>(std::countr_zero(rows));
    const format::Row& row = table.rows[decision.rows.begin + word * 64 + bit];
    const Chance chance = chance_of(table, decision, row, facts);
    verdict.possible |= std::uint64_t{chance != Chance::None ? 1U : 0U} << bit;
    verdict.sure |= std::uint64_t{chance == Chance::Sure ? 1U : 0U} << bit;
  }
  return verdict;
}

bool Contenders::next() {
  if (certain_ || next_word_ == selection_.words) {
    return false;
  }
  const Verdict verdict = judge(table_, decision_, selection_, facts_, next_word_);
  ++next_word_;
  certain_ = verdict.sure != 0;
  // Of the rows from the first sure one on, only that one; all where none is sure.
  const std::uint64_t first_sure = verdict.sure & (~verdict.sure + 1);
  rows_ = verdict.possible & (first_sure | (first_sure - 1));
  return true;
}

}  // namespace tier::runtime
