#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/hand_offs.h"
#include "compiler/analysis/owners.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Tickets that a tier has, that are another's above it once a fact is learnt, and that no
/// triggers bring there. Those that a trigger takes past their owner are told as that before.
void find_stranded(const Facts& facts, const HandOffs& hand_offs, const Owners& owners,
                   const Budget& budget, findings::Findings& findings);

}  // namespace tier::analysis
