#include "compiler/analysis/owners.h"

#include <variant>

namespace tier::analysis {

Owners::Owners(const Facts& facts, const std::vector<findings::Overlap>& overlaps)
    : scopes_(facts.table().tiers.size()), rivals_(overlaps) {
  const table::DecisionTable& table = facts.table();
  for (const table::DecisionId id : table.decisions.ids()) {
    if (table.decisions[id].kind == table::DecisionKind::Owner) {
      precedence_.emplace_back(table, id);
      judged_ = facts.judged(id);
    }
  }
  for (const table::RuleId rule : table.rules.ids()) {
    if (const auto* owner = std::get_if<table::OwnerOutcome>(&table.rules[rule].outcome)) {
      scopes_[owner->tier.value].push_back(rule);
    }
  }
}

std::vector<const Tests*> Owners::beaten(table::RuleId scope) const {
  std::vector<const Tests*> rows;
  for (const auto* others : {&precedence_.front().beaten_by(scope), &rivals_.of(scope)}) {
    for (const table::RuleId other : *others) {
      const auto& more = rows_of(other);
      rows.insert(rows.end(), more.begin(), more.end());
    }
  }
  return rows;
}

Verdict Owners::owns_a_ticket(table::TierId tier, Search& search) const {
  if (!any()) {
    return Verdict::Proved;
  }
  for (const table::RuleId scope : scopes_of(tier)) {
    const std::vector<const Tests*> others = beaten(scope);
    for (const Tests* row : rows_of(scope)) {
      Region region(*row);
      region.restrict_to(judged_.tests());
      const Verdict verdict = search.find(region, others).verdict;
      if (verdict != Verdict::Proved) {
        return verdict;
      }
    }
  }
  return Verdict::Proved;
}

}  // namespace tier::analysis
