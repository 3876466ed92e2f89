#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/dumper.h"

namespace tier::semantics {

using base::Overloaded;

std::string Dumper::values(const Type& type, const std::vector<bool>& chosen) const {
  std::string text;
  for (std::size_t value = 0; value < chosen.size(); ++value) {
    if (chosen[value]) {
      text +=
          (text.empty() ? "" : ", ") + constant_name(model_, type, static_cast<Constant>(value));
    }
  }
  return text;
}

std::string Dumper::describe(const SameEnum& node) const {
  static constexpr std::string_view signs[] = {"is", "<", "<=", ">", ">="};
  return fmt::format("{} {}{} {}", model_.facts[node.left].name,
                     signs[static_cast<std::size_t>(node.relation)], node.negated ? " not" : "",
                     model_.facts[node.right].name);
}

std::string Dumper::describe(const TargetCompared& node) const {
  static constexpr std::string_view signs[] = {"is", "<", "<=", ">", ">="};
  return fmt::format("{} {} {}", model_.facts[node.fact].name,
                     signs[static_cast<std::size_t>(node.relation)],
                     target_name(node.limit, model_.obligations));
}

std::string Dumper::describe(const Pattern& pattern) const {
  static constexpr std::string_view relations[] = {"contains", "starts with", "ends with",
                                                   "mentions"};
  return fmt::format("{} {}{} \"{}\"", model_.facts[pattern.fact].name,
                     relations[static_cast<std::size_t>(pattern.relation)],
                     pattern.exactly ? " exactly" : "", fmt::join(pattern.texts, "\" or \""));
}

void Dumper::show_condition(int depth, ConditionId id) {
  std::visit(
      Overloaded{
          [&](const And& node) { show_chain(depth, "and", node.operands); },
          [&](const Or& node) { show_chain(depth, "or", node.operands); },
          [&](const Not& node) { show_chain(depth, "not", {node.operand}); },
          [&](const OneOf& node) {
            const Fact& fact = model_.facts[node.fact];
            line(depth, "{} in {{{}}}", fact.name, values(fact.type, node.values));
          },
          [&](const Between& node) {
            const Fact& fact = model_.facts[node.fact];
            line(depth, "{} in {}..{}", fact.name, constant_name(model_, fact.type, node.lower),
                 constant_name(model_, fact.type, node.upper));
          },
          [&](const IsKnown& node) { line(depth, "{} is known", model_.facts[node.fact].name); },
          [&](const HasAny& node) {
            const Fact& fact = model_.facts[node.fact];
            const auto* set = std::get_if<SetType>(&fact.type);
            line(depth, "{} has {{{}}}", fact.name, values(EnumType{set->of}, node.values));
          },
          [&](const Matches& node) { line(depth, "{}", describe(model_.patterns[node.pattern])); },
          [&](const SameEnum& node) { line(depth, "{}", describe(node)); },
          [&](const TargetCompared& node) { line(depth, "{}", describe(node)); },
          [&](const Invalid&) { line(depth, "invalid"); },
      },
      model_.conditions[id].node);
}

void Dumper::show_chain(int depth, std::string_view word,
                        const std::vector<ConditionId>& operands) {
  line(depth, "{}", word);
  for (const ConditionId operand : operands) {
    show_condition(depth + 1, operand);
  }
}

void Dumper::show_clause(int depth, std::string_view word,
                         const std::optional<ConditionId>& condition) {
  if (condition) {
    line(depth, "{}", word);
    show_condition(depth + 1, *condition);
  }
}

}  // namespace tier::semantics
