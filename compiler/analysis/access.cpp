#include "compiler/analysis/access.h"

#include <algorithm>

namespace tier::analysis {

namespace {

void put_in_order_of_rules(findings::AccessFindings& findings) {
  std::stable_sort(findings.unobtainable.begin(), findings.unobtainable.end(),
                   [](const auto& a, const auto& b) { return a.need < b.need; });
  std::stable_sort(findings.idle.begin(), findings.idle.end(),
                   [](const auto& a, const auto& b) { return a.rule < b.rule; });
}

}  // namespace

void find_access(const Facts& facts, const Mended& mended, const Budget& budget,
                 const AnalysisOptions& options, findings::Findings& findings) {
  const AccessRules rules(facts.table());
  const std::vector<TriggerRules> triggers = trigger_rules(facts.table());
  find_silenced_permissions(mended.facts(), rules, budget, findings);
  find_bypassed_approvals(facts, mended, rules, budget, findings);
  find_unobtainable_evidence(facts, rules, triggers, budget, findings);
  find_idle_clauses(mended.facts(), triggers, budget, findings);
  put_in_order_of_rules(findings.access);
  if (options.audit) {
    find_unused_permissions(facts.table(), rules, findings);
  }
}

}  // namespace tier::analysis
