#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/table/decision_table.h"
#include "compiler/tickets/problem_log.h"

namespace tier::tickets {

/// Members of sets that their enum does not have. They are left out and the rest of the set
/// stays, so that one message a set at the end, with their number, says as much as one a cell:
///
///     t.csv:3:8: warning[TIER5032]: 7 members of `tags` are none of its values and are left
///     out: `vpi`, `beta`
class UndeclaredMembers {
 public:
  /// `place` is where the set stands.
  void add(table::AttributeId set, std::string_view member, Place place);
  void report(const table::DecisionTable& table, ProblemLog& log) const;

 private:
  struct OfSet {
    std::size_t count = 0;
    Place first;
    /// The first few names that differ.
    std::vector<std::string> names;
    bool more_names = false;
  };

  std::map<table::AttributeId, OfSet> sets_;
};

}  // namespace tier::tickets
