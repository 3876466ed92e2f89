#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// What is found of the ways that tickets take from tier to tier.
void find_movement(const Facts& facts, const Budget& budget, findings::Findings& findings);

}  // namespace tier::analysis
