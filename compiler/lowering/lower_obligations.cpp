#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

table::Percent lower_percent(const semantics::Warning::Part& part) {
  return {part.percent, part.scale};
}

std::vector<table::Warning> lower_warnings(const table::DecisionTable& table,
                                           const std::vector<semantics::Warning>& warnings) {
  std::vector<table::Warning> lowered;
  for (const semantics::Warning& warning : warnings) {
    table::Warning one;
    std::visit(base::Overloaded{
                   [](std::monostate) {},
                   [&](const semantics::Warning::Part& part) { one.at = lower_percent(part); },
                   [&](const semantics::PromisedTime& time) { one.at = time; }},
               warning.at);
    for (const std::string& name : warning.notify) {
      one.notify.push_back(lower_person(table, name));
    }
    lowered.push_back(std::move(one));
  }
  return lowered;
}

/// The times that say when the condition began to hold, where it is that one of them is known.
std::vector<table::AttributeId> times_known(const semantics::Model& model,
                                            semantics::ConditionId id) {
  const auto is_time = [&](semantics::FactId fact) {
    return std::holds_alternative<semantics::TimeType>(model.facts[fact].type);
  };
  std::vector<semantics::ConditionId> parts = {id};
  if (const auto* any = std::get_if<semantics::Or>(&model.conditions[id].node)) {
    parts = any->operands;
  }
  std::vector<table::AttributeId> times;
  for (const semantics::ConditionId part : parts) {
    const auto* known = std::get_if<semantics::IsKnown>(&model.conditions[part].node);
    if (known == nullptr || !is_time(known->fact)) {
      return {};
    }
    times.push_back(attribute_of(known->fact));
  }
  return times;
}

table::ClockEvent lower_event(const semantics::Model& model, const semantics::ClockEvent& event) {
  table::ClockEvent lowered;
  lowered.kind = static_cast<table::ClockEvent::Kind>(event.kind);
  if (event.at) {
    lowered.at.push_back(attribute_of(*event.at));
  } else if (event.when) {
    lowered.at = times_known(model, *event.when);
  }
  std::sort(lowered.at.begin(), lowered.at.end());
  lowered.at.erase(std::unique(lowered.at.begin(), lowered.at.end()), lowered.at.end());
  return lowered;
}

table::Obligation lower_obligation(Lowering& lowering, const semantics::Obligation& promise) {
  table::Obligation lowered;
  lowered.kind = static_cast<table::Obligation::Kind>(promise.kind);
  lowered.name = promise.name;
  lowered.title = promise.title;
  lowered.introduction = promise.introduction;
  lowered.target = attribute_of(promise.target);
  for (const semantics::Target& target : promise.targets) {
    lowered.targets.push_back(lower_target(target));
  }
  for (const semantics::ClockEvent& event : promise.events) {
    lowered.events.push_back(lower_event(lowering.model, event));
  }
  lowered.repeats = promise.repeats;
  lowered.spans_hand_offs = promise.spans_hand_offs;
  if (promise.calendar) {
    const std::string& name = lowering.model.calendars[*promise.calendar].name;
    lowered.calendar = named(lowering.table.calendars, name);
    lowered.calendar_by = named(lowering.table.calendar_choices, name);
  }
  lowered.less = promise.less ? std::optional(attribute_of(*promise.less)) : std::nullopt;
  lowered.goal = promise.goal ? std::optional(lower_percent(*promise.goal)) : std::nullopt;
  lowered.warnings = lower_warnings(lowering.table, promise.warnings);
  lowered.breaches = lower_warnings(lowering.table, promise.breaches);
  lowered.origin = lowering.origins.of(promise.span);
  return lowered;
}

std::string_view word(semantics::ClockEvent::Kind kind) {
  static constexpr std::array<std::string_view, 5> words = {"starts", "stops", "pauses", "resets",
                                                            "cancels"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace

table::Target lower_target(const semantics::Target& target) {
  return std::visit(
      base::Overloaded{
          [](const semantics::PromisedTime& time) -> table::Target { return time; },
          [](const semantics::NotOffered&) -> table::Target { return table::NotOffered{}; },
          [](const semantics::BestEffort&) -> table::Target { return table::BestEffort{}; },
          [](const semantics::MultipleOf& multiple) -> table::Target {
            return table::MultipleOf{multiple.factor, multiple.scale,
                                     table::ObligationId(multiple.of.value)};
          },
          [](const semantics::DoesNotApply&) -> table::Target { return table::DoesNotApply{}; },
      },
      target);
}

void lower_obligations(Lowering& lowering) {
  for (const semantics::Obligation& promise : lowering.model.obligations) {
    lowering.table.obligations.add(lower_obligation(lowering, promise));
  }
}

void lower_clocks(Lowering& lowering) {
  table::DecisionTable& table = lowering.table;
  table::Decision decision = begin_decision(lowering, table::DecisionKind::Clocks,
                                            table::HitPolicy::Collect, "clocks", "Clocks");
  for (const semantics::ObligationId id : lowering.model.obligations.ids()) {
    const semantics::Obligation& promise = lowering.model.obligations[id];
    const table::ObligationId lowered(id.value);
    std::map<std::string, std::size_t> names;
    for (std::size_t place = 0; place < promise.events.size(); ++place) {
      const semantics::ClockEvent& event = promise.events[place];
      if (!event.when) {
        continue;
      }
      const std::string name = fmt::format("{}.{}", promise.name, word(event.kind));
      table::Rule rule;
      rule.name = numbered(name, names[name]++);
      rule.title = promise.title;
      rule.outcome = table::ClockOutcome{lowered, static_cast<std::uint32_t>(place)};
      rule.origin = lowering.origins.of(event.span);
      const table::RuleId added = table.rules.add(std::move(rule));
      table.obligations[lowered].events[place].rule = added;
      add_rows(table, added, rows_of(lowering, event.when));
    }
  }
  end_if_any(lowering, std::move(decision));
}

}  // namespace tier::lowering
