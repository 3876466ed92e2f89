#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/mended.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// What becomes of guarantees and tests.
void find_assertions(const Facts& facts, const Mended& mended, const Budget& budget,
                     findings::Findings& findings);

}  // namespace tier::analysis
