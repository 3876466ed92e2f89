#include <algorithm>
#include <set>

#include "compiler/table/verify_parts.h"

namespace tier::table {

void verify_tests(const DecisionTable& table, const std::vector<Test>& tests,
                  std::string_view owner, Complaints& complaints) {
  AttributeId previous;
  for (const Test& test : tests) {
    const Attribute& attribute = table.attributes[test.attribute];
    complaints.expect(!previous.is_some() || previous < test.attribute,
                      "the tests of {} are not in the order of the attributes", owner);
    previous = test.attribute;
    const bool fits = test.classes.size() == attribute.class_count &&
                      ClassSet::all(attribute.class_count).contains(test.classes);
    complaints.expect(fits, "{} tests classes that `{}` does not have", owner, attribute.name);
    complaints.expect(!fits || !test.classes.empty(), "{} accepts no class of `{}`", owner,
                      attribute.name);
    complaints.expect(!fits || !test.classes.is_all(), "{} accepts every class of `{}`", owner,
                      attribute.name);
  }
}

namespace {

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

}  // namespace

void verify_rules(const DecisionTable& table, Complaints& complaints) {
  std::set<std::string_view> names;
  for (const RuleId id : table.rules.ids()) {
    const Rule& rule = table.rules[id];
    complaints.expect(names.insert(rule.name).second, "two rules are named `{}`", rule.name);
    verify_beats(table, id, complaints);
  }
  for (const Row& row : table.rows) {
    verify_tests(table, row.tests, fmt::format("a row of `{}`", table.rules[row.rule].name),
                 complaints);
    complaints.expect(!table.rules[row.rule].otherwise || row.tests.empty(),
                      "the otherwise rule `{}` tests something", table.rules[row.rule].name);
  }
  for (const Never& never : table.nevers) {
    verify_tests(table, never.tests, "a product that no ticket inhabits", complaints);
  }
}

}  // namespace tier::table
