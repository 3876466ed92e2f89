#pragma once

#include <vector>

#include "compiler/analysis/access_rules.h"
#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/search.h"

namespace tier::analysis {

/// Whether some permissions match all tickets of another, and which of them that takes.
///
///     Covers covers(facts, judged, budget);
///     covers.find(may.rows, {}, rules.forbidding(access)).by    // what silences it
class Covers {
 public:
  Covers(const Facts& facts, Region judged, const Budget& budget)
      : judged_(std::move(judged)),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        polishing_search_(facts, polish_) {}

  struct Answer {
    Verdict verdict = Verdict::Proved;
    /// Proved: those of the entries that it takes, none to spare, by rule; none where `anyway`
    /// alone does it, or there is no ticket.
    AccessRules::Entries by;
  };
  /// Whether every judged ticket of `rows` is matched by `anyway` or by one of the entries.
  Answer find(const std::vector<const Tests*>& rows, const std::vector<const Tests*>& anyway,
              const AccessRules::Entries& entries);

 private:
  Answer ask(Search& search, const std::vector<const Tests*>& rows,
             const std::vector<const Tests*>& anyway, const AccessRules::Entries& entries) const;

  Region judged_;
  Work work_;
  Work polish_;
  Search search_;
  Search polishing_search_;
};

}  // namespace tier::analysis
