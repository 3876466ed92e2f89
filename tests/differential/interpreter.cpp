#include "tests/differential/interpreter.h"

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "tests/differential/text_match.h"

namespace tier::differential {
namespace {

using semantics::ConditionId;
using semantics::Constant;
using semantics::Model;
using semantics::ScopeId;

/// Two facts of one enum; *any other* has no place in an order.
bool compare(const Model& model, const semantics::SameEnum& node, Constant left, Constant right) {
  using Relation = semantics::SameEnum::Relation;
  if (node.relation == Relation::Equal) {
    return left == right;
  }
  const auto type = std::get<semantics::EnumType>(model.facts[node.left].type);
  const semantics::Enum& values = model.enums[type.id];
  const auto listed = static_cast<Constant>(values.values.size());
  if (left >= listed || right >= listed) {
    return false;
  }
  const Constant difference = values.ascending ? left - right : right - left;
  switch (node.relation) {
    case Relation::Less:
      return difference < 0;
    case Relation::LessOrEqual:
      return difference <= 0;
    case Relation::Greater:
      return difference > 0;
    default:
      return difference >= 0;
  }
}

bool holds(const Model& model, const Facts& facts, ConditionId id) {
  const auto operand_holds = [&](ConditionId operand) { return holds(model, facts, operand); };
  const auto value_of = [&](semantics::FactId fact) { return facts.values[fact.value]; };
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
            const auto value = value_of(node.fact);
            return value && node.values[static_cast<std::size_t>(*value)];
          },
          [&](const semantics::Between& node) {
            const auto value = value_of(node.fact);
            return value && node.lower <= *value && *value <= node.upper;
          },
          [&](const semantics::IsKnown& node) { return value_of(node.fact).has_value(); },
          [&](const semantics::HasAny& node) {
            const std::vector<bool>& members = facts.members[node.fact.value];
            bool found = false;
            for (std::size_t index = 0; value_of(node.fact) && index < members.size(); ++index) {
              found = found || (members[index] && node.values[index]);
            }
            return found;
          },
          [&](const semantics::Matches& node) {
            const semantics::Pattern& pattern = model.patterns[node.pattern];
            return value_of(pattern.fact).has_value() &&
                   text_matches(pattern, facts.texts[pattern.fact.value]);
          },
          [&](const semantics::SameEnum& node) {
            const auto left = value_of(node.left);
            const auto right = value_of(node.right);
            return left && right && compare(model, node, *left, *right) != node.negated;
          },
          // Only guarantees and tests compare targets.
          [](const semantics::TargetCompared&) { return false; },
          [](const semantics::Invalid&) { return false; },
      },
      model.conditions[id].node);
}

bool holds(const Model& model, const Facts& facts, std::optional<ConditionId> id) {
  return !id || holds(model, facts, *id);
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

std::optional<Constant> derive(const Model&, const semantics::DerivedByMatrix& matrix,
                               const Facts& facts) {
  const auto line = find_heading(matrix.lines, facts.values[matrix.line_fact.value]);
  const auto column = matrix.column_fact
                          ? find_heading(matrix.columns, facts.values[matrix.column_fact->value])
                          : std::optional<std::size_t>(0);
  if (!line || !column) {
    return std::nullopt;
  }
  return matrix.cells[*line][*column]->value;
}

/// The first line that matches: where lines are not in order, random books have one at most.
std::optional<Constant> derive(const Model& model, const semantics::DerivedByRows& list,
                               const Facts& facts) {
  for (const semantics::DerivedRow& row : list.rows) {
    if (row.otherwise || holds(model, facts, row.condition)) {
      return row.value;
    }
  }
  return std::nullopt;
}

std::vector<ScopeId> owners_of(const Model& model, const Facts& facts) {
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
  std::vector<ScopeId> owners;
  for (const ScopeId id : matching) {
    const bool beaten = std::any_of(matching.begin(), matching.end(), [&](ScopeId other) {
      const auto& beats = model.scopes[other].beats;
      return std::find(beats.begin(), beats.end(), id) != beats.end();
    });
    if (!beaten) {
      owners.push_back(id);
    }
  }
  if (matching.empty() && otherwise.is_some()) {
    owners.push_back(otherwise);
  }
  return owners;
}

bool is_held_by(const std::vector<semantics::TierId>& tiers, const Facts& facts) {
  return std::find(tiers.begin(), tiers.end(), facts.holder) != tiers.end();
}

void judge_triggers(const Model& model, Verdict& verdict) {
  const Facts& facts = verdict.facts;
  std::vector<bool> matching;
  for (const semantics::Trigger& trigger : model.triggers) {
    const bool due = is_held_by(trigger.from, facts) && holds(model, facts, trigger.when);
    const bool held_back = due && std::any_of(trigger.unless.begin(), trigger.unless.end(),
                                              [&](const semantics::Unless& unless) {
                                                return holds(model, facts, unless.condition);
                                              });
    matching.push_back(due && !held_back);
    verdict.held_back.push_back(held_back);
    const bool waived = trigger.waived_when && holds(model, facts, *trigger.waived_when);
    std::vector<bool> needs;
    for (const semantics::Need& need : trigger.needs) {
      needs.push_back(!waived && holds(model, facts, need.when) &&
                      !(need.unless && holds(model, facts, *need.unless)));
    }
    verdict.due.push_back(std::move(needs));
  }
  verdict.applies = matching;
  verdict.silenced.assign(matching.size(), false);
  for (const semantics::TriggerId id : model.triggers.ids()) {
    for (const semantics::TriggerId beaten : model.triggers[id].beats) {
      verdict.applies[beaten.value] = verdict.applies[beaten.value] && !matching[id.value];
      verdict.silenced[beaten.value] = verdict.silenced[beaten.value] || matching[id.value];
    }
  }
}

bool has(const std::vector<Constant>& values, Constant value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// A value that no line begins with may become every other one.
std::vector<bool> changes_of(const Model& model, const semantics::Lifecycle& lifecycle,
                             const Facts& facts) {
  const auto type = std::get<semantics::EnumType>(model.facts[lifecycle.fact].type);
  std::vector<bool> to(model.enums[type.id].value_count());
  const std::optional<Constant> now = facts.values[lifecycle.fact.value];
  bool is_named = false;
  for (const semantics::Transition& line : lifecycle.transitions) {
    const bool begins = now && has(line.from, *now);
    is_named = is_named || begins;
    for (std::size_t value = 0; begins && value < to.size(); ++value) {
      to[value] = to[value] || (has(line.to, static_cast<Constant>(value)) &&
                                holds(model, facts, line.condition));
    }
  }
  for (std::size_t value = 0; now && !is_named && value < to.size(); ++value) {
    to[value] = static_cast<Constant>(value) != *now;
  }
  return to;
}

}  // namespace

Verdict interpret(const Model& model, Facts facts) {
  for (const semantics::Derivation& derivation : model.derivations) {
    if (!holds(model, facts, derivation.applies)) {
      facts.values[derivation.fact.value] = 0;
      continue;
    }
    facts.values[derivation.fact.value] =
        std::visit([&](const auto& body) { return derive(model, body, facts); }, derivation.body);
  }
  Verdict verdict;
  verdict.facts = std::move(facts);
  verdict.impossible = std::any_of(
      model.impossibles.begin(), model.impossibles.end(),
      [&](const semantics::Impossible& one) { return holds(model, verdict.facts, one.condition); });
  verdict.owners = owners_of(model, verdict.facts);
  judge_triggers(model, verdict);
  for (const semantics::Permission& permission : model.permissions) {
    verdict.in_force.push_back(is_held_by(permission.tiers, verdict.facts) &&
                               holds(model, verdict.facts, permission.condition));
  }
  for (const semantics::Guidance& guidance : model.guidance) {
    verdict.guidance.push_back(holds(model, verdict.facts, guidance.when));
  }
  for (const semantics::Lifecycle& lifecycle : model.lifecycles) {
    verdict.may_become.push_back(changes_of(model, lifecycle, verdict.facts));
  }
  return verdict;
}

}  // namespace tier::differential
