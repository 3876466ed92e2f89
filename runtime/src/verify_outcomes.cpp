#include "verify.h"

namespace tier::runtime {
namespace {

using format::none;
using format::Outcome;
using format::OutcomeKind;

bool is_team_decision(const Table& table, std::uint32_t decision) {
  return decision == none || (decision < table.decision_count &&
                              table.decisions[decision].kind == format::DecisionKind::Team);
}

/// The records that the target of an outcome is one of; 0 where it is none or of an attribute
/// that only its decision tells.
std::uint32_t targets(const Table& table, OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::Owner:
      return table.tier_count;
    case OutcomeKind::Team:
      return table.team_count;
    case OutcomeKind::Trigger:
    case OutcomeKind::Unless:
    case OutcomeKind::Need:
    case OutcomeKind::Waiver:
      return table.trigger_count;
    case OutcomeKind::Permission:
      return table.permission_count;
    case OutcomeKind::Guidance:
      return table.guidance_count;
    case OutcomeKind::Clock:
      return table.promise_count;
    case OutcomeKind::Value:
    case OutcomeKind::Refusal:
    case OutcomeKind::Impossible:
    case OutcomeKind::Transition:
      return 0;
  }
  return 0;
}

bool target_holds(const Table& table, const Outcome& outcome) {
  switch (outcome.kind) {
    case OutcomeKind::Value:
      return true;
    case OutcomeKind::Refusal:
    case OutcomeKind::Impossible:
    case OutcomeKind::Transition:
      return outcome.target == none;
    default:
      return outcome.target < targets(table, outcome.kind);
  }
}

/// Whether a need counts to as much as it lists, an event is one of its promise, and a kind without
/// a value has none.
bool value_holds(const Table& table, const Outcome& outcome) {
  switch (outcome.kind) {
    case OutcomeKind::Value:
    case OutcomeKind::Owner:
    case OutcomeKind::Refusal:
      return true;
    case OutcomeKind::Need:
      return outcome.value > 0 && outcome.value <= outcome.list.count;
    case OutcomeKind::Clock:
      return outcome.target < table.promise_count && outcome.value >= 0 &&
             outcome.value < table.promises[outcome.target].events.count;
    default:
      return outcome.value == 0;
  }
}

bool list_holds(const Table& table, const Outcome& outcome) {
  switch (outcome.kind) {
    case OutcomeKind::Need:
      return rises_below(table, outcome.list, table.evidence_count);
    case OutcomeKind::Transition:
      return rises_below(table, outcome.list, none);
    default:
      return outcome.list.count == 0;
  }
}

bool team_holds(const Table& table, const Outcome& outcome) {
  if (outcome.team == none && outcome.team_by == none) {
    return true;
  }
  return outcome.kind == OutcomeKind::Owner && (outcome.team == none || outcome.team_by == none) &&
         is_team_decision(table, outcome.team_by) &&
         (outcome.team == none ||
          (outcome.team < table.team_count && table.teams[outcome.team].tier == outcome.target));
}

}  // namespace

bool outcomes_hold(const Table& table, Pools& pools) {
  const std::uint32_t outcomes = record_count<Outcome>(table, format::Section::Outcomes);
  for (std::uint32_t index = 0; index < outcomes; ++index) {
    const Outcome& outcome = table.outcomes[index];
    if (outcome.kind > OutcomeKind::Clock || !pools.lists.take(outcome.list) ||
        !target_holds(table, outcome) || !value_holds(table, outcome) ||
        !list_holds(table, outcome) || !team_holds(table, outcome)) {
      return false;
    }
  }
  return true;
}

bool rules_hold(const Table& table, Pools& pools) {
  for (std::uint32_t index = 0; index < table.rule_count; ++index) {
    const format::Rule& rule = table.rules[index];
    if (!pools.strings.take(rule.name) || !pools.lists.take(rule.beats) ||
        !rises_below(table, rule.beats, table.rule_count)) {
      return false;
    }
  }
  return true;
}

}  // namespace tier::runtime
