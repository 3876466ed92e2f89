#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// What is found of permissions and of the evidence that triggers demand.
void find_access(const Facts& facts, const Budget& budget, findings::Findings& findings);

}  // namespace tier::analysis
