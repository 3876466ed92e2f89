#include <algorithm>

#include "compiler/analysis/access.h"
#include "compiler/analysis/asked_for.h"
#include "compiler/analysis/claim.h"
#include "compiler/analysis/claim_search.h"
#include "compiler/analysis/covers.h"
#include "compiler/analysis/decisions.h"

namespace tier::analysis {

namespace {

class BypassedApprovals {
 public:
  BypassedApprovals(const Facts& facts, const Mended& mended, const AccessRules& rules,
                    table::DecisionId decision, const Budget& budget)
      : rules_(rules),
        any_gap_(mended.any()),
        covers_mended_(mended.facts(), mended.facts().judged(decision), budget),
        judged_(facts.judged(decision)),
        covers_(facts, judged_, budget),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        claims_(facts, polish_) {}

  /// Adds what is found of an access of the permission; returns whether that is proved.
  bool look_at(const AccessRules::Entry& entry, const table::Access& access,
               findings::AccessFindings& findings) {
    AccessRules::Entries freer;
    for (const AccessRules::Entry* other : rules_.permitting(access)) {
      if (asks_less(*other->permission, *entry.permission)) {
        freer.push_back(other);
      }
    }
    if (freer.empty()) {
      return true;
    }
    const std::vector<const Tests*> forbidden = rows_of(rules_.forbidding(access));
    if (any_gap_) {
      const Verdict verdict = covers_mended_.find(entry.rows, forbidden, freer).verdict;
      if (verdict != Verdict::Proved) {
        return verdict != Verdict::OutOfWork;
      }
    }
    const Covers::Answer answer = covers_.find(entry.rows, forbidden, freer);
    if (answer.verdict != Verdict::Proved || answer.by.empty()) {
      return answer.verdict != Verdict::OutOfWork;
    }
    const Claim claim{judged_, {entry.rows, rows_of(answer.by)}, forbidden};
    const Answer ticket = search_.find(claim);
    if (ticket.verdict == Verdict::Found) {
      findings.bypassed.push_back({entry.rule, access, ids_of(answer.by),
                                   as_witness(claims_.shortest_ticket(claim, ticket.region))});
    }
    return ticket.verdict != Verdict::OutOfWork;
  }

 private:
  const AccessRules& rules_;
  bool any_gap_;
  Covers covers_mended_;
  Region judged_;
  Covers covers_;
  Work work_;
  Work polish_;
  ClaimSearch search_;
  Claims claims_;
};

}  // namespace

void find_bypassed_approvals(const Facts& facts, const Mended& mended, const AccessRules& rules,
                             const Budget& budget, findings::Findings& findings) {
  const auto decision = decision_of(facts.table(), table::DecisionKind::Permissions);
  if (!decision) {
    return;
  }
  BypassedApprovals bypassed(facts, mended, rules, *decision, budget);
  for (const AccessRules::Entry& entry : rules.entries()) {
    if (entry.permission->never) {
      continue;
    }
    for (const table::Access& access : entry.permission->access) {
      if (!bypassed.look_at(entry, access, findings.access)) {
        findings.not_proved.push_back({*decision, findings::Property::Asks});
        return;
      }
    }
  }
}

}  // namespace tier::analysis
