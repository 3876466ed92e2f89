#include "compiler/analysis/analyze.h"

#include <algorithm>

#include "compiler/analysis/access.h"
#include "compiler/analysis/assertions.h"
#include "compiler/analysis/dead_rules.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/gaps.h"
#include "compiler/analysis/idle_parts.h"
#include "compiler/analysis/mended.h"
#include "compiler/analysis/movement.h"
#include "compiler/analysis/no_ticket.h"
#include "compiler/analysis/overlaps.h"
#include "compiler/analysis/precedence.h"
#include "compiler/analysis/ruled_out_values.h"
#include "compiler/analysis/time.h"

namespace tier::analysis {

namespace {

/// What is asked of the decisions of a kind. Who gets a ticket inside a tier may be left open, and
/// where rules are collected none has to match and any number may.
struct Asked {
  bool answered = false;
  bool single = false;
  bool reached = false;
};
Asked asked_of(const table::Decision& decision) {
  switch (decision.kind) {
    case table::DecisionKind::DerivedFact:
    case table::DecisionKind::Owner:
      // Of a list in order each rule beats those after it.
      return {true, decision.policy == table::HitPolicy::Unique, true};
    case table::DecisionKind::Team:
      return {};
    case table::DecisionKind::Impossible:
    case table::DecisionKind::Triggers:
    case table::DecisionKind::Unless:
    case table::DecisionKind::Needs:
    case table::DecisionKind::Permissions:
    case table::DecisionKind::Guidance:
    case table::DecisionKind::Lifecycle:
    case table::DecisionKind::Clocks:
    case table::DecisionKind::Ladders:
      return {false, false, true};
  }
  return {};
}

void find_gaps_and_overlaps(Facts& facts, Mended& mended, const Budget& budget,
                            findings::Findings& findings) {
  const table::DecisionTable& table = facts.table();
  for (const table::DecisionId id : table.decisions.ids()) {
    const table::Decision& decision = table.decisions[id];
    const Asked asked = asked_of(decision);
    if (asked.answered) {
      const std::size_t before = findings.gaps.size() + findings.not_proved.size();
      const bool total = find_gaps(facts, id, budget, findings);
      if (decision.attribute && total) {
        facts.set_total(*decision.attribute);
      } else if (decision.attribute && findings.gaps.size() + findings.not_proved.size() > before) {
        mended.free(*decision.attribute);
      }
    }
    if (asked.single) {
      find_overlaps(facts, id, Precedence(table, id), budget, findings);
    }
  }
}

/// Behind all gaps, since what is impossible may go by facts that are derived later.
void find_all_dead_rules(const table::DecisionTable& table, const Facts& mended,
                         const Budget& budget, findings::Findings& findings) {
  for (const table::DecisionId id : table.decisions.ids()) {
    if (asked_of(table.decisions[id]).reached) {
      find_dead_rules(mended, id, Precedence(table, id), budget, findings);
    }
  }
  std::stable_sort(findings.not_proved.begin(), findings.not_proved.end(),
                   [](const auto& a, const auto& b) { return a.decision < b.decision; });
}

}  // namespace

findings::Findings analyze(const table::DecisionTable& table, const Budget& budget,
                           const AnalysisOptions& options,
                           const std::vector<table::WrittenCondition>& conditions) {
  findings::Findings findings;
  Facts facts(table);
  findings.no_ticket = find_no_ticket(facts, budget);
  if (findings.no_ticket) {
    return findings;
  }
  Mended mended(facts);
  find_gaps_and_overlaps(facts, mended, budget, findings);
  find_all_dead_rules(table, mended.facts(), budget, findings);
  find_rules_of_no_decision(table, findings);
  find_ruled_out_values(mended.facts(), budget, findings);
  find_idle_parts(mended.facts(), conditions, budget, findings.conditions);
  find_access(facts, mended, budget, options, findings);
  find_movement(facts, budget, findings);
  find_time(facts, budget, findings);
  if (options.judge) {
    find_assertions(facts, mended, budget, findings);
  }
  return findings;
}

}  // namespace tier::analysis
