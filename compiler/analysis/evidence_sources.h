#pragma once

#include <map>
#include <vector>

#include "compiler/analysis/access_rules.h"
#include "compiler/analysis/agent_facts.h"
#include "compiler/analysis/facts.h"

namespace tier::analysis {

/// How a source of evidence is out of reach in a ticket, or does not apply to it, as what has to
/// be said of the ticket for it.
struct Closing {
  std::vector<std::vector<const Tests*>> matched_by;
  std::vector<const Tests*> matched_by_none;
  bool applies = false;
  /// The `never`; none where nothing permits the access, or the source does not apply.
  table::RuleId forbidden_by;
};

/// What getting a piece of evidence takes. A piece without a source that applies to a ticket can be
/// had, by asking the customer for example; else one source that can be reached is enough. A tier
/// can what one of its people can.
class EvidenceSources {
 public:
  EvidenceSources(const Facts& facts, const AccessRules& rules);

  /// By source of the evidence, all ways in which it does not help; the last is that it does not
  /// apply.
  [[nodiscard]] const std::vector<std::vector<Closing>>& of(table::EvidenceId evidence) const {
    return closings_[evidence.value];
  }

 private:
  std::vector<Closing> closings_of(const table::EvidenceSource& source, const AccessRules& rules);

  AgentFacts agent_;
  /// By evidence.
  std::vector<std::vector<std::vector<Closing>>> closings_;
};

}  // namespace tier::analysis
