#include <fmt/format.h>

#include <set>
#include <utility>

#include "compiler/base/quoted.h"
#include "compiler/lowering/lowering.h"
#include "compiler/text/combinations.h"
#include "compiler/text/limits.h"

namespace tier::lowering {
namespace {

using semantics::FactId;
using semantics::PatternId;
using table::AttributeId;
using table::ClassSet;

table::Attribute asked_attribute(std::string name, table::Domain domain, table::Origin origin) {
  table::Attribute attribute;
  attribute.title = name;
  attribute.name = std::move(name);
  attribute.domain = std::move(domain);
  attribute.class_count = table::known_class_count(attribute.domain);
  attribute.origin = origin;
  return attribute;
}

void lower_holder(Lowering& lowering) {
  if (lowering.model.triggers.empty() && lowering.model.permissions.empty()) {
    return;
  }
  const auto tiers = static_cast<std::uint32_t>(lowering.model.tiers.size());
  table::Attribute holder = asked_attribute(
      "at", table::HolderDomain{tiers}, lowering.origins.of(lowering.model.tiers.begin()->span));
  holder.title = "Holder";
  lowering.map.holder = lowering.table.attributes.add(std::move(holder));
}

void lower_members(Lowering& lowering) {
  std::set<std::pair<FactId, std::size_t>> asked;
  for (const semantics::Condition& condition : lowering.model.conditions) {
    const auto* has = std::get_if<semantics::HasAny>(&condition.node);
    for (std::size_t member = 0; has != nullptr && member < has->values.size(); ++member) {
      if (has->values[member]) {
        asked.emplace(has->fact, member);
      }
    }
  }
  for (const auto& [fact, member] : asked) {
    const table::Attribute& set = lowering.table.attributes[attribute_of(fact)];
    const auto& members = std::get<table::SetDomain>(set.domain).members;
    lowering.map.members[{fact, member}] = lowering.table.attributes.add(asked_attribute(
        fmt::format("{} has {}", set.name, members.values[member].name),
        table::MemberDomain{attribute_of(fact), static_cast<std::uint32_t>(member)}, set.origin));
  }
}

/// As a condition writes it.
std::string pattern_name(const std::string& fact, const semantics::Pattern& pattern) {
  static constexpr std::string_view relations[] = {"contains", "starts with", "ends with",
                                                   "mentions"};
  std::string texts;
  for (const std::string& text : pattern.texts) {
    texts += (texts.empty() ? "" : ", ") + base::quoted(text);
  }
  return fmt::format("{} {}{} {}", fact, relations[static_cast<std::size_t>(pattern.relation)],
                     pattern.exactly ? " exactly" : "",
                     pattern.texts.size() == 1 ? texts : fmt::format("any of ({})", texts));
}

void lower_patterns(Lowering& lowering) {
  for (const PatternId id : lowering.model.patterns.ids()) {
    const semantics::Pattern& pattern = lowering.model.patterns[id];
    const table::Attribute& text = lowering.table.attributes[attribute_of(pattern.fact)];
    table::PatternDomain domain{attribute_of(pattern.fact),
                                static_cast<table::PatternDomain::Relation>(pattern.relation),
                                pattern.exactly, pattern.texts};
    lowering.map.patterns[id] = lowering.table.attributes.add(
        asked_attribute(pattern_name(text.name, pattern), std::move(domain), text.origin));
  }
}

ClassSet one_class(std::uint32_t count, std::uint32_t index) {
  ClassSet classes(count);
  classes.add(index);
  return classes;
}

/// An unknown set holds nothing, and an unknown text matches nothing.
void rule_out_unknown(Lowering& lowering, AttributeId source, AttributeId asked) {
  const table::Attribute& attribute = lowering.table.attributes[source];
  if (const auto unknown = attribute.unknown_class()) {
    lowering.table.nevers.push_back(
        {{{source, one_class(attribute.class_count, *unknown)}, {asked, one_class(2, 1)}}});
  }
}

/// What no text can match together.
void rule_out_combinations(Lowering& lowering, FactId fact, const std::vector<PatternId>& ids) {
  std::vector<text::Pattern> patterns;
  for (const PatternId id : ids) {
    const semantics::Pattern& pattern = lowering.model.patterns[id];
    patterns.push_back(
        {static_cast<text::Relation>(pattern.relation), pattern.exactly, pattern.texts});
  }
  const auto automaton = text::build(patterns, text::max_states);
  if (!automaton) {
    lowering.too_many_patterns.push_back(lowering.model.facts[fact].span);
    return;
  }
  const text::Impossibles found =
      text::impossible_combinations(patterns, *automaton, text::max_combination_work);
  for (const text::Combination& product : found.products) {
    Sum sum{Product{}};
    const auto add = [&](std::size_t place, std::uint32_t value) {
      sum = *both(sum, single(lowering.map.patterns.at(ids[place]), one_class(2, value)), 1);
    };
    for (const std::size_t place : product.matching) {
      add(place, 1);
    }
    for (const std::size_t place : product.not_matching) {
      add(place, 0);
    }
    // Every text there is has the classes that remain; an unknown one matches nothing.
    const table::Attribute& attribute = lowering.table.attributes[attribute_of(fact)];
    if (const auto unknown = attribute.unknown_class()) {
      sum = *both(
          sum, single(attribute_of(fact), one_class(attribute.class_count, *unknown).complement()),
          1);
    }
    lowering.table.nevers.push_back({std::move(sum.front())});
  }
}

}  // namespace

void lower_asked(Lowering& lowering) {
  lower_holder(lowering);
  lower_members(lowering);
  lower_patterns(lowering);
  for (const auto& [asked, attribute] : lowering.map.members) {
    rule_out_unknown(lowering, attribute_of(asked.first), attribute);
  }
  std::map<FactId, std::vector<PatternId>> of_text;
  for (const PatternId id : lowering.model.patterns.ids()) {
    const FactId fact = lowering.model.patterns[id].fact;
    rule_out_unknown(lowering, attribute_of(fact), lowering.map.patterns.at(id));
    of_text[fact].push_back(id);
  }
  for (const auto& [fact, ids] : of_text) {
    rule_out_combinations(lowering, fact, ids);
  }
}

}  // namespace tier::lowering
