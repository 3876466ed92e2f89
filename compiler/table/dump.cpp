#include "compiler/table/dump.h"

#include <fmt/format.h>

#include <vector>

#include "compiler/base/overloaded.h"
#include "compiler/table/dump_parts.h"

namespace tier::table {
namespace {

std::string interval(const NumberDomain& domain, std::uint32_t index) {
  const std::int64_t first = index == 0 ? domain.lower : domain.cuts[index - 1];
  const std::int64_t last = index == domain.cuts.size() ? domain.upper : domain.cuts[index] - 1;
  return first == last ? decimal(domain, first)
                       : fmt::format("{}..{}", decimal(domain, first), decimal(domain, last));
}

std::string enum_kind(const EnumDomain& domain) {
  const std::string name = (domain.open ? "open enum " : "enum ") + domain.name;
  if (!domain.order) {
    return name;
  }
  const Order& order = *domain.order;
  return fmt::format("{} {}..{}", name, order.ascending ? order.lesser : order.greater,
                     order.ascending ? order.greater : order.lesser);
}

std::string pattern_kind(const DecisionTable& table, const PatternDomain& domain) {
  constexpr std::string_view relations[] = {"contains", "starts with", "ends with", "mentions"};
  std::vector<std::string> texts;
  for (const std::string& text : domain.texts) {
    texts.push_back('"' + text + '"');
  }
  return fmt::format("whether {} {} {}{}", table.attributes[domain.text].name,
                     relations[static_cast<std::size_t>(domain.relation)], join(texts),
                     domain.exactly ? " exactly" : "");
}

std::string member_kind(const DecisionTable& table, const MemberDomain& domain) {
  const auto& set = std::get<SetDomain>(table.attributes[domain.set].domain);
  return fmt::format("whether {} has {}", table.attributes[domain.set].name,
                     set.members.values[domain.member].name);
}

std::string kind_of(const DecisionTable& table, const Domain& domain) {
  return std::visit(base::Overloaded{
                        [](const EnumDomain& e) { return enum_kind(e); },
                        [](const FlagDomain&) { return std::string("flag"); },
                        [](const NumberDomain&) { return std::string("number"); },
                        [](const DurationDomain&) { return std::string("duration"); },
                        [](const TextDomain&) { return std::string("text"); },
                        [](const TimeDomain&) { return std::string("time"); },
                        [](const SetDomain& set) { return "set of " + enum_kind(set.members); },
                        [&](const MemberDomain& member) { return member_kind(table, member); },
                        [&](const PatternDomain& pattern) { return pattern_kind(table, pattern); },
                        [](const HolderDomain&) { return std::string("holder"); },
                    },
                    domain);
}

std::string dump_attribute(const DecisionTable& table, const Attribute& attribute) {
  std::string text = fmt::format(
      "attribute {}: {}\n  classes {}\n", attribute.name, kind_of(table, attribute.domain),
      class_list(table, attribute, ClassSet::all(attribute.class_count)));
  if (attribute.fixed) {
    text += "  fixed\n";
  }
  if (attribute.default_class) {
    text += fmt::format("  default {}\n", class_label(table, attribute, *attribute.default_class));
  }
  if (attribute.derived_by) {
    text += fmt::format("  derived by {}\n", table.decisions[*attribute.derived_by].name);
  }
  return text;
}

std::string dump_row(const DecisionTable& table, const Decision& decision, const Row& row) {
  const Rule& rule = table.rules[row.rule];
  std::string text = fmt::format("  row {}{}", rule.name, rule.otherwise ? " otherwise" : "");
  if (!rule.beats.empty()) {
    text += fmt::format(" beats {}", name_list(table.rules, rule.beats));
  }
  return text + "\n" + dump_tests(table, row.tests, "    ") +
         fmt::format("    => {}\n", dump_outcome(table, decision, rule));
}

std::string_view dump_policy(HitPolicy policy) {
  switch (policy) {
    case HitPolicy::Unique:
      return "";
    case HitPolicy::First:
      return " in order";
    case HitPolicy::Collect:
      return " collects";
  }
  return "";
}

std::string dump_decision(const DecisionTable& table, const Decision& decision) {
  std::string text = fmt::format("\ndecision {}{}", decision.name, dump_policy(decision.policy));
  if (decision.matrix) {
    text += fmt::format(" by {}", table.attributes[decision.matrix->line_attribute].name);
    if (decision.matrix->column_attribute) {
      text += fmt::format(", {}", table.attributes[*decision.matrix->column_attribute].name);
    }
  }
  text += "\n";
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    text += dump_row(table, decision, table.rows[RowId(decision.first_row + at)]);
  }
  return text;
}

}  // namespace

std::string class_label(const DecisionTable& table, const Attribute& attribute,
                        std::uint32_t class_index) {
  if (class_index >= known_class_count(attribute.domain)) {
    return "unknown";
  }
  const auto yes_or_no = [&] { return std::string(class_index == 0 ? "no" : "yes"); };
  return std::visit(base::Overloaded{
                        [&](const EnumDomain& domain) {
                          return class_index < domain.values.size()
                                     ? domain.values[class_index].name
                                     : std::string("any other");
                        },
                        [&](const FlagDomain&) { return yes_or_no(); },
                        [&](const NumberDomain& domain) { return interval(domain, class_index); },
                        [&](const DurationDomain& domain) {
                          return interval({0, domain.upper, 0, domain.cuts}, class_index);
                        },
                        [](const TextDomain&) { return std::string("known"); },
                        [](const TimeDomain&) { return std::string("known"); },
                        [](const SetDomain&) { return std::string("known"); },
                        [&](const MemberDomain&) { return yes_or_no(); },
                        [&](const PatternDomain&) { return yes_or_no(); },
                        [&](const HolderDomain&) { return table.tiers[TierId(class_index)].name; },
                    },
                    attribute.domain);
}

std::string class_list(const DecisionTable& table, const Attribute& attribute,
                       const ClassSet& classes) {
  std::vector<std::string> labels;
  for (std::uint32_t index = 0; index < attribute.class_count; ++index) {
    if (classes.has(index)) {
      labels.push_back(class_label(table, attribute, index));
    }
  }
  return fmt::format("{{{}}}", join(labels));
}

std::string dump(const DecisionTable& table) {
  std::string text = fmt::format("table {}\n\n", table.rulebook.name);
  for (const Attribute& attribute : table.attributes) {
    text += dump_attribute(table, attribute);
  }
  text += dump_people(table);
  text += dump_calendars(table);
  text += dump_obligations(table);
  text += dump_ladders(table);
  for (const Decision& decision : table.decisions) {
    text += dump_decision(table, decision);
  }
  for (const Never& never : table.nevers) {
    text += "\nnever\n" + dump_tests(table, never.tests, "  ");
  }
  text += dump_assertions(table);
  for (const std::string& property : table.not_proved) {
    text += fmt::format("\nnot proved: {}\n", property);
  }
  return text;
}

}  // namespace tier::table
