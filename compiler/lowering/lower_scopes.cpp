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

/// A team that a fact chooses has a decision of its own, behind that of the owners.
void lower_teams(Lowering& lowering, const std::vector<table::RuleId>& rule_of) {
  for (const ScopeId id : lowering.model.scopes.ids()) {
    const semantics::Scope& scope = lowering.model.scopes[id];
    const auto* by_fact = std::get_if<semantics::TeamByFact>(&scope.team);
    if (by_fact == nullptr) {
      continue;
    }
    const auto decision = lower_team_choice(lowering, lowering.table.rules[rule_of[id.value]].name,
                                            "Team for " + scope.title, *by_fact, scope.span);
    std::get<table::OwnerOutcome>(lowering.table.rules[rule_of[id.value]].outcome).team_by =
        decision;
  }
}

table::Outcome outcome_of(const semantics::Scope& scope) {
  if (scope.refuses()) {
    return table::RefusalOutcome{scope.say};
  }
  table::OwnerOutcome owner{table::TierId(scope.tier.value), std::nullopt, std::nullopt};
  if (const auto* team = std::get_if<semantics::TeamId>(&scope.team)) {
    owner.team = table::TeamId(team->value);
  }
  return owner;
}

/// The rules of all scopes, in the order of the rows, and by scope.
std::vector<table::RuleId> add_rules(Lowering& lowering, const std::vector<ScopeId>& order) {
  std::vector<table::RuleId> rule_of(lowering.model.scopes.size());
  for (const ScopeId id : order) {
    const semantics::Scope& scope = lowering.model.scopes[id];
    table::Rule rule;
    rule.name = fmt::format(
        "{}.{}", scope.refuses() ? "refuse" : lowering.model.tiers[scope.tier].name, scope.name);
    rule.title = scope.title;
    rule.introduction = scope.introduction;
    rule.outcome = outcome_of(scope);
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

}  // namespace

void lower_scopes(Lowering& lowering) {
  const semantics::Model& model = lowering.model;
  const std::vector<ScopeId> order = by_precedence(model);
  const std::vector<table::RuleId> rule_of = add_rules(lowering, order);
  table::Decision decision = begin_decision(lowering, table::DecisionKind::Owner,
                                            table::HitPolicy::Unique, "owner", "Owner");
  for (const ScopeId id : order) {
    const semantics::Scope& scope = model.scopes[id];
    add_rows(lowering.table, rule_of[id.value],
             scope.otherwise ? Sum{Product{}} : rows_of(lowering, scope.condition));
  }
  if (!model.tiers.empty()) {
    decision.origin = lowering.origins.of(model.tiers.begin()->span);
  }
  end_decision(lowering, std::move(decision));
  lower_teams(lowering, rule_of);
}

}  // namespace tier::lowering
