#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "compiler/compare/join_parts.h"
#include "compiler/text/combinations.h"
#include "compiler/text/limits.h"

namespace tier::compare {
namespace {

using table::AttributeId;
using table::ClassSet;

ClassSet one_class(std::uint32_t count, std::uint32_t index) {
  ClassSet classes(count);
  classes.add(index);
  return classes;
}

/// Adds an attribute of a side's kind and name over the joint domain.
AttributeId add(Joint& joint, const table::Attribute& like, table::Domain domain) {
  table::Attribute attribute;
  attribute.name = like.name;
  attribute.title = like.title;
  attribute.class_count = table::known_class_count(domain);
  attribute.domain = std::move(domain);
  return joint.table.attributes.add(std::move(attribute));
}

void join_holder(Joint& joint) {
  std::vector<std::pair<Side*, AttributeId>> holders;
  for (Side* side : {&joint.before, &joint.after}) {
    for (const AttributeId id : side->table->attributes.ids()) {
      if (std::holds_alternative<table::HolderDomain>(side->table->attributes[id].domain)) {
        holders.emplace_back(side, id);
      }
    }
  }
  std::uint32_t common = 0;
  while (common < joint.table.tiers.size() &&
         std::count(joint.before.tiers.begin(), joint.before.tiers.end(), table::TierId(common)) +
                 std::count(joint.after.tiers.begin(), joint.after.tiers.end(),
                            table::TierId(common)) ==
             2) {
    ++common;
  }
  joint.common_holder = common > 0;
  if (holders.empty() || common == 0) {
    for (const auto& [side, id] : holders) {
      side->attributes[id.value].constant = Mapped::no_class;
    }
    return;
  }
  const AttributeId added =
      add(joint, holders.front().first->table->attributes[holders.front().second],
          table::HolderDomain{common});
  for (const auto& [side, id] : holders) {
    Mapped mapped{added, {}, 0};
    for (std::uint32_t tier = 0; tier < common; ++tier) {
      const auto place = std::find(side->tiers.begin(), side->tiers.end(), table::TierId(tier));
      mapped.class_of.push_back(static_cast<std::uint32_t>(place - side->tiers.begin()));
    }
    side->attributes[id.value] = std::move(mapped);
  }
}

void join_members(Joint& joint) {
  std::map<std::pair<AttributeId, std::uint32_t>, AttributeId> members;
  for (Side* side : {&joint.before, &joint.after}) {
    for (const AttributeId id : side->table->attributes.ids()) {
      const table::Attribute& attribute = side->table->attributes[id];
      const auto* member = std::get_if<table::MemberDomain>(&attribute.domain);
      if (member == nullptr) {
        continue;
      }
      const auto& values =
          std::get<table::SetDomain>(side->table->attributes[member->set].domain).members.values;
      const AttributeId set = *side->attributes[member->set.value].joint;
      const auto& common =
          std::get<table::SetDomain>(joint.table.attributes[set].domain).members.values;
      const auto place = std::find_if(common.begin(), common.end(), [&](const auto& value) {
        return value.name == values[member->member].name;
      });
      if (place == common.end()) {
        continue;  // No set of both has it: the constant *no*.
      }
      const auto index = static_cast<std::uint32_t>(place - common.begin());
      const auto known = members.find({set, index});
      const AttributeId added = known != members.end()
                                    ? known->second
                                    : add(joint, attribute, table::MemberDomain{set, index});
      members.emplace(std::pair(set, index), added);
      side->attributes[id.value] = {added, {0, 1}, 0};
    }
  }
}

void join_patterns(Joint& joint) {
  using Key =
      std::tuple<AttributeId, table::PatternDomain::Relation, bool, std::vector<std::string>>;
  std::map<Key, AttributeId> patterns;
  for (Side* side : {&joint.before, &joint.after}) {
    for (const AttributeId id : side->table->attributes.ids()) {
      const table::Attribute& attribute = side->table->attributes[id];
      const auto* pattern = std::get_if<table::PatternDomain>(&attribute.domain);
      if (pattern == nullptr) {
        continue;
      }
      table::PatternDomain domain = *pattern;
      domain.text = *side->attributes[pattern->text.value].joint;
      std::vector<std::string> texts = domain.texts;
      std::sort(texts.begin(), texts.end());
      Key key{domain.text, domain.relation, domain.exactly, std::move(texts)};
      const auto known = patterns.find(key);
      const AttributeId added =
          known != patterns.end() ? known->second : add(joint, attribute, std::move(domain));
      patterns.emplace(std::move(key), added);
      side->attributes[id.value] = {added, {0, 1}, 0};
    }
  }
}

/// An unknown set holds nothing, and an unknown text matches nothing.
void rule_out_unknown(Joint& joint, AttributeId source, AttributeId asked) {
  const table::Attribute& attribute = joint.table.attributes[source];
  if (const auto unknown = attribute.unknown_class()) {
    joint.table.nevers.push_back(
        {{{source, one_class(attribute.class_count, *unknown)}, {asked, one_class(2, 1)}}});
  }
}

void add_never(Joint& joint, AttributeId text, const std::vector<AttributeId>& ids,
               const text::Combination& product) {
  analysis::Region region;
  for (const std::size_t place : product.matching) {
    region.restrict_to(ids[place], one_class(2, 1));
  }
  for (const std::size_t place : product.not_matching) {
    region.restrict_to(ids[place], one_class(2, 0));
  }
  // Every text there is has the classes that remain; an unknown one matches nothing.
  const table::Attribute& attribute = joint.table.attributes[text];
  if (const auto unknown = attribute.unknown_class()) {
    region.restrict_to(text, one_class(attribute.class_count, *unknown).complement());
  }
  joint.table.nevers.push_back({region.tests()});
}

/// What no text can match together, of the patterns of both books.
bool rule_out_combinations(Joint& joint, AttributeId text, const std::vector<AttributeId>& ids) {
  std::vector<text::Pattern> patterns;
  for (const AttributeId id : ids) {
    const auto& domain = std::get<table::PatternDomain>(joint.table.attributes[id].domain);
    patterns.push_back(
        {static_cast<text::Relation>(domain.relation), domain.exactly, domain.texts});
  }
  const auto automaton = text::build(patterns, text::max_states);
  if (!automaton) {
    return false;
  }
  const text::Impossibles found =
      text::impossible_combinations(patterns, *automaton, text::max_combination_work);
  for (const text::Combination& product : found.products) {
    add_never(joint, text, ids, product);
  }
  return found.complete;
}

/// Those that each book knows of its own patterns.
void take_over_nevers(Joint& joint) {
  for (const Side* side : {&joint.before, &joint.after}) {
    for (const table::Never& never : side->table->nevers) {
      if (auto tests = mapped(*side, joint, never.tests)) {
        joint.table.nevers.push_back({std::move(*tests)});
      }
    }
  }
}

}  // namespace

void join_asked(Joint& joint) {
  join_holder(joint);
  join_members(joint);
  join_patterns(joint);
  std::map<AttributeId, std::vector<AttributeId>> of_text;
  for (const AttributeId id : joint.table.attributes.ids()) {
    const table::Domain& domain = joint.table.attributes[id].domain;
    if (const auto* member = std::get_if<table::MemberDomain>(&domain)) {
      rule_out_unknown(joint, member->set, id);
    } else if (const auto* pattern = std::get_if<table::PatternDomain>(&domain)) {
      const AttributeId text = pattern->text;
      rule_out_unknown(joint, text, id);
      of_text[text].push_back(id);
    }
  }
  for (const auto& [text, ids] : of_text) {
    joint.texts_complete &= rule_out_combinations(joint, text, ids);
  }
  if (!joint.texts_complete) {
    take_over_nevers(joint);
  }
}

}  // namespace tier::compare
