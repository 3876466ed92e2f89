#pragma once

#include <string>
#include <vector>

#include "compiler/table/decision_table.h"

namespace tier::table {

/// The invariants of a decision table that are broken, each as one sentence; empty for
/// a sound table. Run after lowering and after a packed table has been read, in every
/// build. What a rulebook gets wrong is not here but in analysis/.
std::vector<std::string> verify(const DecisionTable& table);

}  // namespace tier::table
