#include "compiler/analysis/trigger_rules.h"

#include <algorithm>

#include "compiler/analysis/decisions.h"

namespace tier::analysis {

namespace {

/// The rules that beat this one.
std::vector<table::RuleId> rules_that_silence(const table::DecisionTable& table,
                                              const std::vector<TriggerRules>& triggers,
                                              table::RuleId rule) {
  std::vector<table::RuleId> result;
  for (const TriggerRules& other : triggers) {
    const auto& beats = table.rules[other.applies.rule].beats;
    if (std::find(beats.begin(), beats.end(), rule) != beats.end()) {
      result.push_back(other.applies.rule);
    }
  }
  return result;
}

}  // namespace

std::vector<const Tests*> TriggerRules::waiver_rows() const {
  std::vector<const Tests*> rows;
  for (const Clause& waiver : waivers) {
    rows.insert(rows.end(), waiver.rows.begin(), waiver.rows.end());
  }
  return rows;
}

std::vector<TriggerRules> trigger_rules(const table::DecisionTable& table) {
  const RowsByRule rows(table);
  std::vector<TriggerRules> triggers;
  for (const table::RuleId id : table.rules.ids()) {
    if (const auto* outcome = std::get_if<table::TriggerOutcome>(&table.rules[id].outcome)) {
      triggers.push_back({outcome->trigger, {id, rows.of(id)}, {}, {}, {}, {}});
    }
  }
  const auto trigger_of = [&](table::TriggerId sought) {
    return std::find_if(triggers.begin(), triggers.end(),
                        [&](const TriggerRules& one) { return one.trigger == sought; });
  };
  for (const table::RuleId id : table.rules.ids()) {
    const table::Outcome& outcome = table.rules[id].outcome;
    if (const auto* need = std::get_if<table::NeedOutcome>(&outcome)) {
      if (const auto trigger = trigger_of(need->trigger); trigger != triggers.end()) {
        trigger->needs.push_back({id, rows.of(id)});
      }
    } else if (const auto* waiver = std::get_if<table::WaiverOutcome>(&outcome)) {
      if (const auto trigger = trigger_of(waiver->trigger); trigger != triggers.end()) {
        trigger->waivers.push_back({id, rows.of(id)});
      }
    }
  }
  for (TriggerRules& trigger : triggers) {
    trigger.silencers = rules_that_silence(table, triggers, trigger.applies.rule);
    for (const table::RuleId silencer : trigger.silencers) {
      const auto& more = rows.of(silencer);
      trigger.silenced_by.insert(trigger.silenced_by.end(), more.begin(), more.end());
    }
  }
  return triggers;
}

Region judged_with_needs(const Facts& facts) {
  Region judged;
  for (const auto kind : {table::DecisionKind::Triggers, table::DecisionKind::Needs}) {
    if (const auto decision = decision_of(facts.table(), kind)) {
      judged.restrict_to(facts.judged(*decision).tests());
    }
  }
  return judged;
}

}  // namespace tier::analysis
