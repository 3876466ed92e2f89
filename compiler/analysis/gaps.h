#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Adds the tickets that no rule of the decision answers, in maximal groups, those with the
/// fewest conditions first. Returns whether there are none, and that is proved, even of tickets
/// that cannot be: only then can a search count on it before it knows which tickets can be.
bool find_gaps(const Facts& facts, table::DecisionId decision, const Budget& budget,
               findings::Findings& findings);

}  // namespace tier::analysis
