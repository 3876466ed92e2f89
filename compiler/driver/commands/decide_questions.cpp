#include "compiler/driver/commands/decide_questions.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "compiler/base/overloaded.h"
#include "compiler/driver/actions.h"
#include "compiler/driver/commands/decide_parts.h"

namespace tier::driver {
namespace {

/// The trigger that a rule says something of, if it does.
std::optional<table::TriggerId> trigger_of(const table::Rule& rule) {
  return std::visit(base::Overloaded{
                        [](const table::TriggerOutcome& o) { return std::optional(o.trigger); },
                        [](const table::UnlessOutcome& o) { return std::optional(o.trigger); },
                        [](const table::NeedOutcome& o) { return std::optional(o.trigger); },
                        [](const table::WaiverOutcome& o) { return std::optional(o.trigger); },
                        [](const auto&) { return std::optional<table::TriggerId>(); },
                    },
                    rule.outcome);
}

}  // namespace

Questions::Questions(const table::DecisionTable& table)
    : table_(table),
      rows_(table.rules.size()),
      triggers_(table.triggers.size()),
      actions_(action_count(table)),
      counts_(table.attributes.size()) {
  asked_.reserve(table.attributes.size());
  for (const table::RowId id : table.rows.ids()) {
    rows_[table.rows[id].rule.value].push_back(id);
  }
  for (const table::RuleId id : table.rules.ids()) {
    const table::Rule& rule = table.rules[id];
    if (const auto trigger = trigger_of(rule)) {
      triggers_[trigger->value].push_back(id);
    }
    if (std::holds_alternative<table::TriggerOutcome>(rule.outcome)) {
      for (const table::RuleId beaten : rule.beats) {
        triggers_[trigger_of(table.rules[beaten])->value].push_back(id);
      }
    }
    if (const auto* permission = std::get_if<table::PermissionOutcome>(&rule.outcome)) {
      for (const table::Access& access : table.permissions[permission->permission].access) {
        actions_[action_place(table, access)].push_back(id);
      }
    }
  }
}

const std::vector<table::AttributeId>& Questions::of(table::RuleId rule, const Decider& decider) {
  begin();
  add_rule(rule, decider);
  return sorted();
}

const std::vector<table::AttributeId>& Questions::of(table::TriggerId trigger,
                                                     const Decider& decider) {
  begin();
  for (const table::RuleId rule : triggers_[trigger.value]) {
    add_rule(rule, decider);
  }
  return sorted();
}

const std::vector<table::AttributeId>& Questions::of_action(std::size_t action,
                                                            const Decider& decider) {
  begin();
  for (const table::RuleId rule : actions_[action]) {
    add_rule(rule, decider);
  }
  return sorted();
}

void Questions::begin() {
  std::fill(counts_.begin(), counts_.end(), 0);
  asked_.clear();
}

void Questions::add_rule(table::RuleId rule, const Decider& decider) {
  for (const table::RowId id : rows_[rule.value]) {
    const table::Row& row = table_.rows[id];
    if (!can_match(row, decider.facts())) {
      continue;
    }
    for (const table::Test& test : row.tests) {
      if (decider.facts()[test.attribute.value] == runtime::missing) {
        add_fact(test.attribute, decider);
      }
    }
  }
}

void Questions::add_fact(table::AttributeId fact, const Decider& decider) {
  const table::Attribute& attribute = table_.attributes[fact];
  if (attribute.measure && attribute.measure->of &&
      decider.facts()[attribute.measure->of->value] == runtime::missing) {
    ask(*attribute.measure->of);
    return;
  }
  if (!attribute.derived_by) {
    ask(whole_of(table_, fact));
    return;
  }
  // A derived fact is asked for by what its own decision waits for.
  const runtime::Answer& answer = decider.answers()[attribute.derived_by->value];
  for (std::uint32_t index = 0; index < answer.question_count; ++index) {
    ask(decider.question(answer.first_question + index));
  }
}

void Questions::ask(table::AttributeId fact) {
  if (counts_[fact.value]++ == 0) {
    asked_.push_back(fact);
  }
}

const std::vector<table::AttributeId>& Questions::sorted() {
  std::sort(asked_.begin(), asked_.end(), [&](table::AttributeId a, table::AttributeId b) {
    const std::uint32_t first = counts_[a.value];
    const std::uint32_t second = counts_[b.value];
    return first != second ? first > second : a < b;
  });
  return asked_;
}

}  // namespace tier::driver
