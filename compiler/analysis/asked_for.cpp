#include "compiler/analysis/asked_for.h"

#include <algorithm>

namespace tier::analysis {

namespace {

bool asks_no_more(const table::Permission& one, const table::Permission& other) {
  return asks_no_more_approval(one, other) && asks_no_more_review(one, other) &&
         asks_no_more_evidence(one, other) && lasts_as_long(one, other);
}

}  // namespace

bool asks_no_more_approval(const table::Permission& one, const table::Permission& other) {
  return std::all_of(one.approvers.begin(), one.approvers.end(), [&](const table::Approver& asked) {
    return std::any_of(other.approvers.begin(), other.approvers.end(),
                       [&](const table::Approver& there) {
                         return there.role == asked.role && there.count >= asked.count;
                       });
  });
}

/// A review without a time may come as late as it likes.
bool asks_no_more_review(const table::Permission& one, const table::Permission& other) {
  if (!one.review) {
    return true;
  }
  return other.review && other.review->role == one.review->role &&
         (one.review->within == 0 ||
          (other.review->within != 0 && other.review->within <= one.review->within));
}

bool asks_no_more_evidence(const table::Permission& one, const table::Permission& other) {
  return std::all_of(one.needs.begin(), one.needs.end(), [&](table::EvidenceId needed) {
    return std::find(other.needs.begin(), other.needs.end(), needed) != other.needs.end();
  });
}

bool lasts_as_long(const table::Permission& one, const table::Permission& other) {
  return one.expires == 0 || (other.expires != 0 && other.expires <= one.expires);
}

bool asks_less(const table::Permission& one, const table::Permission& other) {
  return asks_no_more(one, other) && !asks_no_more(other, one);
}

}  // namespace tier::analysis
