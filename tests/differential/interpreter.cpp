#include "tests/differential/interpreter.h"

#include <algorithm>

#include "compiler/base/overloaded.h"

namespace tier::differential {
namespace {

using semantics::ConditionId;
using semantics::Constant;
using semantics::Model;
using semantics::ScopeId;

bool holds(const Model& model, const Facts& facts, ConditionId id) {
  const auto operand_holds = [&](ConditionId operand) { return holds(model, facts, operand); };
  return std::visit(
      base::Overloaded{
          [&](const semantics::And& node) {
            return std::all_of(node.operands.begin(), node.operands.end(), operand_holds);
          },
          [&](const semantics::Or& node) {
            return std::any_of(node.operands.begin(), node.operands.end(), operand_holds);
          },
          [&](const semantics::Not& node) { return !operand_holds(node.operand); },
          [&](const semantics::OneOf& node) {
            const auto& value = facts[node.fact.value];
            return value && node.values[static_cast<std::size_t>(*value)];
          },
          [&](const semantics::Between& node) {
            const auto& value = facts[node.fact.value];
            return value && node.lower <= *value && *value <= node.upper;
          },
          [&](const semantics::IsKnown& node) { return facts[node.fact.value].has_value(); },
          [](const semantics::Invalid&) { return false; },
      },
      model.conditions[id].node);
}

std::optional<std::size_t> find_heading(const std::vector<semantics::MatrixHeading>& headings,
                                        std::optional<Constant> value) {
  for (std::size_t index = 0; value && index < headings.size(); ++index) {
    const auto& values = headings[index].values;
    if (std::find(values.begin(), values.end(), *value) != values.end()) {
      return index;
    }
  }
  return std::nullopt;
}

std::optional<Constant> derive(const semantics::Derivation& derivation, const Facts& facts) {
  const auto line = find_heading(derivation.lines, facts[derivation.line_fact.value]);
  const auto column = derivation.column_fact
                          ? find_heading(derivation.columns, facts[derivation.column_fact->value])
                          : std::optional<std::size_t>(0);
  if (!line || !column) {
    return std::nullopt;
  }
  return derivation.cells[*line][*column]->value;
}

}  // namespace

Verdict interpret(const Model& model, Facts facts) {
  for (const semantics::Derivation& derivation : model.derivations) {
    facts[derivation.fact.value] = derive(derivation, facts);
  }
  std::vector<ScopeId> matching;
  ScopeId otherwise;
  for (const ScopeId id : model.scopes.ids()) {
    const semantics::Scope& scope = model.scopes[id];
    if (scope.otherwise) {
      otherwise = id;
    } else if (holds(model, facts, scope.condition)) {
      matching.push_back(id);
    }
  }
  Verdict verdict{std::move(facts), {}};
  for (const ScopeId id : matching) {
    const bool beaten = std::any_of(matching.begin(), matching.end(), [&](ScopeId other) {
      const auto& beats = model.scopes[other].beats;
      return std::find(beats.begin(), beats.end(), id) != beats.end();
    });
    if (!beaten) {
      verdict.owners.push_back(id);
    }
  }
  if (matching.empty() && otherwise.is_some()) {
    verdict.owners.push_back(otherwise);
  }
  return verdict;
}

}  // namespace tier::differential
