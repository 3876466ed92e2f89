#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/claim.h"
#include "compiler/analysis/claim_search.h"

namespace tier::analysis {

/// Looks for a ticket of which a claim holds, within a budget of its own.
///
///     Inquiry inquiry(facts, budget);
///     if (inquiry.ask({judged, {rows_of_one, rows_of_other}, winners}) == Verdict::Found)
///       ... inquiry.witness() ...
///
/// Asked several times it ends with the first answer that is not *proved*.
class Inquiry {
 public:
  Inquiry(const Facts& facts, const Budget& budget)
      : work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        claims_(facts, polish_) {}

  Verdict ask(const Claim& claim);
  /// The shortest ticket, once found.
  [[nodiscard]] const findings::Witness& witness() const { return witness_; }
  /// What the search found: tickets, as many as it did not tell apart.
  [[nodiscard]] const Region& found() const { return found_; }

 private:
  Work work_;
  Work polish_;
  ClaimSearch search_;
  Claims claims_;
  findings::Witness witness_;
  Region found_;
};

}  // namespace tier::analysis
