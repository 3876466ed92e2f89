#pragma once

#include <deque>
#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"

namespace tier::analysis {

/// What a tier can do, where that depends on who of it acts: rows that test facts of the person
/// acting match for some of its people and not for others.
class AgentFacts {
 public:
  explicit AgentFacts(const Facts& facts);

  /// Those of the rows that match a ticket whoever acts.
  [[nodiscard]] std::vector<const Tests*> for_everybody(
      const std::vector<const Tests*>& rows) const;
  /// The rows as they match where the right person acts, which it is taken that the tier has. They
  /// live as long as this.
  std::vector<const Tests*> for_somebody(const std::vector<const Tests*>& rows);

 private:
  [[nodiscard]] bool is_of_agent(const table::Test& test) const {
    return of_agent_[test.attribute.value];
  }
  [[nodiscard]] bool asks_for_agent(const Tests& row) const;

  /// By attribute: whether it is a fact of the person acting, or follows from one.
  std::vector<bool> of_agent_;
  std::deque<Tests> made_;
};

}  // namespace tier::analysis
