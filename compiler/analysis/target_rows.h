#pragma once

#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"

namespace tier::analysis {

/// A row that gives a promise its target, with those of other rules that win over it.
struct TargetRow {
  const Tests* row = nullptr;
  table::RuleId rule;
  std::uint32_t target_class = 0;
  std::vector<const Tests*> earlier;
};

/// In the order of the rows. The times are looked up in the promise's targets by the class.
std::vector<TargetRow> target_rows(const Facts& facts, const table::Obligation& promise);

/// The time that the class of the target is; null for all that is none, multiples too.
const table::PromisedTime* time_of(const table::Obligation& promise, std::uint32_t target_class);

}  // namespace tier::analysis
