#include "compiler/analysis/inquiry.h"

#include <utility>

namespace tier::analysis {

Verdict Inquiry::ask(const Claim& claim) {
  Answer answer = search_.find(claim);
  if (answer.verdict == Verdict::Found) {
    witness_ = as_witness(claims_.shortest_ticket(claim, answer.region));
    found_ = std::move(answer.region);
  }
  return answer.verdict;
}

}  // namespace tier::analysis
