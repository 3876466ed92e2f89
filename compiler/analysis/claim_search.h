#pragma once

#include <cstddef>

#include "compiler/analysis/claim.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/search.h"

namespace tier::analysis {

/// Looks for a ticket of which a claim can be said: the question of search.h, asked once for each
/// way of taking a row from every list of `matched_by` that leaves a ticket.
///
///     ClaimSearch search(facts, work);
///     search.find({judged, {trigger_rows, need_rows}, waiver_rows})
class ClaimSearch {
 public:
  ClaimSearch(const Facts& facts, Work& work) : ClaimSearch(facts, work, facts.excluded()) {}
  ClaimSearch(const Facts& facts, Work& work, const Excluded& excluded)
      : work_(&work), search_(facts, work, excluded) {}

  /// Found: a region as of `Search`. Proved: which rows of `matched_by_none` that needed, by their
  /// place there, and the declarations, by id, perhaps more than once.
  Answer find(const Claim& claim);

 private:
  Verdict take_row_of(std::size_t list, const Region& region, const Claim& claim);

  Work* work_;
  Search search_;
  Answer answer_;
};

}  // namespace tier::analysis
