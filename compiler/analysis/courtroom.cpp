#include <algorithm>

#include "compiler/analysis/judge.h"

namespace tier::analysis {

Courtroom::Courtroom(const Facts& facts, const Facts& mended, const findings::Findings& found)
    : facts_(facts),
      mended_(mended),
      rivals_(found.overlaps),
      is_dead_(facts.table().rules.size(), false),
      owner_decision_(decision_of(facts.table(), table::DecisionKind::Owner)),
      rows_(facts.table()) {
  const table::DecisionTable& table = facts.table();
  for (const findings::DeadRule& dead : found.dead_rules) {
    is_dead_[dead.rule.value] = true;
  }
  for (const table::AttributeId id : table.attributes.ids()) {
    if (std::holds_alternative<table::HolderDomain>(table.attributes[id].domain)) {
      holder_ = id;
    }
  }
  if (owner_decision_) {
    owners_.emplace(table, *owner_decision_);
  }
  trigger_rules_.resize(table.triggers.size());
  needs_.resize(table.triggers.size());
  waivers_.resize(table.triggers.size());
  silenced_by_.resize(table.triggers.size());
  for (const table::RuleId id : table.rules.ids()) {
    const table::Outcome& outcome = table.rules[id].outcome;
    if (const auto* trigger = std::get_if<table::TriggerOutcome>(&outcome)) {
      trigger_rules_[trigger->trigger.value] = id;
    } else if (const auto* need = std::get_if<table::NeedOutcome>(&outcome)) {
      needs_[need->trigger.value].push_back(id);
    } else if (const auto* waiver = std::get_if<table::WaiverOutcome>(&outcome)) {
      waivers_[waiver->trigger.value].push_back(id);
    }
  }
  for (const table::RuleId id : trigger_rules_) {
    for (const table::RuleId beaten : table.rules[id].beats) {
      const auto& loser = std::get<table::TriggerOutcome>(table.rules[beaten].outcome);
      silenced_by_[loser.trigger.value].push_back(id);
    }
  }
}

namespace {

std::vector<const Tests*> all_rows(const Courtroom& court,
                                   const std::vector<table::RuleId>& rules) {
  std::vector<const Tests*> rows;
  for (const table::RuleId rule : rules) {
    const auto& more = court.rows_of(rule);
    rows.insert(rows.end(), more.begin(), more.end());
  }
  return rows;
}

}  // namespace

std::vector<const Tests*> Courtroom::beaten(table::RuleId rule) const {
  std::vector<table::RuleId> others = owners().beaten_by(rule);
  const auto& rivals = rivals_.of(rule);
  others.insert(others.end(), rivals.begin(), rivals.end());
  return all_rows(*this, others);
}

std::vector<const Tests*> Courtroom::waivers_of(table::TriggerId trigger) const {
  return all_rows(*this, waivers_[trigger.value]);
}

std::vector<const Tests*> Courtroom::silencers_of(table::TriggerId trigger) const {
  return all_rows(*this, silenced_by_[trigger.value]);
}

std::vector<table::RuleId> Courtroom::permissions(table::TierId tier, const table::Access& access,
                                                  bool never) const {
  std::vector<table::RuleId> found;
  const table::DecisionTable& table = facts_.table();
  for (const table::RuleId id : table.rules.ids()) {
    const auto* outcome = std::get_if<table::PermissionOutcome>(&table.rules[id].outcome);
    if (outcome == nullptr) {
      continue;
    }
    const table::Permission& permission = table.permissions[outcome->permission];
    const auto has = [](const auto& list, const auto& wanted) {
      return std::find(list.begin(), list.end(), wanted) != list.end();
    };
    if (permission.never == never && has(permission.tiers, tier) &&
        has(permission.access, access)) {
      found.push_back(id);
    }
  }
  return found;
}

}  // namespace tier::analysis
