#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "compiler/base/overloaded.h"
#include "compiler/compare/differences.h"
#include "compiler/compare/joint.h"

namespace tier::compare {
namespace {

using table::DecisionTable;

void add(const std::string& what, const std::string& field, const std::string& before,
         const std::string& after, std::vector<Difference>& wording) {
  add_if_different(Kind::Wording, what, field, before, after, wording);
}

/// The titles of what both stores have by name.
template <class Store>
void compare_titles(const Store& before, const Store& after, const std::string& word,
                    std::vector<Difference>& wording) {
  for (const auto& one : before) {
    if (const auto same = named(after, one.name)) {
      add(fmt::format("{}`{}`", word, one.name), "title", one.title, after[*same].title, wording);
    }
  }
}

template <class Store>
void compare_introductions(const Store& before, const Store& after, const std::string& word,
                           std::vector<Difference>& wording) {
  for (const auto& one : before) {
    if (const auto same = named(after, one.name)) {
      add(fmt::format("{}`{}`", word, one.name), "introduction", one.introduction,
          after[*same].introduction, wording);
    }
  }
}

const table::EnumDomain* values_of(const table::Attribute& attribute) {
  if (const auto* set = std::get_if<table::SetDomain>(&attribute.domain)) {
    return &set->members;
  }
  return std::get_if<table::EnumDomain>(&attribute.domain);
}

void compare_value_titles(const DecisionTable& before, const DecisionTable& after,
                          std::vector<Difference>& wording) {
  for (const table::Attribute& one : before.attributes) {
    const auto same = named(after.attributes, one.name);
    const auto* was = values_of(one);
    const auto* is = same ? values_of(after.attributes[*same]) : nullptr;
    for (std::size_t place = 0; was != nullptr && is != nullptr && place < was->values.size();
         ++place) {
      const table::EnumValue& value = was->values[place];
      const auto found = std::find_if(is->values.begin(), is->values.end(),
                                      [&](const auto& other) { return other.name == value.name; });
      if (found != is->values.end()) {
        add(fmt::format("`{}` of `{}`", value.name, one.name), "title", value.title, found->title,
            wording);
      }
    }
  }
}

/// Rules with a title of their own: that of others repeats what it is about.
bool has_title(const table::Outcome& outcome) {
  return std::holds_alternative<table::OwnerOutcome>(outcome) ||
         std::holds_alternative<table::RefusalOutcome>(outcome) ||
         std::holds_alternative<table::ImpossibleOutcome>(outcome) ||
         std::holds_alternative<table::TriggerOutcome>(outcome) ||
         std::holds_alternative<table::GuidanceOutcome>(outcome);
}

/// What a rule says beside its condition.
std::string text_of(const DecisionTable& table, const table::Rule& rule) {
  return std::visit(
      base::Overloaded{
          [&](const table::TriggerOutcome& one) { return table.triggers[one.trigger].because; },
          [&](const table::GuidanceOutcome& one) { return table.guidance[one.guidance].text; },
          [](const table::UnlessOutcome& one) { return one.say; },
          [](const auto&) { return std::string(); },
      },
      rule.outcome);
}

void compare_rule_texts(const DecisionTable& before, const DecisionTable& after,
                        std::vector<Difference>& wording) {
  std::map<std::string_view, const table::Rule*> later;
  for (const table::Rule& rule : after.rules) {
    later.emplace(rule.name, &rule);
  }
  for (const table::Rule& rule : before.rules) {
    const auto same = later.find(rule.name);
    if (same == later.end() || same->second->outcome.index() != rule.outcome.index()) {
      continue;
    }
    const std::string what = fmt::format("`{}`", rule.name);
    if (has_title(rule.outcome)) {
      add(what, "title", rule.title, same->second->title, wording);
      add(what, "introduction", rule.introduction, same->second->introduction, wording);
    }
    add(what, "text", text_of(before, rule), text_of(after, *same->second), wording);
  }
}

void compare_evidence_texts(const DecisionTable& before, const DecisionTable& after,
                            std::vector<Difference>& wording) {
  for (const table::Evidence& one : before.evidence) {
    if (const auto same = named(after.evidence, one.name)) {
      add(fmt::format("evidence `{}`", one.name), "example", one.example,
          after.evidence[*same].example, wording);
    }
  }
}

}  // namespace

void compare_wording(const DecisionTable& before, const DecisionTable& after,
                     std::vector<Difference>& wording) {
  add("the rulebook", "title", before.rulebook.title, after.rulebook.title, wording);
  add("the rulebook", "introduction", before.rulebook.introduction, after.rulebook.introduction,
      wording);
  compare_titles(before.attributes, after.attributes, "fact ", wording);
  compare_value_titles(before, after, wording);
  compare_titles(before.tiers, after.tiers, "tier ", wording);
  compare_introductions(before.tiers, after.tiers, "tier ", wording);
  compare_titles(before.teams, after.teams, "team ", wording);
  compare_titles(before.roles, after.roles, "role ", wording);
  compare_titles(before.systems, after.systems, "system ", wording);
  compare_introductions(before.systems, after.systems, "system ", wording);
  compare_titles(before.evidence, after.evidence, "evidence ", wording);
  compare_introductions(before.evidence, after.evidence, "evidence ", wording);
  compare_evidence_texts(before, after, wording);
  compare_rule_texts(before, after, wording);
}

}  // namespace tier::compare
