#pragma once

#include <cstddef>
#include <cstdint>

#include "tier/batch.h"
#include "tier/decide.h"

/// What one call for a batch goes by, worked out before its first row.
namespace tier::runtime {

/// The table in a C handle, which holds it as its bytes.
Table table_of_batch(const tier_table* handle);

/// Whether a ticket can give the fact.
bool can_be_given(const format::Attribute& attribute);

/// The classes of a fact that lie one behind the other in the facts of a ticket and in a column.
struct Run {
  /// The first of them of text 0; those of the next text lie `width` further.
  const std::uint32_t* classes;
  const std::uint32_t* codes;
  const std::uint8_t* valid;
  std::size_t count;
  std::uint32_t width;
  std::uint32_t attribute;
  std::uint32_t length;
};

/// A decision to make of every row.
struct Step {
  const tier_answers* answers;
  std::uint32_t decision;
  /// The derived fact that it fills, or `none`.
  std::uint32_t derived;
};

/// The scratch memory of a call, cut into its uses.
struct Plan {
  std::uint32_t* facts = nullptr;
  /// What absent facts are.
  std::uint32_t* absent = nullptr;
  /// One an attribute: first the column that gives it and whether rules ask for it, then how many
  /// classes of its column are passed. While texts are bound, the attributes that they fill.
  std::uint32_t* columns = nullptr;
  std::uint32_t* asked = nullptr;
  std::uint32_t* passed = nullptr;
  std::uint32_t* scratch = nullptr;
  Answer* answers = nullptr;
  Step* steps = nullptr;
  Run* runs = nullptr;
  std::size_t run_count = 0;
  std::size_t step_count = 0;
  /// Of `steps` those that are made are the last ones.
  [[nodiscard]] const Step* first_step(const Table& table) const {
    return steps + table.decision_count - step_count;
  }
};

/// Cuts scratch memory into a plan with absent facts; TooSmall for fewer words than
/// `tier_batch_words`.
Status lend(const Table& table, std::uint64_t* scratch, std::size_t words, Plan& plan);

/// Fills in what the rows before `end` take: see tier_decide_rows.
Status make_plan(const Table& table, const tier_batch& batch, std::size_t end, Plan& plan);

}  // namespace tier::runtime
