#pragma once

#include <vector>

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/findings/finding.h"
#include "compiler/table/written_conditions.h"

namespace tier::analysis {

/// Finds parts of conditions that change nothing: that a named condition never or always holds,
/// that all a rule asks always holds, that a part of an `or` adds no ticket, that one of an `and`
/// takes none out. Each condition is looked at by itself, so that what a rule leaves to others, and
/// the order in which rules stand, excuse nothing and condemn nothing. One that never holds as a
/// whole is told of its rule, as dead.
void find_idle_parts(const Facts& facts, const std::vector<table::WrittenCondition>& conditions,
                     const Budget& budget, findings::ConditionFindings& findings);

}  // namespace tier::analysis
