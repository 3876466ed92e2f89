#pragma once

#include <string>

#include "compiler/table/decision_table.h"

namespace tier::packed {

/// What a table decides, as bytes: two tables with the same meaning answer every ticket
/// with the same rule, tier and value. Facts, values, tiers and decisions come by name, so
/// neither titles, prose and positions nor the order of their declarations are in it; rows
/// come in their order, which is their precedence.
std::string meaning_of(const table::DecisionTable& table);

}  // namespace tier::packed
