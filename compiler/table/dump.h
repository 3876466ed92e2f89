#pragma once

#include <string>

#include "compiler/table/decision_table.h"

namespace tier::table {

/// The table as narrow lines for tests and for those who debug lowering: attributes with
/// their classes, tiers, and each decision with its rows, best first. It is stable, but not
/// a format: what reads tables reads the packed file. People read prose/ and emit/.
///
///     decision owner
///       row L2.vips beats L1.everyday
///         vip in {yes}
///         seats in {50..100000}
///         => L2
std::string dump(const DecisionTable& table);

}  // namespace tier::table
