#pragma once

#include <string>

#include "compiler/findings/assertions.h"
#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// Why a guarantee or test fails, as a sentence without its full stop: "`L1.everyday` gives the
/// ticket to Frontline". The ticket is not in it.
std::string refutation_text(const table::DecisionTable& table,
                            const findings::Refutation& refutation);

/// The ticket: "issue is billing and vip is yes", "any ticket" where no fact matters.
std::string witness_text(const table::DecisionTable& table, const findings::Witness& witness);
/// The same as a test has it behind `given`; empty where no fact matters.
std::string witness_source(const table::DecisionTable& table, const findings::Witness& witness);

}  // namespace tier::analysis
