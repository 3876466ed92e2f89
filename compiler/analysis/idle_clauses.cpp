#include "compiler/analysis/access.h"
#include "compiler/analysis/claim_search.h"
#include "compiler/analysis/decisions.h"
#include "compiler/analysis/trigger_rules.h"

namespace tier::analysis {

namespace {

using Why = findings::IdleClause::Why;
using Rows = std::vector<const Tests*>;

class IdleClauses {
 public:
  IdleClauses(const Facts& facts, const Budget& budget)
      : judged_(judged_with_needs(facts)), work_(budget.steps), search_(facts, work_) {}

  void look_at(const TriggerRules& trigger, findings::AccessFindings& findings) {
    Rows due;
    for (const TriggerRules::Clause& need : trigger.needs) {
      due.insert(due.end(), need.rows.begin(), need.rows.end());
      if (!applies(trigger, {need.rows}, trigger.waiver_rows())) {
        add(trigger, need, Why::AlwaysWaived, findings);
      }
    }
    for (const TriggerRules::Clause& waiver : trigger.waivers) {
      if (!applies(trigger, {waiver.rows, due}, {})) {
        add(trigger, waiver, Why::NothingDue, findings);
      }
    }
  }

  /// Whether every answer was found or proved until now.
  [[nodiscard]] bool proved() const { return proved_; }

 private:
  /// The clause counts for no ticket, for `why` unless its trigger never applies where it holds.
  /// That its condition or its trigger's never holds is told of these.
  void add(const TriggerRules& trigger, const TriggerRules::Clause& clause, Why why,
           findings::AccessFindings& findings) {
    if (applies(trigger, {clause.rows}, {})) {
      if (proved_) {
        findings.idle.push_back({clause.rule, why});
      }
    } else if (applies(trigger, {}, {}) && is_some({judged_, {clause.rows}, {}}) && proved_) {
      findings.idle.push_back({clause.rule, Why::NeverTogether});
    }
  }

  /// Whether the trigger applies to a ticket that each of the lists matches, and `without` does
  /// not.
  bool applies(const TriggerRules& trigger, const std::vector<Rows>& lists, const Rows& without) {
    Claim claim{judged_, {trigger.applies.rows}, trigger.silenced_by};
    claim.matched_by.insert(claim.matched_by.end(), lists.begin(), lists.end());
    claim.matched_by_none.insert(claim.matched_by_none.end(), without.begin(), without.end());
    return is_some(claim);
  }

  bool is_some(const Claim& claim) {
    const Verdict verdict = search_.find(claim).verdict;
    proved_ = proved_ && verdict != Verdict::OutOfWork;
    return verdict != Verdict::Proved;
  }

  Region judged_;
  Work work_;
  ClaimSearch search_;
  bool proved_ = true;
};

}  // namespace

void find_idle_clauses(const Facts& facts, const std::vector<TriggerRules>& triggers,
                       const Budget& budget, findings::Findings& findings) {
  const auto decision = decision_of(facts.table(), table::DecisionKind::Needs);
  if (!decision) {
    return;
  }
  IdleClauses idle(facts, budget);
  for (const TriggerRules& trigger : triggers) {
    idle.look_at(trigger, findings.access);
    if (!idle.proved()) {
      findings.not_proved.push_back({*decision, findings::Property::Counts});
      return;
    }
  }
}

}  // namespace tier::analysis
