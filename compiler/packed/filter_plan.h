#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "compiler/table/decision_table.h"

/// By which filters the rows of a decision are found: the one place where size is weighed against
/// speed. See `Filter` in tier/format.h.
namespace tier::packed {

/// A fact that rows test, and the bucket of each of its classes.
struct PlannedInput {
  table::AttributeId attribute;
  std::uint32_t class_count = 0;
  std::uint32_t bucket_count = 0;
  /// Of neighbouring classes each, so that it rises. Empty where each class is its own bucket.
  std::vector<std::uint8_t> buckets;

  /// The classes of a bucket, up to one that is none of them.
  struct Classes {
    std::size_t begin;
    std::size_t end;
  };
  [[nodiscard]] Classes classes_in(std::uint32_t bucket) const;
};

struct PlannedFilter {
  std::vector<PlannedInput> inputs;
  /// Members and patterns, of which a row needs one at the most here.
  bool is_any = false;

  /// How many rows of bits it takes.
  [[nodiscard]] std::uint32_t rows_of_bits() const;
};

struct FilterPlan {
  std::vector<PlannedFilter> filters;
  /// Members and patterns that no filter tells anything of.
  std::vector<PlannedInput> rest;
  /// For each row the place among the inputs of the filter of members of the one that stands for
  /// the row, or none.
  std::vector<std::uint32_t> needed_member;
};

/// `rows` are the rows of a decision, best first.
FilterPlan plan_filters(const table::DecisionTable& table,
                        const std::vector<const table::Row*>& rows);

}  // namespace tier::packed
