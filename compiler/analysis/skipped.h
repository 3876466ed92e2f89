#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/hand_offs.h"
#include "compiler/analysis/owners.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Triggers that take tickets up past the tier which owns them. One on request is somebody's
/// choice, and one in conflict with another, or that hides another, is told as that.
void find_skipped(const Facts& facts, const HandOffs& hand_offs, const Owners& owners,
                  const Budget& budget, findings::Findings& findings);

/// Tiers that no ticket comes to: without a scope, and no trigger leads there. Scopes and triggers
/// that no ticket reaches are told as what they are.
void find_unreached(const Facts& facts, const Owners& owners, findings::Findings& findings);

}  // namespace tier::analysis
