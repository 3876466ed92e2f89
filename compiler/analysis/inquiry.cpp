#include "compiler/analysis/inquiry.h"

namespace tier::analysis {

Verdict Inquiry::ask(const Claim& claim) { return find(claim, 0, claim.judged); }

/// Takes a row of each list, from `list` on, as far as they share a ticket of the region.
Verdict Inquiry::find(const Claim& claim, std::size_t list, const Region& region) {
  if (list == claim.matched_by.size()) {
    const Answer answer = search_.find(region, claim.matched_by_none);
    if (answer.verdict == Verdict::Found) {
      witness_ = as_witness(claims_.shortest_ticket(claim, answer.region));
    }
    return answer.verdict;
  }
  for (const Tests* row : claim.matched_by[list]) {
    if (!meet(region.tests(), *row)) {
      continue;
    }
    Region narrower = region;
    narrower.restrict_to(*row);
    const Verdict verdict = find(claim, list + 1, narrower);
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  return Verdict::Proved;
}

}  // namespace tier::analysis
