#pragma once

#include <string>
#include <vector>

#include "compiler/compare/units.h"

/// What stands in one book and not in the other, or otherwise; told by itself and not by tickets.
namespace tier::compare {

/// "fact `plan`: default was free, is team". Where `field` is empty the thing itself is new
/// (`before` is empty) or gone (`after` is).
struct Difference {
  Kind kind = Kind::Facts;
  std::string what;
  std::string field;
  std::string before;
  std::string after;
};

// structure.cpp
/// What a ticket is, and who there is.
void compare_facts(const table::DecisionTable& before, const table::DecisionTable& after,
                   std::vector<Difference>& differences);
void compare_people(const table::DecisionTable& before, const table::DecisionTable& after,
                    std::vector<Difference>& differences);

// contents.cpp
/// The terms of triggers, the evidence catalogue, guidance: whatever holds of all of their tickets.
void compare_contents(const table::DecisionTable& before, const table::DecisionTable& after,
                      std::vector<Difference>& differences);

// promises.cpp
/// What clocks go by, and when calendars are open; targets are compared for tickets.
void compare_promises(const table::DecisionTable& before, const table::DecisionTable& after,
                      std::vector<Difference>& differences);

// wording.cpp
/// Titles and texts of what both have.
void compare_wording(const table::DecisionTable& before, const table::DecisionTable& after,
                     std::vector<Difference>& differences);

/// Adds a difference where the two are not equal.
inline void add_if_different(Kind kind, const std::string& what, const std::string& field,
                             const std::string& before, const std::string& after,
                             std::vector<Difference>& differences) {
  if (before != after) {
    differences.push_back({kind, what, field, before, after});
  }
}

}  // namespace tier::compare
