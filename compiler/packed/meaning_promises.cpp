#include <algorithm>
#include <string>
#include <vector>

#include "compiler/base/overloaded.h"
#include "compiler/packed/meaning_parts.h"
#include "compiler/packed/promise_fields.h"

namespace tier::packed {
namespace {

using table::DecisionTable;

void write_target(ByteWriter& writer, const DecisionTable& table, const table::Target& target) {
  writer(static_cast<std::uint32_t>(target.index()));
  std::visit(base::Overloaded{
                 [&](const table::PromisedTime& time) { writer(time); },
                 [&](const table::MultipleOf& multiple) {
                   writer(multiple.factor, multiple.scale, table.obligations[multiple.of].name);
                 },
                 [](const auto&) {},
             },
             target);
}

void write_event(ByteWriter& writer, const DecisionTable& table, const table::ClockEvent& event) {
  std::vector<std::string> at;
  for (const table::AttributeId id : event.at) {
    at.push_back(table.attributes[id].name);
  }
  std::sort(at.begin(), at.end());
  writer(event.kind, at, event.rule ? table.rules[*event.rule].name : std::string());
}

std::vector<std::string> names_of(const DecisionTable& table,
                                  const std::vector<table::Person>& all) {
  std::vector<std::string> people;
  for (const table::Person& person : all) {
    people.push_back(std::visit(
        base::Overloaded{[&](table::RoleId role) { return "role " + table.roles[role].name; },
                         [&](table::TeamId team) { return "team " + table.teams[team].name; },
                         [&](table::TierId tier) { return "tier " + table.tiers[tier].name; }},
        person));
  }
  std::sort(people.begin(), people.end());
  return people;
}

void write_warning(ByteWriter& writer, const DecisionTable& table, const table::Warning& warning) {
  writer(warning.at, names_of(table, warning.notify));
}

void write_promise(ByteWriter& writer, const DecisionTable& table,
                   const table::Obligation& promise) {
  writer(promise.kind, promise.name, table.attributes[promise.target].name, promise.repeats,
         promise.spans_hand_offs, promise.goal);
  for (const table::Target& target : promise.targets) {
    write_target(writer, table, target);
  }
  for (const table::ClockEvent& event : promise.events) {
    write_event(writer, table, event);
  }
  writer(promise.calendar ? table.calendars[*promise.calendar].name : std::string(),
         promise.calendar_by ? table.calendar_choices[*promise.calendar_by].name : std::string(),
         promise.less ? table.attributes[*promise.less].name : std::string());
  for (const auto* list : {&promise.warnings, &promise.breaches}) {
    writer(static_cast<std::uint32_t>(list->size()));
    for (const table::Warning& warning : *list) {
      write_warning(writer, table, warning);
    }
  }
}

}  // namespace

void write_promises(ByteWriter& writer, const DecisionTable& table) {
  std::vector<const table::Obligation*> promises;
  for (const table::Obligation& promise : table.obligations) {
    promises.push_back(&promise);
  }
  std::sort(promises.begin(), promises.end(),
            [](const auto* a, const auto* b) { return a->name < b->name; });
  writer(static_cast<std::uint32_t>(promises.size()));
  for (const table::Obligation* promise : promises) {
    write_promise(writer, table, *promise);
  }
}

void write_ladder(ByteWriter& writer, const DecisionTable& table, const table::Ladder& ladder) {
  writer(table.attributes[ladder.from].name, static_cast<std::uint32_t>(ladder.steps.size()));
  for (const table::LadderStep& step : ladder.steps) {
    writer(step.after, step.every, step.action, names_of(table, step.who));
    if (step.fact) {
      const table::Attribute& fact = table.attributes[*step.fact];
      table::ClassSet value(fact.class_count);
      value.add(step.value->attribute_class);
      writer(fact.name);
      write_classes(writer, table, fact, value);
    }
  }
}

}  // namespace tier::packed
