#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/hand_offs.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Pairs of triggers that hand some ticket of one tier to different places, neither silenced.
void find_conflicts(const Facts& facts, const HandOffs& hand_offs, const Budget& budget,
                    findings::Findings& findings);

}  // namespace tier::analysis
