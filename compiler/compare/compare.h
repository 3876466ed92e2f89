#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compiler/analysis/budget.h"
#include "compiler/compare/changes.h"
#include "compiler/compare/differences.h"

/// What a new rulebook changes for tickets.
///
///     const Comparison comparison = compare(before, after);
///     comparison.changes                   // which tickets are answered otherwise, and how
///     comparison.differences               // what stands in one book and not in the other
///     same_meaning(comparison)             // only words moved
///
/// Exact, as the proofs are: a change that is not listed is proved not to be there, unless the
/// question stands in `not_compared`. Start reading at joint.h (which tickets), units.h (what they
/// are asked) and changes.h (how the answers differ).
namespace tier::compare {

struct Comparison {
  /// The table that the groups of `changes` speak of.
  Joint joint;
  /// In the order of the kinds.
  std::vector<Change> changes;
  std::vector<Difference> differences;
  std::vector<Difference> wording;
  /// Questions for which the budget ended, or that could not be put.
  std::vector<std::pair<Kind, std::string>> not_compared;
  /// No ticket can be in both books, so that nothing could be compared.
  bool no_common_ticket = false;
};

/// The tables must outlive the result.
Comparison compare(const table::DecisionTable& before, const table::DecisionTable& after,
                   const analysis::Budget& budget = {});

/// Nothing but words differs, and that is proved.
bool same_meaning(const Comparison& comparison);

}  // namespace tier::compare
