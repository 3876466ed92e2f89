#pragma once

#include <string>

#include "compiler/table/decision_table.h"

namespace tier::packed {

/// What a table decides, as bytes: two tables with the same meaning answer every ticket
/// with the same rules, tiers, values, needs and permissions. All that has a name comes by it, so
/// neither titles, prose and positions nor the order of declarations are in it; rows come in their
/// order, which is their precedence, but where a decision collects: there it means nothing.
std::string meaning_of(const table::DecisionTable& table);

}  // namespace tier::packed
