#include <fmt/format.h>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/emit/document.h"
#include "compiler/emit/html_escape.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

std::string names(const table::EnumDomain& domain) {
  std::vector<std::string> all;
  for (const table::EnumValue& value : domain.values) {
    all.push_back(json_string(value.name));
  }
  return fmt::format("{}", fmt::join(all, ", "));
}

std::string decimal(std::int64_t units, std::uint32_t scale) {
  return base::Decimal{units, scale}.to_string();
}

/// Whatever a ticket says nothing of may be `null` in it too.
std::string type(std::string_view name) {
  return fmt::format("\"type\": [\"{}\", \"null\"]", name);
}

/// What a value of the domain is, as members of an object.
std::string value_schema(const table::Domain& domain) {
  return std::visit(
      base::Overloaded{
          [](const table::EnumDomain& e) {
            return e.open ? type("string") + fmt::format(", \"examples\": [{}]", names(e))
                          : fmt::format("\"enum\": [{}, null]", names(e));
          },
          [](const table::FlagDomain&) {
            return std::string("\"enum\": [true, false, \"yes\", \"no\", null]");
          },
          [](const table::NumberDomain& n) {
            return type(n.scale == 0 ? "integer" : "number") +
                   fmt::format(", \"minimum\": {}, \"maximum\": {}", decimal(n.lower, n.scale),
                               decimal(n.upper, n.scale));
          },
          [](const table::DurationDomain&) {
            return std::string("\"type\": [\"string\", \"integer\", \"null\"], \"minimum\": 0");
          },
          [](const table::TimeDomain&) { return type("string") + ", \"format\": \"date-time\""; },
          [](const table::SetDomain& s) {
            return type("array") +
                   (s.members.open
                        ? std::string(", \"items\": {\"type\": \"string\"}")
                        : fmt::format(", \"items\": {{\"enum\": [{}]}}", names(s.members)));
          },
          [](const auto&) { return type("string"); },
      },
      domain);
}

std::string fact_schema(const table::Attribute& fact) {
  const std::string title = prose::one_line(fact.title);
  return fmt::format("{}{}",
                     title.empty() ? "" : fmt::format("\"title\": {}, ", json_string(title)),
                     value_schema(fact.domain));
}

template <class Store>
std::string names_of(const Store& store) {
  std::vector<std::string> all;
  for (const auto& one : store) {
    all.push_back(json_string(one.name));
  }
  return fmt::format("{}", fmt::join(all, ", "));
}

using Properties = std::vector<std::pair<std::string, std::string>>;

/// What has a meaning whatever the rulebook says.
Properties reserved(const table::DecisionTable& table) {
  Properties properties{{"id", "\"type\": [\"string\", \"integer\", \"null\"]"},
                        {"now", type("string") + ", \"format\": \"date-time\""}};
  if (!table.tiers.empty()) {
    properties.emplace_back("at", fmt::format("\"enum\": [{}, null]", names_of(table.tiers)));
  }
  if (!table.evidence.empty()) {
    properties.emplace_back(
        "evidence",
        type("array") + fmt::format(", \"items\": {{\"enum\": [{}]}}", names_of(table.evidence)));
  }
  return properties;
}

std::string object(const Properties& properties, std::string_view indent) {
  std::vector<std::string> lines;
  for (const auto& [name, schema] : properties) {
    lines.push_back(fmt::format("{}  {}: {{{}}}", indent, json_string(name), schema));
  }
  return fmt::format("{{\n{}\n{}}}", fmt::join(lines, ",\n"), indent);
}

}  // namespace

File facts_schema(const table::DecisionTable& table) {
  constexpr std::string_view agent = "agent.";
  Properties properties = reserved(table);
  Properties of_agent;
  for (const table::Attribute& fact : table.attributes) {
    if (!table::is_given(fact)) {
      continue;
    }
    std::erase_if(properties, [&](const auto& one) { return one.first == fact.name; });
    properties.emplace_back(fact.name, fact_schema(fact));
    if (fact.name.starts_with(agent)) {
      of_agent.emplace_back(fact.name.substr(agent.size()), fact_schema(fact));
    }
  }
  if (!of_agent.empty()) {
    properties.emplace_back("agent",
                            type("object") + ", \"properties\": " + object(of_agent, "    "));
  }
  const table::Rulebook& rulebook = table.rulebook;
  return {"facts.schema.json",
          fmt::format(
              "{{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
              "  \"title\": {},\n  \"type\": \"object\",\n  \"properties\": {}\n}}\n",
              json_string(prose::one_line(rulebook.title.empty() ? rulebook.name : rulebook.title)),
              object(properties, "  "))};
}

}  // namespace tier::emit
