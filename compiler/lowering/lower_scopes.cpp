#include <fmt/format.h>

#include <functional>
#include <queue>
#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using semantics::ScopeId;

/// Scopes in an order in which each stands before those it beats, otherwise as written; the
/// one that takes what is left stands last.
std::vector<ScopeId> by_precedence(const semantics::Model& model) {
  std::vector<std::size_t> waiting_for(model.scopes.size());
  for (const semantics::Scope& scope : model.scopes) {
    for (const ScopeId beaten : scope.beats) {
      ++waiting_for[beaten.value];
    }
  }
  std::priority_queue<ScopeId, std::vector<ScopeId>, std::greater<>> ready;
  ScopeId otherwise;
  for (const ScopeId id : model.scopes.ids()) {
    if (model.scopes[id].otherwise) {
      otherwise = id;
    } else if (waiting_for[id.value] == 0) {
      ready.push(id);
    }
  }
  std::vector<ScopeId> order;
  while (!ready.empty()) {
    const ScopeId next = ready.top();
    ready.pop();
    order.push_back(next);
    for (const ScopeId beaten : model.scopes[next].beats) {
      if (--waiting_for[beaten.value] == 0 && !model.scopes[beaten].otherwise) {
        ready.push(beaten);
      }
    }
  }
  if (otherwise.is_some()) {
    order.push_back(otherwise);
  }
  return order;
}

/// The rules of all scopes, rule `i` being the scope at place `i` of the order.
std::vector<table::RuleId> add_rules(Lowering& lowering, const std::vector<ScopeId>& order) {
  std::vector<table::RuleId> rule_of(lowering.model.scopes.size());
  for (const ScopeId id : order) {
    const semantics::Scope& scope = lowering.model.scopes[id];
    table::Rule rule;
    rule.name = fmt::format("{}.{}", lowering.model.tiers[scope.tier].name, scope.name);
    rule.title = scope.title;
    rule.introduction = scope.introduction;
    rule.outcome = table::OwnerOutcome{table::TierId(scope.tier.value)};
    rule.otherwise = scope.otherwise;
    rule.origin = lowering.origins.of(scope.span);
    rule_of[id.value] = lowering.table.rules.add(std::move(rule));
  }
  for (const ScopeId id : order) {
    for (const ScopeId beaten : lowering.model.scopes[id].beats) {
      lowering.table.rules[rule_of[id.value]].beats.push_back(rule_of[beaten.value]);
    }
  }
  return rule_of;
}

Sum rows_of(Lowering& lowering, const semantics::Scope& scope) {
  if (scope.otherwise) {
    return {Product{}};
  }
  const ConditionLowering conditions(lowering.model, lowering.table.attributes);
  auto sum = conditions.lower(scope.condition);
  if (!sum) {
    lowering.too_large.push_back(lowering.model.conditions[scope.condition].span);
    return {};
  }
  return std::move(*sum);
}

}  // namespace

void lower_scopes(Lowering& lowering) {
  table::DecisionTable& table = lowering.table;
  const std::vector<ScopeId> order = by_precedence(lowering.model);
  const std::vector<table::RuleId> rule_of = add_rules(lowering, order);
  table::Decision decision;
  decision.kind = table::DecisionKind::Owner;
  decision.name = "owner";
  decision.title = "Owner";
  decision.first_row = static_cast<std::uint32_t>(table.rows.size());
  for (const ScopeId id : order) {
    add_rows(table, rule_of[id.value], rows_of(lowering, lowering.model.scopes[id]));
  }
  decision.row_count = static_cast<std::uint32_t>(table.rows.size()) - decision.first_row;
  if (!lowering.model.tiers.empty()) {
    decision.origin = lowering.origins.of(lowering.model.tiers.begin()->span);
  }
  table.decisions.add(std::move(decision));
}

}  // namespace tier::lowering
