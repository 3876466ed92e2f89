#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/hand_offs.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Triggers that can pass one ticket around without anybody choosing it or anything changing.
void find_ping_pongs(const Facts& facts, const HandOffs& hand_offs, const Budget& budget,
                     findings::Findings& findings);

}  // namespace tier::analysis
