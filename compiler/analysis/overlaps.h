#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/precedence.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Adds the pairs of rules of the decision that are both winners for some ticket. A pair
/// whose common tickets all go to a third rule is none.
void find_overlaps(const Facts& facts, table::DecisionId decision, const Precedence& precedence,
                   const Budget& budget, findings::Findings& findings);

}  // namespace tier::analysis
