#pragma once

#include <string>
#include <vector>

#include "compiler/table/assertions.h"
#include "compiler/table/attributes.h"

/// Conditions as the book writes them, where the rows of a table no longer tell what stood beside
/// what. They are made with a table and are no part of it: nothing is decided or published by them.
///
///     reassignments >= 3 or (reopened >= 2 and vip)     any of two parts, and all of two more
namespace tier::table {

struct ConditionPart {
  /// The name, where it is a condition that stands elsewhere, or `not` such a one.
  std::string name;
  Products rows;
  Origin origin;
  /// It asks whether a fact is known, which is often said for the reader alone.
  bool asks_whether_known = false;
};

/// An `and` or `or` with its parts, or one comparison alone; of such within others each by itself.
struct WrittenCondition {
  enum class Joined : std::uint8_t {
    All,  ///< by `and`; also where there is one part
    Any,  ///< by `or`
  };

  Joined joined = Joined::All;
  std::vector<ConditionPart> parts;
  Origin origin;
  /// The name that it is given by a `define`; empty for one that stands where it counts.
  std::string defines;
  /// It is all that a rule asks, or a named condition, and not what holds a rule back.
  bool may_not_be_always = false;
};

}  // namespace tier::table
