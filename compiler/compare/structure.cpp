#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/base/overloaded.h"
#include "compiler/compare/differences.h"
#include "compiler/compare/join_parts.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::compare {
namespace {

using table::Attribute;
using table::AttributeId;
using table::DecisionTable;
using table::EnumDomain;

std::string type_name(const Attribute& attribute) {
  return std::visit(base::Overloaded{
                        [](const EnumDomain& domain) { return domain.name; },
                        [](const table::FlagDomain&) { return std::string("flag"); },
                        [](const table::NumberDomain&) { return std::string("number"); },
                        [](const table::DurationDomain&) { return std::string("duration"); },
                        [](const table::TextDomain&) { return std::string("text"); },
                        [](const table::TimeDomain&) { return std::string("time"); },
                        [](const table::SetDomain& set) { return "set of " + set.members.name; },
                        [](const auto&) { return std::string(); },
                    },
                    attribute.domain);
}

bool is_fact(const Attribute& attribute) { return !type_name(attribute).empty(); }

std::string range_of(const Attribute& attribute) {
  if (const auto* number = std::get_if<table::NumberDomain>(&attribute.domain)) {
    return fmt::format("{} to {}", prose::number(*number, number->lower),
                       prose::number(*number, number->upper));
  }
  const auto* duration = std::get_if<table::DurationDomain>(&attribute.domain);
  return duration != nullptr ? "up to " + prose::duration(duration->upper) : "";
}

std::string default_of(const DecisionTable& table, AttributeId id) {
  const Attribute& attribute = table.attributes[id];
  if (!attribute.default_class) {
    return "none";
  }
  if (attribute.default_number) {
    const auto* number = std::get_if<table::NumberDomain>(&attribute.domain);
    return number != nullptr ? prose::number(*number, *attribute.default_number)
                             : prose::duration(*attribute.default_number);
  }
  const bool empty_set =
      std::holds_alternative<table::SetDomain>(attribute.domain) && attribute.default_class == 0U;
  return empty_set ? "empty" : prose::class_name(table, id, *attribute.default_class);
}

std::string decimals_of(const Attribute& attribute) {
  const auto* number = std::get_if<table::NumberDomain>(&attribute.domain);
  return number != nullptr ? std::to_string(number->scale) : "";
}

const EnumDomain* values_of(const Attribute& attribute) {
  if (const auto* set = std::get_if<table::SetDomain>(&attribute.domain)) {
    return &set->members;
  }
  return std::get_if<EnumDomain>(&attribute.domain);
}

bool lists(const EnumDomain& domain, const std::string& name) {
  return std::any_of(domain.values.begin(), domain.values.end(),
                     [&](const table::EnumValue& value) { return value.name == name; });
}

void compare_values(const EnumDomain& before, const EnumDomain& after,
                    std::vector<Difference>& differences) {
  const std::string what = fmt::format("enum `{}`", after.name);
  for (const table::EnumValue& value : before.values) {
    if (!lists(after, value.name)) {
      differences.push_back({Kind::Facts, what, "value", value.name, ""});
    }
  }
  for (const table::EnumValue& value : after.values) {
    if (!lists(before, value.name)) {
      differences.push_back({Kind::Facts, what, "value", "", value.name});
    }
  }
  add_if_different(Kind::Facts, what, "other values", before.open ? "allowed" : "not allowed",
                   after.open ? "allowed" : "not allowed", differences);
}

/// `told` holds the enums of which the values were compared already.
void compare_fact(const DecisionTable& before, AttributeId old_id, const DecisionTable& after,
                  AttributeId new_id, std::set<std::string>& told,
                  std::vector<Difference>& differences) {
  const Attribute& old_fact = before.attributes[old_id];
  const Attribute& new_fact = after.attributes[new_id];
  const std::string what = fmt::format("fact `{}`", new_fact.name);
  const auto add = [&](const std::string& field, const std::string& was, const std::string& is) {
    add_if_different(Kind::Facts, what, field, was, is, differences);
  };
  const auto origin = [](const Attribute& fact) {
    return fact.derived_by ? "derived" : "given with the ticket";
  };
  add("it", origin(old_fact), origin(new_fact));
  const EnumDomain* old_values = values_of(old_fact);
  const EnumDomain* new_values = values_of(new_fact);
  if (old_fact.domain.index() != new_fact.domain.index()) {
    add("type", type_name(old_fact), type_name(new_fact));
    return;
  }
  if (old_values != nullptr && told.insert(new_values->name).second) {
    compare_values(*old_values, *new_values, differences);
  }
  add("range", range_of(old_fact), range_of(new_fact));
  add("decimals", decimals_of(old_fact), decimals_of(new_fact));
  add("it", old_fact.may_be_unknown ? "possibly unknown" : "always known",
      new_fact.may_be_unknown ? "possibly unknown" : "always known");
  add("default", default_of(before, old_id), default_of(after, new_id));
}

/// Names that one book alone has.
template <class Store>
void compare_names(const Store& before, const Store& after, const std::string& word,
                   std::vector<Difference>& differences) {
  for (const auto& one : before) {
    if (!named(after, one.name)) {
      differences.push_back(
          {Kind::People, fmt::format("{} `{}`", word, one.name), "", one.title, ""});
    }
  }
  for (const auto& one : after) {
    if (!named(before, one.name)) {
      differences.push_back(
          {Kind::People, fmt::format("{} `{}`", word, one.name), "", "", one.title});
    }
  }
}

/// The tiers below, as the later book calls them.
std::string below(const DecisionTable& table, table::TierId id, const DecisionTable& after) {
  std::vector<std::string> names;
  for (const table::TierId other : table.tiers[id].above) {
    const auto same = same_tier(table, other, after);
    names.push_back(same ? after.tiers[*same].name : table.tiers[other].name);
  }
  std::sort(names.begin(), names.end());
  return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
}

std::string staffing_of(const DecisionTable& table, const table::Tier& tier) {
  return tier.always_staffed ? "always"
         : tier.staffed      ? table.calendars[*tier.staffed].name
         : tier.staffed_by   ? table.calendar_choices[*tier.staffed_by].name
                             : "not said";
}

void compare_tiers(const DecisionTable& before, const DecisionTable& after,
                   std::vector<Difference>& differences) {
  std::set<table::TierId> known;
  for (const table::TierId id : before.tiers.ids()) {
    const table::Tier& tier = before.tiers[id];
    const std::string what = fmt::format("tier `{}`", tier.name);
    const auto same = same_tier(before, id, after);
    if (!same) {
      differences.push_back({Kind::People, what, "", tier.title, ""});
      continue;
    }
    known.insert(*same);
    add_if_different(Kind::People, what, "staffed", staffing_of(before, tier),
                     staffing_of(after, after.tiers[*same]), differences);
    add_if_different(Kind::People, what, "name", tier.name, after.tiers[*same].name, differences);
    add_if_different(Kind::People, what, "above", below(before, id, after),
                     below(after, *same, after), differences);
  }
  for (const table::TierId id : after.tiers.ids()) {
    if (known.count(id) == 0) {
      differences.push_back({Kind::People, fmt::format("tier `{}`", after.tiers[id].name), "", "",
                             after.tiers[id].title});
    }
  }
}

std::map<std::string, std::string> actions_of(const DecisionTable& table) {
  std::map<std::string, std::string> actions;
  for (const table::System& system : table.systems) {
    for (const table::Action& action : system.actions) {
      actions.emplace(fmt::format("action `{}.{}`", system.name, action.name), action.name);
    }
  }
  return actions;
}

}  // namespace

void compare_facts(const DecisionTable& before, const DecisionTable& after,
                   std::vector<Difference>& differences) {
  std::set<std::string> told;
  for (const AttributeId id : before.attributes.ids()) {
    const Attribute& fact = before.attributes[id];
    if (!is_fact(fact) || table::promise_of(before.obligations, id)) {
      continue;
    }
    if (const auto same = named(after.attributes, fact.name)) {
      compare_fact(before, id, after, *same, told, differences);
    } else {
      differences.push_back(
          {Kind::Facts, fmt::format("fact `{}`", fact.name), "", type_name(fact), ""});
    }
  }
  for (const table::AttributeId id : after.attributes.ids()) {
    const Attribute& fact = after.attributes[id];
    if (is_fact(fact) && !table::promise_of(after.obligations, id) &&
        !named(before.attributes, fact.name)) {
      differences.push_back(
          {Kind::Facts, fmt::format("fact `{}`", fact.name), "", "", type_name(fact)});
    }
  }
}

void compare_people(const DecisionTable& before, const DecisionTable& after,
                    std::vector<Difference>& differences) {
  compare_tiers(before, after, differences);
  compare_names(before.teams, after.teams, "team", differences);
  for (const table::TeamId id : before.teams.ids()) {
    if (const auto same = named(after.teams, before.teams[id].name)) {
      const auto tier = same_tier(before, before.teams[id].tier, after);
      add_if_different(Kind::People, fmt::format("team `{}`", before.teams[id].name), "tier",
                       tier ? after.tiers[*tier].name : before.tiers[before.teams[id].tier].name,
                       after.tiers[after.teams[*same].tier].name, differences);
    }
  }
  compare_names(before.roles, after.roles, "role", differences);
  const auto old_actions = actions_of(before);
  const auto new_actions = actions_of(after);
  for (const auto& [what, name] : old_actions) {
    if (new_actions.count(what) == 0) {
      differences.push_back({Kind::People, what, "", name, ""});
    }
  }
  for (const auto& [what, name] : new_actions) {
    if (old_actions.count(what) == 0) {
      differences.push_back({Kind::People, what, "", "", name});
    }
  }
}

}  // namespace tier::compare
