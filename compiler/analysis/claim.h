#pragma once

#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"
#include "compiler/analysis/search.h"
#include "compiler/findings/finding.h"

/// What a finding says of a ticket, and the shortest ticket of which it can be said.
namespace tier::analysis {

/// Said of a judged ticket: of each of these lists some row matches it, and none of those
/// others does. A gap is an empty `matched_by`, an overlap one list for either rule.
struct Claim {
  Region judged;
  std::vector<std::vector<const Tests*>> matched_by;
  std::vector<const Tests*> matched_by_none;
};

/// Proves claims over whole regions. It spends work of its own, so that a finding does not
/// depend on how short its witness could be made.
class Claims {
 public:
  Claims(const Facts& facts, Work& work) : facts_(&facts), search_(facts, work) {}

  /// Whether the claim is proved for every judged ticket of the region.
  bool holds(const Claim& claim, const Region& region);

  /// One ticket of the region, for all of which the claim holds, without the facts that the
  /// claim does not need: none of those left could be dropped too. Later facts go first.
  Region shortest_ticket(const Claim& claim, const Region& region);

  /// The region with every class added, fact by fact, with which none of the rows of
  /// `matched_by_none` still matches a judged ticket of it; `matched_by` must be empty.
  Region widest_region(const Claim& claim, const Region& region);

 private:
  bool is_matched(const Claim& claim, const Region& region, const Tests& row);
  [[nodiscard]] bool needs_search(const Claim& claim, const Tests& row) const;
  table::ClassSet taken_classes(const Claim& claim, const Region& region,
                                table::AttributeId attribute);

  const Facts* facts_;
  Search search_;
};

/// A region with one class for each of its facts, as a witness.
findings::Witness as_witness(const Region& ticket);

}  // namespace tier::analysis
