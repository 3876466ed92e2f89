#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"
#include "compiler/compare/units.h"
#include "compiler/findings/witness.h"

/// For which tickets the two books answer a question differently.
namespace tier::compare {

/// Tickets that change alike: all that can be of a product over the joint table, to which no class
/// can be added. Groups of one change may share tickets.
struct Group {
  analysis::Tests region;
  /// The rules that answer some of these tickets; none where nothing applies.
  std::vector<std::string> before_rules;
  std::vector<std::string> after_rules;
  /// A ticket of them, in ticket facts of the joint table, without one that could be left out.
  findings::Witness witness;
};

/// The tickets of a unit that one answer had and another has.
struct Change {
  Kind kind = Kind::Owner;
  std::string what;
  std::string title;
  std::string of;
  Answer before;
  Answer after;
  std::vector<Group> groups;
  /// Other tickets change in the same way, beyond the groups that are listed.
  bool more = false;
};

/// The changes of a unit, in the order of its answers. False where the budget ended before all
/// were found: what is there is true, but there may be more.
bool find_changes(const analysis::Facts& facts, const Unit& unit, const analysis::Budget& budget,
                  std::vector<Change>& changes);

}  // namespace tier::compare
