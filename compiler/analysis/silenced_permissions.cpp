#include "compiler/analysis/access.h"
#include "compiler/analysis/covers.h"
#include "compiler/analysis/decisions.h"

namespace tier::analysis {

/// A permission of everyone is looked at for all tiers together: the `never` of one tier is how an
/// exception is written.
void find_silenced_permissions(const Facts& facts, const AccessRules& rules, const Budget& budget,
                               findings::Findings& findings) {
  const auto decision = decision_of(facts.table(), table::DecisionKind::Permissions);
  if (!decision) {
    return;
  }
  Covers covers(facts, facts.judged(*decision), budget);
  for (const AccessRules::Entry& entry : rules.entries()) {
    if (entry.permission->never) {
      continue;
    }
    for (const table::Access& access : entry.permission->access) {
      const Covers::Answer answer = covers.find(entry.rows, {}, rules.forbidding(access));
      if (answer.verdict == Verdict::OutOfWork) {
        findings.not_proved.push_back({*decision, findings::Property::Permits});
        return;
      }
      if (answer.verdict == Verdict::Proved && !answer.by.empty()) {
        findings.access.silenced.push_back({entry.rule, access, ids_of(answer.by)});
      }
    }
  }
}

}  // namespace tier::analysis
