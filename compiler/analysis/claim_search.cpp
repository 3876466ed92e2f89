#include "compiler/analysis/claim_search.h"

#include <utility>

namespace tier::analysis {

Answer ClaimSearch::find(const Claim& claim) {
  answer_ = Answer();
  answer_.needed.assign(claim.matched_by_none.size(), false);
  answer_.verdict = take_row_of(0, claim.judged, claim);
  return std::move(answer_);
}

Verdict ClaimSearch::take_row_of(std::size_t list, const Region& region, const Claim& claim) {
  if (list == claim.matched_by.size()) {
    Answer answer = search_.find(region, claim.matched_by_none);
    for (std::size_t place = 0; place < answer_.needed.size(); ++place) {
      answer_.needed[place] = answer_.needed[place] || answer.needed[place];
    }
    answer_.needed_excluded = answer_.needed_excluded || answer.needed_excluded;
    answer_.declared_impossible.insert(answer_.declared_impossible.end(),
                                       answer.declared_impossible.begin(),
                                       answer.declared_impossible.end());
    answer_.region = std::move(answer.region);
    return answer.verdict;
  }
  for (const Tests* row : claim.matched_by[list]) {
    work_->spend(1 + row->size());
    if (work_->ended()) {
      return Verdict::OutOfWork;
    }
    if (!meet(region.tests(), *row)) {
      continue;
    }
    Region narrower = region;
    narrower.restrict_to(*row);
    const Verdict verdict = take_row_of(list + 1, narrower, claim);
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  return Verdict::Proved;
}

}  // namespace tier::analysis
