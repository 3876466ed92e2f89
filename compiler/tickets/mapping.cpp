#include "compiler/tickets/mapping.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/edit_distance.h"

namespace tier::tickets {

const std::vector<std::string_view>& reserved_names() {
  static const std::vector<std::string_view> names{"id", "at", "evidence", "now"};
  return names;
}

bool is_reserved(std::string_view name) {
  constexpr std::string_view agent = "agent.";
  const auto& names = reserved_names();
  return std::find(names.begin(), names.end(), name) != names.end() ||
         (name.size() > agent.size() && name.substr(0, agent.size()) == agent);
}

std::optional<table::AttributeId> find_attribute(const table::DecisionTable& table,
                                                 std::string_view name) {
  for (const table::AttributeId id : table.attributes.ids()) {
    if (table.attributes[id].name == name) {
      return id;
    }
  }
  return std::nullopt;
}

bool is_tier(const table::DecisionTable& table, std::string_view name) {
  return std::any_of(table.tiers.begin(), table.tiers.end(),
                     [&](const table::Tier& tier) { return tier.name == name; });
}

std::string tier_help(const table::DecisionTable& table, std::string_view name) {
  std::vector<std::string_view> names;
  for (const table::Tier& tier : table.tiers) {
    names.emplace_back(tier.name);
  }
  const std::string_view near = base::nearest(name, names);
  return near.empty() ? fmt::format("the tiers are `{}`", fmt::join(names, "`, `"))
                      : fmt::format("did you mean `{}`?", near);
}

std::vector<std::string_view> column_names(const table::DecisionTable& table) {
  std::vector<std::string_view> names;
  for (const table::Attribute& attribute : table.attributes) {
    if (!attribute.derived_by) {
      names.emplace_back(attribute.name);
    }
  }
  names.insert(names.end(), reserved_names().begin(), reserved_names().end());
  return names;
}

}  // namespace tier::tickets
