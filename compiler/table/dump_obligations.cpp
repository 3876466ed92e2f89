#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/table/dump.h"
#include "compiler/table/dump_parts.h"

namespace tier::table {
namespace {

constexpr std::string_view kinds[] = {"sla", "ola", "slo"};
constexpr std::string_view events[] = {"starts", "stops", "pauses", "resets", "cancels"};
constexpr std::string_view units[] = {"seconds", "business seconds", "business days",
                                      "end of business days"};

std::string dump_time(const PromisedTime& time) {
  return fmt::format("{} {}", time.amount, units[static_cast<std::size_t>(time.unit)]);
}

std::string dump_percent(const Percent& percent) {
  return decimal(NumberDomain{0, 0, percent.scale, {}}, percent.units) + "%";
}

std::string dump_target(const DecisionTable& table, const Target& target) {
  return std::visit(base::Overloaded{
                        [](const PromisedTime& time) { return dump_time(time); },
                        [](const NotOffered&) { return std::string("not offered"); },
                        [](const BestEffort&) { return std::string("best effort"); },
                        [&](const MultipleOf& multiple) {
                          return fmt::format(
                              "{} x {}",
                              decimal(NumberDomain{0, 0, multiple.scale, {}}, multiple.factor),
                              table.obligations[multiple.of].name);
                        },
                        [](const DoesNotApply&) { return std::string("does not apply"); },
                    },
                    target);
}

std::string dump_event(const DecisionTable& table, const ClockEvent& event) {
  std::string text(events[static_cast<std::size_t>(event.kind)]);
  if (!event.at.empty()) {
    text += " at " + name_list(table.attributes, event.at);
  }
  return event.rule ? text + " while " + table.rules[*event.rule].name : text;
}

std::string dump_warning(const DecisionTable& table, const Warning& warning) {
  const std::string at = std::visit(
      base::Overloaded{[](std::monostate) { return std::string("breach"); },
                       [](const Percent& part) { return "at " + dump_percent(part); },
                       [](const PromisedTime& time) { return dump_time(time) + " before"; }},
      warning.at);
  return fmt::format("  {}: tells {}\n", at, dump_people_told(table, warning.notify));
}

std::string dump_clock(const DecisionTable& table, const Obligation& promise) {
  std::string text;
  for (const ClockEvent& event : promise.events) {
    text += fmt::format("  {}\n", dump_event(table, event));
  }
  if (promise.calendar) {
    text += fmt::format("  on {}\n", table.calendars[*promise.calendar].name);
  }
  if (promise.calendar_by) {
    text += fmt::format("  on {}\n", table.calendar_choices[*promise.calendar_by].name);
  }
  if (promise.less) {
    text += fmt::format("  less {}\n", table.attributes[*promise.less].name);
  }
  return text;
}

std::string dump_obligation(const DecisionTable& table, const Obligation& promise) {
  std::string text =
      fmt::format("{} {} is {}{}{}\n", kinds[static_cast<std::size_t>(promise.kind)], promise.name,
                  table.attributes[promise.target].name, promise.repeats ? ", repeats" : "",
                  promise.spans_hand_offs ? ", spans hand-offs" : "");
  for (const Target& target : promise.targets) {
    text += fmt::format("  target {}\n", dump_target(table, target));
  }
  text += dump_clock(table, promise);
  if (promise.goal) {
    text += fmt::format("  goal {}\n", dump_percent(*promise.goal));
  }
  for (const auto* list : {&promise.warnings, &promise.breaches}) {
    for (const Warning& warning : *list) {
      text += dump_warning(table, warning);
    }
  }
  return text;
}

}  // namespace

std::string dump_people_told(const DecisionTable& table, const std::vector<Person>& people) {
  std::vector<std::string> names;
  for (const Person& person : people) {
    names.push_back(
        std::visit(base::Overloaded{[&](RoleId role) { return table.roles[role].name; },
                                    [&](TeamId team) { return table.teams[team].name; },
                                    [&](TierId tier) { return table.tiers[tier].name; }},
                   person));
  }
  return join(names);
}

std::string dump_obligations(const DecisionTable& table) {
  std::string text;
  for (const Obligation& promise : table.obligations) {
    text += dump_obligation(table, promise);
  }
  return text.empty() ? text : "\n" + text;
}

}  // namespace tier::table
