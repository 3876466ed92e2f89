#pragma once

#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"
#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// A trigger with what is due before it, each with its rows. It applies to the tickets of `applies`
/// that no row of `silenced_by` matches; needs and waivers have conditions of their own.
struct TriggerRules {
  struct Clause {
    table::RuleId rule;
    std::vector<const Tests*> rows;
  };

  table::TriggerId trigger;
  Clause applies;
  /// The triggers that override it, by their rules, and their rows.
  std::vector<table::RuleId> silencers;
  std::vector<const Tests*> silenced_by;
  std::vector<Clause> needs;
  std::vector<Clause> waivers;

  [[nodiscard]] std::vector<const Tests*> waiver_rows() const;
};

/// Every trigger, in the order of rules.
std::vector<TriggerRules> trigger_rules(const table::DecisionTable& table);

/// The tickets that both triggers and what is due before them are judged over.
Region judged_with_needs(const Facts& facts);

}  // namespace tier::analysis
