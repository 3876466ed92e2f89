#include "compiler/analysis/report_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "compiler/analysis/box.h"
#include "compiler/analysis/witness_texts.h"

namespace tier::analysis {

namespace {

std::vector<prose::GivenClass> given(const findings::Witness& witness) {
  std::vector<prose::GivenClass> classes;
  for (const findings::Witness::Given& one : witness.given) {
    classes.push_back({one.attribute, one.class_index});
  }
  return classes;
}

}  // namespace

source::Span Words::place_of(table::DecisionId decision) const {
  const table::Decision& it = table().decisions[decision];
  if (it.origin.span.source.is_some() || it.row_count == 0) {
    return it.origin.span;
  }
  return table().rules[table().rows[table::RowId(it.first_row)].rule].origin.span;
}

table::ClassSet Words::classes_in(const findings::Witness& witness,
                                  table::AttributeId attribute) const {
  Work unlimited(std::numeric_limits<std::uint64_t>::max());
  Box box(facts_);
  box.reset(facts_.chain(attribute), unlimited);
  for (const findings::Witness::Given& one : witness.given) {
    table::ClassSet classes(table().attributes[one.attribute].class_count);
    classes.add(one.class_index);
    box.narrow(one.attribute, classes, unlimited);
  }
  return box.classes(attribute);
}

std::string Words::example(const findings::Witness& witness,
                           const std::vector<const Tests*>& rows) const {
  std::set<table::AttributeId> derived;
  for (const Tests* tests : rows) {
    for (const table::Test& test : *tests) {
      if (facts_.is_derived(test.attribute)) {
        derived.insert(test.attribute);
      }
    }
  }
  std::vector<prose::GivenClass> following;
  for (const table::AttributeId attribute : derived) {
    const table::ClassSet classes = classes_in(witness, attribute);
    if (classes.count() == 1) {
      following.push_back({attribute, static_cast<std::uint32_t>(classes.first())});
    }
  }
  std::string text = "for example a ticket: " + prose::ticket(table(), given(witness));
  if (!following.empty()) {
    text += fmt::format(" ({})", prose::ticket(table(), following));
  }
  return text;
}

std::string Words::as_test(const findings::Witness& witness) const {
  return fmt::format(
      "as a test: given {}",
      prose::ticket_as_source(table(), given(witness), witness_texts(table(), witness)));
}

std::string Words::when(const Tests& tests) const {
  return tests.empty() ? "whatever its facts" : "when " + prose::tests(table(), tests);
}

bool Words::overrides_all(table::RuleId rule) const {
  return std::find(overriding_all_.begin(), overriding_all_.end(),
                   table().rules[rule].origin.span) != overriding_all_.end();
}

bool Words::has_refusals() const {
  const auto& rules = table().rules;
  return std::any_of(rules.begin(), rules.end(), [](const table::Rule& rule) {
    return std::holds_alternative<table::RefusalOutcome>(rule.outcome);
  });
}

std::string Words::names(const std::vector<table::RuleId>& rules) const {
  std::vector<std::string> names;
  for (std::size_t index = 0; index < std::min(rules.size(), named_at_most); ++index) {
    names.push_back(fmt::format("`{}`", table().rules[rules[index]].name));
  }
  if (rules.size() > named_at_most) {
    names.push_back(fmt::format("{} more", rules.size() - named_at_most));
  }
  return prose::list(names, "and");
}

bool is_cut_short(const findings::Findings& findings, table::DecisionId decision,
                  findings::Property property) {
  return std::any_of(findings.cut_short.begin(), findings.cut_short.end(), [&](const auto& one) {
    return one.decision == decision && one.property == property;
  });
}

}  // namespace tier::analysis
