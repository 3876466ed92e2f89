#include "compiler/tickets/mapping.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/edit_distance.h"

namespace tier::tickets {
namespace {

constexpr std::size_t most_names_shown = 12;

bool is_fact(const table::Attribute& attribute) {
  return !std::holds_alternative<table::MemberDomain>(attribute.domain) &&
         !std::holds_alternative<table::PatternDomain>(attribute.domain) &&
         !std::holds_alternative<table::HolderDomain>(attribute.domain);
}

template <class IdType, class Value>
std::optional<IdType> find_named(const base::Store<IdType, Value>& store, std::string_view name) {
  for (const IdType id : store.ids()) {
    if (store[id].name == name) {
      return id;
    }
  }
  return std::nullopt;
}

template <class IdType, class Value>
std::string names_help(std::string_view what, const base::Store<IdType, Value>& store,
                       std::string_view name) {
  std::vector<std::string_view> names;
  for (const Value& value : store) {
    names.emplace_back(value.name);
  }
  if (const std::string_view near = base::nearest(name, names); !near.empty()) {
    return fmt::format("did you mean `{}`?", near);
  }
  const std::size_t all = names.size();
  names.resize(std::min(all, most_names_shown));
  return all == names.size() ? fmt::format("{} `{}`", what, fmt::join(names, "`, `"))
                             : fmt::format("{} `{}` and {} more", what, fmt::join(names, "`, `"),
                                           all - names.size());
}

}  // namespace

const std::vector<std::string_view>& reserved_names() {
  static const std::vector<std::string_view> names{"id", "at", "evidence", "now"};
  return names;
}

bool is_reserved(std::string_view name) {
  const auto& names = reserved_names();
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<table::AttributeId> find_fact(const table::DecisionTable& table,
                                            std::string_view name) {
  for (const table::AttributeId id : table.attributes.ids()) {
    if (is_fact(table.attributes[id]) && table.attributes[id].name == name) {
      return id;
    }
  }
  return std::nullopt;
}

std::optional<table::TierId> find_tier(const table::DecisionTable& table, std::string_view name) {
  return find_named(table.tiers, name);
}

std::optional<table::EvidenceId> find_evidence(const table::DecisionTable& table,
                                               std::string_view name) {
  return find_named(table.evidence, name);
}

std::string tier_help(const table::DecisionTable& table, std::string_view name) {
  return names_help("the tiers are", table.tiers, name);
}

std::string evidence_help(const table::DecisionTable& table, std::string_view name) {
  return table.evidence.empty() ? "the rulebook declares no evidence"
                                : names_help("there is", table.evidence, name);
}

std::vector<std::string_view> column_names(const table::DecisionTable& table) {
  std::vector<std::string_view> names;
  for (const table::Attribute& attribute : table.attributes) {
    if (is_fact(attribute) && table::is_given(attribute)) {
      names.emplace_back(attribute.name);
    }
  }
  names.insert(names.end(), reserved_names().begin(), reserved_names().end());
  return names;
}

}  // namespace tier::tickets
