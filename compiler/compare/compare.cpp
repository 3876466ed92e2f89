#include "compiler/compare/compare.h"

#include <algorithm>
#include <set>

#include "compiler/analysis/no_ticket.h"

namespace tier::compare {
namespace {

using table::DecisionTable;

/// The derived facts of which it is proved that both books give every ticket the same value.
std::set<std::string> same_derived(const DecisionTable& before, const DecisionTable& after,
                                   const analysis::Budget& budget) {
  std::set<std::string> same;
  const Joint joint = join(before, after, {});
  const analysis::Facts facts(joint.table);
  for (const Unit& unit : derived_units(joint).units) {
    std::vector<Change> changes;
    if (find_changes(facts, unit, budget, changes) && changes.empty()) {
      same.insert(unit.what);
    }
  }
  return same;
}

void compare_tickets(const analysis::Budget& budget, Comparison& comparison) {
  const analysis::Facts facts(comparison.joint.table);
  comparison.no_common_ticket = analysis::find_no_ticket(facts, budget).has_value();
  Units units = units_of(comparison.joint);
  comparison.not_compared = std::move(units.too_large);
  for (const Unit& unit : units.units) {
    if (comparison.no_common_ticket && !unit.of_all_tickets) {
      continue;
    }
    if (!find_changes(facts, unit, budget, comparison.changes)) {
      comparison.not_compared.emplace_back(unit.kind, unit.what);
    }
  }
  if (!comparison.joint.common_holder) {
    comparison.not_compared.emplace_back(Kind::Trigger, "no tier is in both books");
    comparison.not_compared.emplace_back(Kind::Permission, "no tier is in both books");
  }
}

}  // namespace

Comparison compare(const DecisionTable& before, const DecisionTable& after,
                   const analysis::Budget& budget) {
  Comparison comparison;
  comparison.joint = join(before, after, same_derived(before, after, budget));
  compare_tickets(budget, comparison);
  compare_facts(before, after, comparison.differences);
  compare_people(before, after, comparison.differences);
  compare_contents(before, after, comparison.differences);
  compare_promises(before, after, comparison.differences);
  compare_wording(before, after, comparison.wording);
  std::stable_sort(comparison.differences.begin(), comparison.differences.end(),
                   [](const Difference& a, const Difference& b) { return a.kind < b.kind; });
  std::sort(comparison.not_compared.begin(), comparison.not_compared.end());
  comparison.not_compared.erase(
      std::unique(comparison.not_compared.begin(), comparison.not_compared.end()),
      comparison.not_compared.end());
  return comparison;
}

bool same_meaning(const Comparison& comparison) {
  return comparison.changes.empty() && comparison.differences.empty() &&
         comparison.not_compared.empty() && !comparison.no_common_ticket;
}

}  // namespace tier::compare
