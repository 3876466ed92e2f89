#include "compiler/analysis/hand_offs.h"

#include <algorithm>
#include <variant>

namespace tier::analysis {

HandOffs::HandOffs(const Facts& facts, const std::vector<findings::DeadRule>& dead_rules)
    : facts_(&facts),
      is_dead_(facts.table().rules.size(), false),
      from_(facts.table().tiers.size()) {
  const table::DecisionTable& table = facts.table();
  for (const findings::DeadRule& dead : dead_rules) {
    is_dead_[dead.rule.value] = true;
  }
  for (const table::AttributeId id : table.attributes.ids()) {
    if (std::holds_alternative<table::HolderDomain>(table.attributes[id].domain)) {
      holder_ = id;
    }
  }
  for (const table::DecisionId id : table.decisions.ids()) {
    const table::DecisionKind kind = table.decisions[id].kind;
    if (!holder_.is_some()) {
      continue;
    }
    if (kind == table::DecisionKind::Triggers) {
      read(id);
    } else if (kind == table::DecisionKind::Unless && any()) {
      add_held_back(id);
    } else {
      continue;
    }
    judged_.restrict_to(facts.judged(id).tests());
    for (const table::AttributeId derived : facts.derived_read_by(id)) {
      if (std::find(derived_.begin(), derived_.end(), derived) == derived_.end()) {
        derived_.push_back(derived);
      }
    }
  }
}

void HandOffs::read(table::DecisionId decision) {
  const table::DecisionTable& table = facts_->table();
  decision_ = decision;
  precedence_.emplace_back(table, decision);
  rule_of_.resize(table.triggers.size());
  for (const table::RuleId rule : precedence().rules()) {
    rule_of_[std::get<table::TriggerOutcome>(table.rules[rule].outcome).trigger.value] = rule;
    for (const Tests* tests : precedence().rows_of(rule)) {
      add_rows(rows_, rule, *tests);
    }
    if (!trigger(rule).asks && (is_dead(rule) || !precedence().rows_of(rule).empty())) {
      for (const table::TierId tier : trigger(rule).from) {
        from_[tier.value].push_back(rule);
      }
    }
  }
}

void HandOffs::add_held_back(table::DecisionId decision) {
  const table::DecisionTable& table = facts_->table();
  for (const table::Row* row : analysis::rows_of(table, decision)) {
    const auto& unless = std::get<table::UnlessOutcome>(table.rules[row->rule].outcome);
    add_rows(held_back_, rule_of_[unless.trigger.value], row->tests);
  }
}

/// The row at each tier of the trigger's `from` that it takes.
void HandOffs::add_rows(RowsByPlace& rows, table::RuleId rule, const Tests& tests) {
  Region without_holder(tests);
  without_holder.release(holder_);
  const Region row(tests);
  const table::ClassSet* held_by = row.find(holder_);
  for (const table::TierId tier : trigger(rule).from) {
    if (held_by == nullptr || held_by->has(tier.value)) {
      rows[{rule, tier}].push_back(without_holder.tests());
    }
  }
}

const table::Trigger& HandOffs::trigger(table::RuleId rule) const {
  const auto& outcome = std::get<table::TriggerOutcome>(facts_->table().rules[rule].outcome);
  return facts_->table().triggers[outcome.trigger];
}

const std::vector<Tests>& HandOffs::find(const RowsByPlace& rows, Place place) const {
  const auto found = rows.find(place);
  return found != rows.end() ? found->second : none_;
}

std::vector<const Tests*> HandOffs::beaten_at(table::RuleId rule, table::TierId tier) const {
  std::vector<const Tests*> rows;
  for (const table::RuleId winner : precedence().beaten_by(rule)) {
    for (const Tests& tests : rows_at(winner, tier)) {
      rows.push_back(&tests);
    }
  }
  return rows;
}

}  // namespace tier::analysis
