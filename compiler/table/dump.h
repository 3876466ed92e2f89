#pragma once

#include <cstdint>
#include <string>

#include "compiler/table/decision_table.h"

namespace tier::table {

/// The table as narrow lines for tests and for those who debug lowering: attributes with
/// their classes, tiers, teams, roles, systems and evidence, and each decision with its rows, best
/// first; then what no ticket inhabits. Durations are in seconds. It is stable, but not a format:
/// what reads tables reads the packed file. People read prose/ and emit/.
///
///     decision owner
///       row L2.vips beats L1.everyday
///         vip in {yes}
///         seats in {50..100000}
///         => L2
std::string dump(const DecisionTable& table);

/// A class and a set of classes as they stand in dumps: `50..99`, `{low, medium}`.
std::string class_label(const DecisionTable& table, const Attribute& attribute,
                        std::uint32_t class_index);
std::string class_list(const DecisionTable& table, const Attribute& attribute,
                       const ClassSet& classes);

}  // namespace tier::table
