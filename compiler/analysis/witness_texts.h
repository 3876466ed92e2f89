#pragma once

#include <map>
#include <string>

#include "compiler/findings/finding.h"
#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// For each text of which the witness says what it contains, mentions, …, one that does so and
/// nothing that it must not: what can be pasted into a test. A text is left out where it is
/// unknown, or no short one was found.
std::map<table::AttributeId, std::string> witness_texts(const table::DecisionTable& table,
                                                        const findings::Witness& witness);

}  // namespace tier::analysis
