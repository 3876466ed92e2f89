#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Finds values of enums, and sides of flags, that no ticket has because of what the book declares
/// impossible. Not where a declaration is about the fact alone: that says it on purpose. A value of
/// which this is not proved within the budget is left out.
void find_ruled_out_values(const Facts& facts, const Budget& budget, findings::Findings& findings);

}  // namespace tier::analysis
