#include <algorithm>
#include <set>
#include <vector>

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

/// What each rule beats, in the order of the ids, none twice.
std::vector<std::vector<RuleId>> sorted_beats(const DecisionTable& table) {
  std::vector<std::vector<RuleId>> beats;
  for (const Rule& rule : table.rules) {
    beats.push_back(rule.beats);
    std::sort(beats.back().begin(), beats.back().end());
    beats.back().erase(std::unique(beats.back().begin(), beats.back().end()), beats.back().end());
  }
  return beats;
}

/// That it is closed and never meets itself makes it a strict partial order. What the most of those
/// that a rule beats beats is looked at there, so that of a list in order each line costs its
/// length, and not that of all lines below it.
void verify_beats(const DecisionTable& table, const std::vector<std::vector<RuleId>>& beats,
                  RuleId id, Complaints& complaints) {
  const std::vector<RuleId>& beaten = beats[id.value];
  complaints.expect(!std::binary_search(beaten.begin(), beaten.end(), id), "rule `{}` beats itself",
                    table.rules[id].name);
  if (beaten.empty()) {
    return;
  }
  const auto next = *std::max_element(beaten.begin(), beaten.end(), [&](RuleId a, RuleId b) {
    return beats[a.value].size() < beats[b.value].size();
  });
  const std::vector<RuleId>& by_next = beats[next.value];
  const bool holds_all_of_next =
      std::includes(beaten.begin(), beaten.end(), by_next.begin(), by_next.end());
  for (const RuleId middle : beaten) {
    const bool seen =
        holds_all_of_next && std::binary_search(by_next.begin(), by_next.end(), middle);
    const std::vector<RuleId>& further = beats[middle.value];
    const bool closed =
        seen || std::includes(beaten.begin(), beaten.end(), further.begin(), further.end());
    complaints.expect(closed, "rule `{}` beats `{}`, but not all that `{}` beats",
                      table.rules[id].name, table.rules[middle].name, table.rules[middle].name);
  }
}

}  // namespace

void verify_rules(const DecisionTable& table, Complaints& complaints) {
  std::set<std::string_view> names;
  const std::vector<std::vector<RuleId>> beats = sorted_beats(table);
  for (const RuleId id : table.rules.ids()) {
    const Rule& rule = table.rules[id];
    complaints.expect(names.insert(rule.name).second, "two rules are named `{}`", rule.name);
    verify_beats(table, beats, id, complaints);
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
