#pragma once

#include <map>
#include <set>

#include "compiler/lowering/clock_runs.h"

namespace tier::lowering {

/// The classes of facts at each stage of a history. What the history does not give is the same at
/// all of them, and `free`; a derived fact is reckoned where what it is derived from changes.
class StageFacts {
 public:
  StageFacts(const table::DecisionTable& table, const History& history);

  /// Lets the fact be asked for: adds to `free` what has to be assumed for it.
  void ask(table::AttributeId attribute, std::set<table::AttributeId>& free) const;
  /// Assumes a class of one that is free.
  void assume(table::AttributeId attribute, std::uint32_t class_index) {
    assumed_[attribute] = class_index;
  }
  /// Of a fact that was asked for before.
  [[nodiscard]] std::uint32_t class_at(const Stage& stage, table::AttributeId attribute) const;
  [[nodiscard]] bool matches(const Stage& stage, const std::vector<table::Test>& tests) const;

 private:
  [[nodiscard]] bool changes(table::AttributeId attribute) const;
  [[nodiscard]] const table::Decision* deciding(table::AttributeId attribute) const;

  const table::DecisionTable& table_;
  const History& history_;
  std::map<table::AttributeId, std::uint32_t> assumed_;
};

}  // namespace tier::lowering
