#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using semantics::Trigger;
using semantics::TriggerId;

table::ClassSet tiers_of(const Lowering& lowering, const std::vector<semantics::TierId>& tiers) {
  table::ClassSet classes(lowering.model.tiers.size());
  for (const semantics::TierId tier : tiers) {
    classes.add(tier.value);
  }
  return classes;
}

/// Held by a tier of `from`, in tickets of its `when`.
Sum where_due(Lowering& lowering, const Trigger& trigger) {
  const Sum held = single(*lowering.map.holder, tiers_of(lowering, trigger.from));
  return rows_of_both(lowering, held, rows_of(lowering, trigger.when), trigger.span);
}

table::Trigger annotation_of(const Trigger& trigger) {
  table::Trigger lowered;
  for (const semantics::TierId tier : trigger.from) {
    lowered.from.emplace_back(tier.value);
  }
  lowered.to = table::TierId(trigger.to.value);
  lowered.asks = trigger.asks;
  if (const auto* team = std::get_if<semantics::TeamId>(&trigger.team)) {
    lowered.team = table::TeamId(team->value);
  }
  lowered.on_request_by = lower_role(trigger.on_request_by);
  lowered.approvers = lower_approvers(trigger.approvers);
  if (trigger.accept) {
    lowered.accept = table::Accept{trigger.accept->within, trigger.accept->business,
                                   trigger.accept->business_days, trigger.accept->else_return};
  }
  lowered.because = trigger.because;
  return lowered;
}

table::RuleId add_rule(Lowering& lowering, std::string name, const Trigger& trigger,
                       table::Outcome outcome, source::Span span) {
  table::Rule rule;
  rule.name = std::move(name);
  rule.title = trigger.title;
  rule.outcome = std::move(outcome);
  rule.origin = lowering.origins.of(span);
  return lowering.table.rules.add(std::move(rule));
}

void lower_applying(Lowering& lowering) {
  table::Decision decision = begin_decision(lowering, table::DecisionKind::Triggers,
                                            table::HitPolicy::Collect, "triggers", "Hand-offs");
  std::vector<table::RuleId> rules;
  for (const TriggerId id : lowering.model.triggers.ids()) {
    const Trigger& trigger = lowering.model.triggers[id];
    Sum rows = where_due(lowering, trigger);
    for (const semantics::Unless& unless : trigger.unless) {
      rows = rows_of_both(lowering, rows, rows_of(lowering, unless.condition, true), unless.span);
    }
    rules.push_back(add_rule(lowering, trigger.name, trigger,
                             table::TriggerOutcome{table::TriggerId(id.value)}, trigger.span));
    lowering.table.rules[rules.back()].introduction = trigger.introduction;
    add_rows(lowering.table, rules.back(), std::move(rows));
  }
  for (const TriggerId id : lowering.model.triggers.ids()) {
    for (const TriggerId beaten : lowering.model.triggers[id].beats) {
      lowering.table.rules[rules[id.value]].beats.push_back(rules[beaten.value]);
    }
  }
  if (!rules.empty()) {
    decision.origin = lowering.table.rules[rules.front()].origin;
  }
  end_if_any(lowering, std::move(decision));
}

void lower_unless(Lowering& lowering) {
  table::Decision decision =
      begin_decision(lowering, table::DecisionKind::Unless, table::HitPolicy::Collect, "unless",
                     "What holds hand-offs back");
  for (const TriggerId id : lowering.model.triggers.ids()) {
    const Trigger& trigger = lowering.model.triggers[id];
    for (std::size_t place = 0; place < trigger.unless.size(); ++place) {
      const semantics::Unless& unless = trigger.unless[place];
      const table::RuleId rule =
          add_rule(lowering, numbered(trigger.name + ".unless", place), trigger,
                   table::UnlessOutcome{table::TriggerId(id.value), unless.say}, unless.span);
      add_rows(lowering.table, rule,
               rows_of_both(lowering, where_due(lowering, trigger),
                            rows_of(lowering, unless.condition), unless.span));
    }
  }
  end_if_any(lowering, std::move(decision));
}

void lower_need(Lowering& lowering, TriggerId id, std::size_t place) {
  const Trigger& trigger = lowering.model.triggers[id];
  const semantics::Need& need = trigger.needs[place];
  const table::RuleId rule = add_rule(
      lowering, numbered(trigger.name + ".needs", place), trigger,
      table::NeedOutcome{table::TriggerId(id.value), need.count, lower_evidence_ids(need.evidence)},
      need.span);
  Sum rows = rows_of(lowering, need.when);
  if (need.unless) {
    rows = rows_of_both(lowering, rows, rows_of(lowering, need.unless, true), need.span);
  }
  add_rows(lowering.table, rule, std::move(rows));
}

void lower_needs(Lowering& lowering) {
  table::Decision decision = begin_decision(lowering, table::DecisionKind::Needs,
                                            table::HitPolicy::Collect, "needs", "Evidence due");
  for (const TriggerId id : lowering.model.triggers.ids()) {
    const Trigger& trigger = lowering.model.triggers[id];
    for (std::size_t place = 0; place < trigger.needs.size(); ++place) {
      lower_need(lowering, id, place);
    }
    if (trigger.waived_when) {
      const table::RuleId rule = add_rule(lowering, trigger.name + ".waived", trigger,
                                          table::WaiverOutcome{table::TriggerId(id.value)},
                                          lowering.model.conditions[*trigger.waived_when].span);
      add_rows(lowering.table, rule, rows_of(lowering, trigger.waived_when));
    }
  }
  end_if_any(lowering, std::move(decision));
}

}  // namespace

void lower_triggers(Lowering& lowering) {
  for (const Trigger& trigger : lowering.model.triggers) {
    lowering.table.triggers.add(annotation_of(trigger));
  }
  for (const TriggerId id : lowering.model.triggers.ids()) {
    const Trigger& trigger = lowering.model.triggers[id];
    if (const auto* by_fact = std::get_if<semantics::TeamByFact>(&trigger.team)) {
      lowering.table.triggers[table::TriggerId(id.value)].team_by = lower_team_choice(
          lowering, trigger.name, "Team for " + trigger.title, *by_fact, trigger.span);
    }
  }
  lower_applying(lowering);
  lower_unless(lowering);
  lower_needs(lowering);
}

}  // namespace tier::lowering
