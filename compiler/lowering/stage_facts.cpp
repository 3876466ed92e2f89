#include "compiler/lowering/stage_facts.h"

#include <algorithm>

namespace tier::lowering {

StageFacts::StageFacts(const table::DecisionTable& table, const History& history)
    : table_(table), history_(history) {}

const table::Decision* StageFacts::deciding(table::AttributeId attribute) const {
  const auto& decision = table_.attributes[attribute].derived_by;
  return decision ? &table_.decisions[*decision] : nullptr;
}

/// Whether a stage may give it another class than the one before.
// NOLINTNEXTLINE(misc-no-recursion): facts are derived from each other in no circle.
bool StageFacts::changes(table::AttributeId attribute) const {
  if (class_in(history_.front().given, attribute)) {
    return std::any_of(history_.begin(), history_.end(), [&](const Stage& stage) {
      return class_in(stage.given, attribute) != class_in(history_.front().given, attribute);
    });
  }
  const table::Decision* decision = deciding(attribute);
  if (decision == nullptr || history_.size() == 1) {
    return false;
  }
  for (std::uint32_t place = 0; place < decision->row_count; ++place) {
    const table::Row& row = table_.rows[table::RowId(decision->first_row + place)];
    if (std::any_of(row.tests.begin(), row.tests.end(),
                    [&](const table::Test& test) { return changes(test.attribute); })) {
      return true;
    }
  }
  return false;
}

// NOLINTNEXTLINE(misc-no-recursion)
void StageFacts::ask(table::AttributeId attribute, std::set<table::AttributeId>& free) const {
  if (class_in(history_.front().given, attribute) ||
      table_.attributes[attribute].class_count == 1) {
    return;
  }
  if (!changes(attribute)) {
    free.insert(attribute);
    return;
  }
  const table::Decision* decision = deciding(attribute);
  for (std::uint32_t place = 0; place < decision->row_count; ++place) {
    for (const table::Test& test : table_.rows[table::RowId(decision->first_row + place)].tests) {
      ask(test.attribute, free);
    }
  }
}

// NOLINTNEXTLINE(misc-no-recursion)
std::uint32_t StageFacts::class_at(const Stage& stage, table::AttributeId attribute) const {
  if (const auto given = class_in(stage.given, attribute)) {
    return *given;
  }
  if (const auto assumed = assumed_.find(attribute); assumed != assumed_.end()) {
    return assumed->second;
  }
  const table::Decision* decision = deciding(attribute);
  if (decision == nullptr) {
    return 0;  // It has but one.
  }
  for (std::uint32_t place = 0; place < decision->row_count; ++place) {
    const table::Row& row = table_.rows[table::RowId(decision->first_row + place)];
    if (matches(stage, row.tests)) {
      return std::get<table::ValueOutcome>(table_.rules[row.rule].outcome).attribute_class;
    }
  }
  return *table_.attributes[attribute].unknown_class();
}

// NOLINTNEXTLINE(misc-no-recursion)
bool StageFacts::matches(const Stage& stage, const std::vector<table::Test>& tests) const {
  return std::all_of(tests.begin(), tests.end(), [&](const table::Test& test) {
    return test.classes.has(class_at(stage, test.attribute));
  });
}

}  // namespace tier::lowering
