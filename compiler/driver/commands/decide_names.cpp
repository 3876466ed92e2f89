#include "compiler/driver/commands/decide_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/edit_distance.h"
#include "compiler/driver/commands/decide_parts.h"

namespace tier::driver {
namespace {

constexpr std::size_t most_names_shown = 12;

bool can_be_asked_for(const table::Rule& rule) {
  return std::holds_alternative<table::OwnerOutcome>(rule.outcome) ||
         std::holds_alternative<table::RefusalOutcome>(rule.outcome) ||
         std::holds_alternative<table::TriggerOutcome>(rule.outcome) ||
         std::holds_alternative<table::PermissionOutcome>(rule.outcome) ||
         std::holds_alternative<table::GuidanceOutcome>(rule.outcome);
}

std::optional<table::RuleId> find_rule(const table::DecisionTable& table, std::string_view name) {
  for (const table::RuleId id : table.rules.ids()) {
    if (table.rules[id].name == name && can_be_asked_for(table.rules[id])) {
      return id;
    }
  }
  return std::nullopt;
}

/// The one scope of this name, whatever its tier.
std::optional<table::RuleId> find_scope(const table::DecisionTable& table, std::string_view name) {
  std::optional<table::RuleId> found;
  for (const table::RuleId id : table.rules.ids()) {
    const auto* owner = std::get_if<table::OwnerOutcome>(&table.rules[id].outcome);
    if (owner != nullptr &&
        scope_name(table.rules[id].name, table.tiers[owner->tier].name) == name) {
      if (found) {
        return std::nullopt;
      }
      found = id;
    }
  }
  return found;
}

std::string access_name(const table::System& system, const table::Action& action) {
  return fmt::format("{} on {}", action.name, system.name);
}

std::optional<table::Access> find_access(const table::DecisionTable& table, std::string_view name) {
  for (const table::SystemId id : table.systems.ids()) {
    const table::System& system = table.systems[id];
    for (std::uint32_t action = 0; action < system.actions.size(); ++action) {
      if (access_name(system, system.actions[action]) == name) {
        return table::Access{id, action};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<AskedFor> find_asked_for(const table::DecisionTable& table, std::string_view name) {
  auto rule = find_rule(table, name);
  if (!rule) {
    rule = find_scope(table, name);
  }
  if (rule) {
    return AskedFor{std::string(name), *rule};
  }
  if (const auto access = find_access(table, name)) {
    return AskedFor{std::string(name), *access};
  }
  return std::nullopt;
}

std::string asked_for_help(const table::DecisionTable& table, std::string_view name) {
  std::vector<std::string> names;
  for (const table::Rule& rule : table.rules) {
    if (can_be_asked_for(rule)) {
      names.push_back(rule.name);
    }
  }
  for (const table::System& system : table.systems) {
    for (const table::Action& action : system.actions) {
      names.push_back(access_name(system, action));
    }
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  if (const std::string_view near = base::nearest(name, views); !near.empty()) {
    return fmt::format("did you mean `{}`?", near);
  }
  const std::size_t all = names.size();
  names.resize(std::min(all, most_names_shown));
  return fmt::format("there is `{}`{}", fmt::join(names, "`, `"),
                     all > names.size() ? fmt::format(" and {} more", all - names.size()) : "");
}

}  // namespace tier::driver
