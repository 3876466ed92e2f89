#pragma once

#include <vector>

#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// Values of one fact of a ticket that the rules tell apart from its others and not from one
/// another: "severity is S1 or S2".
struct TicketClass {
  table::AttributeId attribute;
  table::ClassSet classes;
};

/// The classes of tickets that no guarantee and no test names: none is about tickets with such a
/// value rather than about tickets with any. By fact, in the order of the values; of members and
/// patterns only those that have them.
std::vector<TicketClass> classes_named_by_none(const table::DecisionTable& table);

}  // namespace tier::analysis
