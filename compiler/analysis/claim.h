#pragma once

#include <vector>

#include "compiler/analysis/box.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"
#include "compiler/analysis/search.h"
#include "compiler/findings/finding.h"

/// What a finding says of a ticket, and the shortest ticket of which it can be said.
namespace tier::analysis {

/// Said of a judged ticket that can be: of each of these lists some row matches it, and none of
/// those others does. A gap is an empty `matched_by`, an overlap one list for either rule.
struct Claim {
  Region judged;
  std::vector<std::vector<const Tests*>> matched_by;
  std::vector<const Tests*> matched_by_none;
};

/// Proves claims over whole regions. It spends work of its own, so that a finding does not
/// depend on how short its witness could be made.
class Claims {
 public:
  Claims(const Facts& facts, Work& work)
      : facts_(&facts), work_(&work), search_(facts, work), box_(facts) {}

  /// Whether the claim is proved for every judged ticket of the region.
  bool holds(const Claim& claim, const Region& region);

  /// One ticket of the region, for all of which the claim holds, without the facts that the
  /// claim does not need: none of those left could be dropped too. Later facts go first.
  Region shortest_ticket(const Claim& claim, const Region& region);

  /// The widest group around one ticket of the region that none of the rows of
  /// `matched_by_none` matches, in terms of what these rows test, derived facts included: as
  /// few facts as can be, then every class added with which it stays unmatched. The claim must
  /// hold for the region, and its `matched_by` be empty.
  Region widest_group(const Claim& claim, const Region& region);

 private:
  bool is_matched(const Claim& claim, const Region& region, const Tests& row);
  [[nodiscard]] bool needs_search(const Claim& claim, const Region& region, const Tests& row) const;
  Region drop_facts(const Claim& claim, Region region);
  Region in_terms_of_rows(const Claim& claim, const Region& region);
  table::ClassSet taken_classes(const Claim& claim, const Region& region,
                                table::AttributeId attribute);

  const Facts* facts_;
  Work* work_;
  Search search_;
  Box box_;
};

/// A region with one class for each of its facts, as a witness.
findings::Witness as_witness(const Region& ticket);

}  // namespace tier::analysis
