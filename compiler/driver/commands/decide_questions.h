#pragma once

#include <cstdint>
#include <vector>

#include "compiler/driver/decider.h"

namespace tier::driver {

/// What has to be asked before one trigger, access or piece of guidance is certain. The runtime
/// tells it for a whole decision, whose other rules are of no interest then.
///
///     for (table::AttributeId fact : questions.of(trigger, decider)) …
///
/// Facts that are missing and that rows test which can still match: of the ticket, the person
/// acting or the holder, the most tested first, equal ones in the order of the ticket. A result
/// stays until the next call.
class Questions {
 public:
  /// `table` outlives it.
  explicit Questions(const table::DecisionTable& table);

  const std::vector<table::AttributeId>& of(table::RuleId rule, const Decider& decider);
  /// With what holds it back, what it needs and what overrides it.
  const std::vector<table::AttributeId>& of(table::TriggerId trigger, const Decider& decider);
  /// Of an action, by its place among all actions of all systems.
  const std::vector<table::AttributeId>& of_action(std::size_t action, const Decider& decider);

 private:
  void begin();
  void add_rule(table::RuleId rule, const Decider& decider);
  void add_fact(table::AttributeId fact, const Decider& decider);
  void ask(table::AttributeId fact);
  const std::vector<table::AttributeId>& sorted();

  const table::DecisionTable& table_;
  std::vector<std::vector<table::RowId>> rows_;
  std::vector<std::vector<table::RuleId>> triggers_;
  std::vector<std::vector<table::RuleId>> actions_;
  /// By attribute: how many tests ask for it.
  std::vector<std::uint32_t> counts_;
  std::vector<table::AttributeId> asked_;
};

}  // namespace tier::driver
