#include "compiler/analysis/skipped.h"

#include <algorithm>
#include <utility>

#include "compiler/analysis/tier_order.h"

namespace tier::analysis {

namespace {

class SkippedTiers {
 public:
  SkippedTiers(const Facts& facts, const HandOffs& hand_offs, const Owners& owners,
               const Budget& budget)
      : hand_offs_(hand_offs),
        owners_(owners),
        order_(facts.table()),
        judged_(owners.judged()),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        claims_(facts, polish_) {
    judged_.restrict_to(hand_offs.judged().tests());
  }

  /// Looks for a tier that the trigger skips; false where the work ended.
  bool look_at(table::RuleId rule) {
    const table::Trigger& trigger = hand_offs_.trigger(rule);
    for (const table::TierId from : trigger.from) {
      for (const table::TierId middle : order_.between(from, trigger.to)) {
        for (const table::RuleId scope : owners_.scopes_of(middle)) {
          const Verdict verdict = look_at({rule, from, middle, scope, {}});
          if (verdict != Verdict::Proved) {
            return verdict == Verdict::Found;
          }
        }
      }
    }
    return true;
  }

  std::vector<findings::Skipped> take() { return std::move(found_); }

 private:
  Verdict look_at(findings::Skipped skipped) {
    Claim claim{judged_, {{}, owners_.rows_of(skipped.scope)}, owners_.beaten(skipped.scope)};
    const std::vector<const Tests*> silenced = hand_offs_.beaten_at(skipped.trigger, skipped.from);
    claim.matched_by_none.insert(claim.matched_by_none.end(), silenced.begin(), silenced.end());
    for (const Tests& row : hand_offs_.rows_at(skipped.trigger, skipped.from)) {
      claim.matched_by.front().push_back(&row);
    }
    for (const Tests* due : claim.matched_by.front()) {
      for (const Tests* owned : claim.matched_by.back()) {
        work_.spend(1 + due->size());
        if (!meet(*due, *owned)) {
          continue;
        }
        Region region(*due);
        region.restrict_to(*owned);
        region.restrict_to(judged_.tests());
        const Answer answer = search_.find(region, claim.matched_by_none);
        if (answer.verdict == Verdict::Found) {
          skipped.witness = as_witness(claims_.shortest_ticket(claim, answer.region));
          found_.push_back(std::move(skipped));
        }
        if (answer.verdict != Verdict::Proved) {
          return answer.verdict;
        }
      }
    }
    return work_.ended() ? Verdict::OutOfWork : Verdict::Proved;
  }

  const HandOffs& hand_offs_;
  const Owners& owners_;
  TierOrder order_;
  Region judged_;
  Work work_;
  Work polish_;
  Search search_;
  Claims claims_;
  std::vector<findings::Skipped> found_;
};

bool is_in_conflict(const findings::Findings& findings, table::RuleId rule) {
  const auto& conflicts = findings.movement.conflicts;
  return std::any_of(conflicts.begin(), conflicts.end(), [&](const findings::Conflict& conflict) {
    return conflict.first == rule || conflict.second == rule;
  });
}

/// Whether the trigger is among those that keep all tickets from another.
bool hides_another(const findings::Findings& findings, table::RuleId rule) {
  return std::any_of(findings.dead_rules.begin(), findings.dead_rules.end(),
                     [&](const findings::DeadRule& dead) {
                       return std::find(dead.hidden_by.begin(), dead.hidden_by.end(), rule) !=
                              dead.hidden_by.end();
                     });
}

}  // namespace

void find_skipped(const Facts& facts, const HandOffs& hand_offs, const Owners& owners,
                  const Budget& budget, findings::Findings& findings) {
  if (!owners.any()) {
    return;
  }
  SkippedTiers skipped(facts, hand_offs, owners, budget);
  for (const table::RuleId rule : hand_offs.precedence().rules()) {
    const bool is_told = is_in_conflict(findings, rule) || hides_another(findings, rule);
    if (hand_offs.is_automatic(rule) && !is_told && !skipped.look_at(rule)) {
      findings.not_proved.push_back({hand_offs.decision(), findings::Property::Stepwise});
      break;
    }
  }
  findings.movement.skipped = skipped.take();
}

void find_unreached(const Facts& facts, const Owners& owners, findings::Findings& findings) {
  const table::DecisionTable& table = facts.table();
  for (const table::TierId tier : table.tiers.ids()) {
    const bool is_led_to =
        std::any_of(table.triggers.begin(), table.triggers.end(),
                    [&](const table::Trigger& trigger) { return trigger.to == tier; });
    if (owners.scopes_of(tier).empty() && !is_led_to) {
      findings.movement.unreached.push_back(tier);
    }
  }
}

}  // namespace tier::analysis
