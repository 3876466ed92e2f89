#include <algorithm>

#include "compiler/analysis/judge.h"

namespace tier::analysis {
namespace {

bool is_named(const table::OwnerAssertion& assertion, const table::Outcome& outcome) {
  const auto* owner = std::get_if<table::OwnerOutcome>(&outcome);
  return owner == nullptr ? assertion.refused
                          : std::find(assertion.tiers.begin(), assertion.tiers.end(),
                                      owner->tier) != assertion.tiers.end();
}

}  // namespace

Verdict Judge::judge(const table::OwnerAssertion& owner) {
  if (!court_.owner_decision()) {
    return refute(about_all(), findings::Failing::NoOwner);
  }
  Claim unowned = about_all();
  for (const table::RuleId rule : court_.owners().rules()) {
    const auto& rows = court_.rows_of(rule);
    unowned.matched_by_none.insert(unowned.matched_by_none.end(), rows.begin(), rows.end());
    if (is_named(owner, court_.table().rules[rule].outcome) != owner.negated) {
      continue;
    }
    Claim wrong = about_all();
    wrong.matched_by.push_back(rows);
    wrong.matched_by_none = court_.beaten(rule);
    const Verdict verdict = refute(wrong, findings::Failing::OtherOwner, {rule});
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  return refute(unowned, findings::Failing::NoOwner);
}

}  // namespace tier::analysis
