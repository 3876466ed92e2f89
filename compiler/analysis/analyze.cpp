#include "compiler/analysis/analyze.h"

#include "compiler/analysis/dead_rules.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/gaps.h"
#include "compiler/analysis/overlaps.h"
#include "compiler/analysis/precedence.h"

namespace tier::analysis {

findings::Findings analyze(const table::DecisionTable& table, const Budget& budget) {
  findings::Findings findings;
  Facts facts(table);
  for (const table::DecisionId decision : table.decisions.ids()) {
    const Precedence precedence(table, decision);
    const bool no_gaps = find_gaps(facts, decision, budget, findings);
    find_overlaps(facts, decision, precedence, budget, findings);
    find_dead_rules(facts, decision, precedence, budget, findings);
    if (const auto derived = table.decisions[decision].attribute; derived && no_gaps) {
      facts.set_total(*derived);
    }
  }
  return findings;
}

}  // namespace tier::analysis
