#include <algorithm>
#include <utility>

#include "compiler/analysis/access.h"
#include "compiler/analysis/claim_search.h"
#include "compiler/analysis/covering_needs.h"
#include "compiler/analysis/decisions.h"
#include "compiler/analysis/trigger_rules.h"

namespace tier::analysis {

namespace {

using Why = findings::IdleClause::Why;
using Clause = TriggerRules::Clause;
using Rows = std::vector<const Tests*>;
using Rules = std::vector<table::RuleId>;

/// Rows with the rule that each is of.
struct OwnedRows {
  Rows rows;
  Rules rules;

  void add(const Rows& more, table::RuleId rule) {
    rows.insert(rows.end(), more.begin(), more.end());
    rules.insert(rules.end(), more.size(), rule);
  }
};

void sort_out(Rules& rules) {
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
}

class IdleClauses {
 public:
  IdleClauses(const Facts& facts, const Budget& budget)
      : table_(facts.table()),
        by_rule_(facts.table()),
        judged_(judged_with_needs(facts)),
        work_(budget.steps),
        search_(facts, work_) {}

  void look_at(const TriggerRules& trigger, findings::AccessFindings& findings) {
    Rows due;
    std::vector<const Clause*> counting;
    for (const Clause& need : trigger.needs) {
      due.insert(due.end(), need.rows.begin(), need.rows.end());
      if (!applies(trigger, {need.rows}, trigger.waiver_rows())) {
        add(trigger, need, Why::AlwaysWaived, findings);
      } else {
        counting.push_back(&need);
      }
    }
    look_for_covered(trigger, counting, findings);
    for (const Clause& waiver : trigger.waivers) {
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
  void add(const TriggerRules& trigger, const Clause& clause, Why why,
           findings::AccessFindings& findings) {
    if (applies(trigger, {clause.rows}, {})) {
      if (proved_) {
        findings.idle.push_back({clause.rule, why, {}});
      }
      return;
    }
    Rules silencing = needed_;
    if (!applies(trigger, {}, {}) || !is_some({judged_, {clause.rows}, {}})) {
      return;
    }
    const bool silenced = is_some({judged_, {trigger.applies.rows, clause.rows}, {}});
    if (proved_ && silenced) {
      findings.idle.push_back({clause.rule, Why::Silenced, std::move(silencing)});
    } else if (proved_) {
      findings.idle.push_back({clause.rule, Why::NeverTogether, {}});
    }
  }

  /// Of needs that demand the same the first one stays; a later one goes first.
  void look_for_covered(const TriggerRules& trigger, std::vector<const Clause*> counting,
                        findings::AccessFindings& findings) {
    for (std::size_t place = counting.size(); place-- > 0;) {
      const Clause& need = *counting[place];
      Rules by;
      if (counting.size() > 1 && is_covered(trigger, need, counting, by) && proved_) {
        findings.idle.push_back({need.rule, Why::Covered, std::move(by)});
        counting.erase(counting.begin() + static_cast<std::ptrdiff_t>(place));
      }
    }
  }

  bool is_covered(const TriggerRules& trigger, const Clause& need,
                  const std::vector<const Clause*>& others, Rules& by) {
    const CoveringNeeds covering(table_, need.rule);
    for (const CoveringNeeds::Pieces& left : covering.all_pieces_left()) {
      OwnedRows without;
      without.add(trigger.waiver_rows(), table::RuleId());
      for (const Clause* other : others) {
        if (other != &need && covering.demands(other->rule, left)) {
          without.add(other->rows, other->rule);
        }
      }
      if (applies_beside(trigger, {need.rows}, without)) {
        return false;
      }
      by.insert(by.end(), needed_.begin(), needed_.end());
    }
    sort_out(by);
    by.erase(std::remove_if(by.begin(), by.end(),
                            [&](table::RuleId rule) {
                              return std::holds_alternative<table::TriggerOutcome>(
                                  table_.rules[rule].outcome);
                            }),
             by.end());
    return true;
  }

  bool applies(const TriggerRules& trigger, const std::vector<Rows>& lists, const Rows& without) {
    OwnedRows rows;
    rows.add(without, table::RuleId());
    return applies_beside(trigger, lists, std::move(rows));
  }

  /// Whether the trigger applies to a ticket that each of the lists matches, and `without` does
  /// not. If not, `needed_` are the rules that keep it from it.
  bool applies_beside(const TriggerRules& trigger, const std::vector<Rows>& lists,
                      OwnedRows without) {
    Claim claim{judged_, {trigger.applies.rows}, {}};
    claim.matched_by.insert(claim.matched_by.end(), lists.begin(), lists.end());
    for (const table::RuleId silencer : trigger.silencers) {
      without.add(by_rule_.of(silencer), silencer);
    }
    claim.matched_by_none = without.rows;
    needed_.clear();
    const Answer answer = search_.find(claim);
    for (std::size_t place = 0; place < without.rules.size(); ++place) {
      if (answer.needed[place] && without.rules[place].is_some()) {
        needed_.push_back(without.rules[place]);
      }
    }
    sort_out(needed_);
    return is_some(answer.verdict);
  }

  bool is_some(const Claim& claim) { return is_some(search_.find(claim).verdict); }
  bool is_some(Verdict verdict) {
    proved_ = proved_ && verdict != Verdict::OutOfWork;
    return verdict != Verdict::Proved;
  }

  const table::DecisionTable& table_;
  RowsByRule by_rule_;
  Region judged_;
  Work work_;
  ClaimSearch search_;
  Rules needed_;
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
