#include "compiler/analysis/ticket_classes.h"

#include <algorithm>

#include "compiler/analysis/classes_in_groups.h"
#include "compiler/analysis/facts.h"

namespace tier::analysis {
namespace {

/// By attribute, the sets of classes that somebody tells apart from the others.
using SetsByAttribute = std::vector<std::vector<table::ClassSet>>;

void add(SetsByAttribute& sets, const Tests& tests) {
  for (const table::Test& test : tests) {
    sets[test.attribute.value].push_back(test.classes);
  }
}

SetsByAttribute told_apart(const table::DecisionTable& table) {
  SetsByAttribute sets(table.attributes.size());
  for (const table::Row& row : table.rows) {
    add(sets, row.tests);
  }
  return sets;
}

SetsByAttribute named(const table::DecisionTable& table) {
  SetsByAttribute sets(table.attributes.size());
  const auto add_all = [&](const std::vector<table::Assertion>& assertions) {
    for (const table::Assertion& assertion : assertions) {
      for (const Tests& product : assertion.when) {
        add(sets, product);
      }
    }
  };
  for (const table::Guarantee& guarantee : table.guarantees) {
    add_all(guarantee.assertions);
  }
  for (const table::TestCase& test : table.tests) {
    add_all(test.expectations);
  }
  return sets;
}

/// Facts that a ticket brings along; not what follows from them, nor who holds it.
bool comes_along(const table::Attribute& attribute) {
  return !attribute.derived_by && !std::holds_alternative<table::HolderDomain>(attribute.domain);
}

/// Whether only that it is so is worth a test.
bool is_yes_or_nothing(const table::Attribute& attribute) {
  return std::holds_alternative<table::MemberDomain>(attribute.domain) ||
         std::holds_alternative<table::PatternDomain>(attribute.domain);
}

std::size_t first_class(const table::ClassSet& classes) {
  std::size_t first = 0;
  while (first < classes.size() && !classes.has(first)) {
    ++first;
  }
  return first;
}

std::vector<table::ClassSet> groups_of(const table::Attribute& attribute,
                                       const std::vector<table::ClassSet>& sets) {
  // Each set is gone through once, which is less than what reading the table took.
  Work unbounded(~std::uint64_t{0});
  ClassesInGroups groups;
  groups.begin(table::ClassSet::all(attribute.class_count));
  for (const table::ClassSet& set : sets) {
    groups.refine(set, unbounded);
  }
  std::vector<table::ClassSet> found = groups.rarest_first();
  std::sort(found.begin(), found.end(), [](const table::ClassSet& a, const table::ClassSet& b) {
    return first_class(a) < first_class(b);
  });
  return found;
}

}  // namespace

std::vector<TicketClass> classes_named_by_none(const table::DecisionTable& table) {
  const SetsByAttribute rules = told_apart(table);
  const SetsByAttribute assertions = named(table);
  std::vector<TicketClass> open;
  for (const table::AttributeId id : table.attributes.ids()) {
    const table::Attribute& attribute = table.attributes[id];
    if (!comes_along(attribute) || rules[id.value].empty()) {
      continue;
    }
    for (table::ClassSet& group : groups_of(attribute, rules[id.value])) {
      const auto names_it = [&](const table::ClassSet& set) { return !(set & group).empty(); };
      const bool asked = !is_yes_or_nothing(attribute) || group.has(1);
      if (asked &&
          std::none_of(assertions[id.value].begin(), assertions[id.value].end(), names_it)) {
        open.push_back({id, std::move(group)});
      }
    }
  }
  return open;
}

}  // namespace tier::analysis
