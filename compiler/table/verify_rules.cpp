#include <algorithm>
#include <set>

#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

void verify_row(const DecisionTable& table, const Row& row, Complaints& complaints) {
  const std::string& rule = table.rules[row.rule].name;
  AttributeId previous;
  for (const Test& test : row.tests) {
    const Attribute& attribute = table.attributes[test.attribute];
    complaints.expect(!previous.is_some() || previous < test.attribute,
                      "the tests of a row of `{}` are not in the order of the attributes", rule);
    previous = test.attribute;
    const bool fits = test.classes.size() == attribute.class_count &&
                      ClassSet::all(attribute.class_count).contains(test.classes);
    complaints.expect(fits, "a row of `{}` tests classes that `{}` does not have", rule,
                      attribute.name);
    complaints.expect(!fits || !test.classes.empty(), "a row of `{}` accepts no class of `{}`",
                      rule, attribute.name);
    complaints.expect(!fits || !test.classes.is_all(), "a row of `{}` accepts every class of `{}`",
                      rule, attribute.name);
  }
}

/// That it is closed and never meets itself makes it a strict partial order.
void verify_beats(const DecisionTable& table, RuleId id, Complaints& complaints) {
  const Rule& rule = table.rules[id];
  const std::set<RuleId> beaten(rule.beats.begin(), rule.beats.end());
  complaints.expect(beaten.count(id) == 0, "rule `{}` beats itself", rule.name);
  for (const RuleId middle : beaten) {
    const auto& further = table.rules[middle].beats;
    const bool closed = std::all_of(further.begin(), further.end(),
                                    [&](RuleId last) { return beaten.count(last) != 0; });
    complaints.expect(closed, "rule `{}` beats `{}`, but not all that `{}` beats", rule.name,
                      table.rules[middle].name, table.rules[middle].name);
  }
}

bool is_above_itself(const DecisionTable& table, TierId tier) {
  std::vector<TierId> open = table.tiers[tier].above;
  std::set<TierId> seen;
  while (!open.empty()) {
    const TierId below = open.back();
    open.pop_back();
    if (below == tier) {
      return true;
    }
    if (seen.insert(below).second) {
      const auto& further = table.tiers[below].above;
      open.insert(open.end(), further.begin(), further.end());
    }
  }
  return false;
}

}  // namespace

void verify_rules(const DecisionTable& table, Complaints& complaints) {
  std::set<std::string_view> names;
  for (const RuleId id : table.rules.ids()) {
    const Rule& rule = table.rules[id];
    complaints.expect(names.insert(rule.name).second, "two rules are named `{}`", rule.name);
    verify_beats(table, id, complaints);
  }
  for (const Row& row : table.rows) {
    verify_row(table, row, complaints);
    complaints.expect(!table.rules[row.rule].otherwise || row.tests.empty(),
                      "the otherwise rule `{}` tests something", table.rules[row.rule].name);
  }
  std::set<std::string_view> tiers;
  for (const TierId id : table.tiers.ids()) {
    const Tier& tier = table.tiers[id];
    complaints.expect(tiers.insert(tier.name).second, "two tiers are named `{}`", tier.name);
    complaints.expect(!is_above_itself(table, id), "tier `{}` is above itself", tier.name);
  }
}

}  // namespace tier::table
