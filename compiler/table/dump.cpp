#include "compiler/table/dump.h"

#include <fmt/format.h>

#include <vector>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"

namespace tier::table {
namespace {

std::string join(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string decimal(const NumberDomain& domain, std::int64_t units) {
  return base::Decimal{units, domain.scale}.to_string();
}

std::string interval(const NumberDomain& domain, std::uint32_t index) {
  const std::int64_t first = index == 0 ? domain.lower : domain.cuts[index - 1];
  const std::int64_t last = index == domain.cuts.size() ? domain.upper : domain.cuts[index] - 1;
  return first == last ? decimal(domain, first)
                       : fmt::format("{}..{}", decimal(domain, first), decimal(domain, last));
}

}  // namespace

std::string class_label(const Attribute& attribute, std::uint32_t class_index) {
  if (class_index >= known_class_count(attribute.domain)) {
    return "unknown";
  }
  return std::visit(
      base::Overloaded{
          [&](const EnumDomain& domain) {
            return class_index < domain.values.size() ? domain.values[class_index].name
                                                      : std::string("any other");
          },
          [&](const FlagDomain&) { return std::string(class_index == 0 ? "no" : "yes"); },
          [&](const NumberDomain& domain) { return interval(domain, class_index); },
          [](const TextDomain&) { return std::string("known"); },
          [](const TimeDomain&) { return std::string("known"); },
      },
      attribute.domain);
}

std::string class_list(const Attribute& attribute, const ClassSet& classes) {
  std::vector<std::string> labels;
  for (std::uint32_t index = 0; index < attribute.class_count; ++index) {
    if (classes.has(index)) {
      labels.push_back(class_label(attribute, index));
    }
  }
  return fmt::format("{{{}}}", join(labels));
}

namespace {

std::string kind_of(const Domain& domain) {
  return std::visit(
      base::Overloaded{
          [](const EnumDomain& e) {
            const std::string name = (e.open ? "open enum " : "enum ") + e.name;
            return !e.order ? name
                            : fmt::format("{} {}..{}", name,
                                          e.order->ascending ? e.order->lesser : e.order->greater,
                                          e.order->ascending ? e.order->greater : e.order->lesser);
          },
          [](const FlagDomain&) { return std::string("flag"); },
          [](const NumberDomain&) { return std::string("number"); },
          [](const TextDomain&) { return std::string("text"); },
          [](const TimeDomain&) { return std::string("time"); },
      },
      domain);
}

std::string outcome(const DecisionTable& table, const Decision& decision, const Rule& rule) {
  return std::visit(base::Overloaded{
                        [&](const OwnerOutcome& owner) { return table.tiers[owner.tier].name; },
                        [&](const ValueOutcome& value) {
                          const Attribute& attribute = table.attributes[*decision.attribute];
                          const auto* number = std::get_if<NumberDomain>(&attribute.domain);
                          return number != nullptr ? decimal(*number, value.value)
                                                   : class_label(attribute, value.attribute_class);
                        },
                    },
                    rule.outcome);
}

std::string dump_attribute(const DecisionTable& table, const Attribute& attribute) {
  std::string text =
      fmt::format("attribute {}: {}\n  classes {}\n", attribute.name, kind_of(attribute.domain),
                  class_list(attribute, ClassSet::all(attribute.class_count)));
  if (attribute.default_class) {
    text += fmt::format("  default {}\n", class_label(attribute, *attribute.default_class));
  }
  if (attribute.derived_by) {
    text += fmt::format("  derived by {}\n", table.decisions[*attribute.derived_by].name);
  }
  return text;
}

template <class IdType, class Value>
std::string name_list(const base::Store<IdType, Value>& store, const std::vector<IdType>& ids) {
  std::vector<std::string> names;
  for (const IdType id : ids) {
    names.push_back(store[id].name);
  }
  return join(names);
}

std::string dump_row(const DecisionTable& table, const Decision& decision, const Row& row) {
  const Rule& rule = table.rules[row.rule];
  std::string text = fmt::format("  row {}{}", rule.name, rule.otherwise ? " otherwise" : "");
  if (!rule.beats.empty()) {
    text += fmt::format(" beats {}", name_list(table.rules, rule.beats));
  }
  text += "\n";
  for (const Test& test : row.tests) {
    const Attribute& attribute = table.attributes[test.attribute];
    text += fmt::format("    {} in {}\n", attribute.name, class_list(attribute, test.classes));
  }
  return text + fmt::format("    => {}\n", outcome(table, decision, rule));
}

std::string dump_decision(const DecisionTable& table, const Decision& decision) {
  std::string text = fmt::format("\ndecision {}", decision.name);
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

std::string dump(const DecisionTable& table) {
  std::string text = fmt::format("table {}\n\n", table.rulebook.name);
  for (const Attribute& attribute : table.attributes) {
    text += dump_attribute(table, attribute);
  }
  if (!table.tiers.empty()) {
    text += "\n";
  }
  for (const Tier& tier : table.tiers) {
    text += fmt::format("tier {}{}{}\n", tier.name, tier.above.empty() ? "" : " above ",
                        name_list(table.tiers, tier.above));
  }
  for (const Decision& decision : table.decisions) {
    text += dump_decision(table, decision);
  }
  return text;
}

}  // namespace tier::table
