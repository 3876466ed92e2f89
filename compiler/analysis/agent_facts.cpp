#include "compiler/analysis/agent_facts.h"

#include <algorithm>

namespace tier::analysis {

AgentFacts::AgentFacts(const Facts& facts) {
  const auto& attributes = facts.table().attributes;
  for (const table::AttributeId id : attributes.ids()) {
    of_agent_.push_back(attributes[id].name.rfind("agent.", 0) == 0);
  }
  for (const table::AttributeId derived : attributes.ids()) {
    for (const table::AttributeId fact : attributes.ids()) {
      if (facts.is_derived(derived) && of_agent_[fact.value] && facts.follows_from(derived, fact)) {
        of_agent_[derived.value] = true;
      }
    }
  }
}

bool AgentFacts::asks_for_agent(const Tests& row) const {
  return std::any_of(row.begin(), row.end(),
                     [&](const table::Test& test) { return is_of_agent(test); });
}

std::vector<const Tests*> AgentFacts::for_everybody(const std::vector<const Tests*>& rows) const {
  std::vector<const Tests*> result;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(result),
               [&](const Tests* row) { return !asks_for_agent(*row); });
  return result;
}

std::vector<const Tests*> AgentFacts::for_somebody(const std::vector<const Tests*>& rows) {
  std::vector<const Tests*> result;
  for (const Tests* row : rows) {
    if (!asks_for_agent(*row)) {
      result.push_back(row);
      continue;
    }
    Tests& left = made_.emplace_back();
    std::copy_if(row->begin(), row->end(), std::back_inserter(left),
                 [&](const table::Test& test) { return !is_of_agent(test); });
    result.push_back(&left);
  }
  return result;
}

}  // namespace tier::analysis
