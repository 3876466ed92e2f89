#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/day.h"
#include "compiler/base/decimal.h"
#include "compiler/base/duration.h"
#include "compiler/base/overloaded.h"
#include "compiler/base/promised_time.h"
#include "compiler/compare/differences.h"
#include "compiler/compare/joint.h"
#include "compiler/table/dump.h"

namespace tier::compare {
namespace {

using table::Calendar;
using table::DecisionTable;
using table::Obligation;

std::string kind_of(const Obligation& promise) {
  static constexpr const char* words[] = {"sla", "ola", "slo"};
  return words[static_cast<std::size_t>(promise.kind)];
}

/// The times that the clock goes by: "starts at opened, stops at first_reply". The conditions are
/// compared for the tickets in which they hold.
std::string clock_of(const DecisionTable& table, const Obligation& promise) {
  static constexpr const char* words[] = {"starts", "stops", "pauses", "resets", "cancels"};
  std::vector<std::string> events;
  for (const table::ClockEvent& event : promise.events) {
    std::vector<std::string> at;
    for (const table::AttributeId id : event.at) {
      at.push_back(table.attributes[id].name);
    }
    std::sort(at.begin(), at.end());
    const std::string word = words[static_cast<std::size_t>(event.kind)];
    events.push_back(at.empty() ? word : fmt::format("{} at {}", word, fmt::join(at, " or ")));
  }
  return fmt::format("{}", fmt::join(events, ", "));
}

std::string calendar_of(const DecisionTable& table, const Obligation& promise) {
  return promise.calendar      ? table.calendars[*promise.calendar].name
         : promise.calendar_by ? table.calendar_choices[*promise.calendar_by].name
                               : "none";
}

std::string percent(const table::Percent& part) {
  return base::Decimal{part.units, part.scale}.to_string() + "%";
}

/// By their names: a new title is no other person.
std::string names_of(const DecisionTable& table, const std::vector<table::Person>& people) {
  std::vector<std::string> names;
  for (const table::Person& person : people) {
    names.push_back(
        std::visit(base::Overloaded{[&](table::RoleId id) { return table.roles[id].name; },
                                    [&](table::TeamId id) { return table.teams[id].name; },
                                    [&](table::TierId id) { return table.tiers[id].name; }},
                   person));
  }
  return fmt::format("{}", fmt::join(names, " and "));
}

std::string told_of(const DecisionTable& table, const std::vector<table::Warning>& warnings) {
  std::vector<std::string> texts;
  for (const table::Warning& warning : warnings) {
    const std::string at = std::visit(
        base::Overloaded{[](std::monostate) { return std::string(); },
                         [](const table::Percent& part) { return " at " + percent(part); },
                         [](const table::PromisedTime& time) {
                           return " " + base::time_name(time) + " before";
                         }},
        warning.at);
    texts.push_back(names_of(table, warning.notify) + at);
  }
  return texts.empty() ? "nobody" : fmt::format("{}", fmt::join(texts, ", "));
}

/// "at 10m notify support_manager; at 7d set status closed".
std::string steps_of(const DecisionTable& table, const table::Ladder& ladder) {
  static constexpr const char* words[] = {"page", "notify", "remind customer", "set"};
  std::vector<std::string> texts;
  for (const table::LadderStep& step : ladder.steps) {
    const std::string what =
        step.fact ? fmt::format("{} {}", table.attributes[*step.fact].name,
                                table::class_label(table, table.attributes[*step.fact],
                                                   step.value->attribute_class))
                  : names_of(table, step.who);
    texts.push_back(
        fmt::format("{} {} {}{}{}", step.every ? "every" : "at", base::duration_text(step.after),
                    words[static_cast<std::size_t>(step.action)], what.empty() ? "" : " ", what));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

/// The ladder of a rule, null where it is none.
const table::Ladder* ladder_of(const DecisionTable& table, const table::Rule& rule) {
  const auto* outcome = std::get_if<table::LadderOutcome>(&rule.outcome);
  return outcome == nullptr ? nullptr : &table.ladders[outcome->ladder];
}

/// What comes and when; in which tickets a ladder holds is compared for tickets.
void compare_ladders(const DecisionTable& before, const DecisionTable& after,
                     std::vector<Difference>& differences) {
  for (const table::Rule& is : after.rules) {
    const table::Ladder* now = ladder_of(after, is);
    const auto same = now == nullptr ? std::nullopt : named(before.rules, is.name);
    const table::Ladder* old = same ? ladder_of(before, before.rules[*same]) : nullptr;
    if (old == nullptr) {
      continue;
    }
    const std::string what = fmt::format("ladder `{}`", is.name);
    add_if_different(Kind::Ladder, what, "counts from", before.attributes[old->from].name,
                     after.attributes[now->from].name, differences);
    add_if_different(Kind::Ladder, what, "steps", steps_of(before, *old), steps_of(after, *now),
                     differences);
  }
}

void compare_promise(const DecisionTable& before, const Obligation& was, const DecisionTable& after,
                     const Obligation& is, std::vector<Difference>& differences) {
  const auto add = [&](const std::string& field, const std::string& old_text,
                       const std::string& new_text) {
    add_if_different(Kind::Promise, fmt::format("promise `{}`", is.name), field, old_text, new_text,
                     differences);
  };
  const auto fact = [](const DecisionTable& table, const std::optional<table::AttributeId>& id) {
    return id ? table.attributes[*id].name : "nothing";
  };
  const auto goal = [](const Obligation& promise) {
    return promise.goal ? percent(*promise.goal) : "none";
  };
  const auto yes = [](bool holds) { return std::string(holds ? "yes" : "no"); };
  add("kind", kind_of(was), kind_of(is));
  add("clock", clock_of(before, was), clock_of(after, is));
  add("calendar", calendar_of(before, was), calendar_of(after, is));
  add("less", fact(before, was.less), fact(after, is.less));
  add("goal", goal(was), goal(is));
  add("repeats", yes(was.repeats), yes(is.repeats));
  add("spans hand-offs", yes(was.spans_hand_offs), yes(is.spans_hand_offs));
  add("warns", told_of(before, was.warnings), told_of(after, is.warnings));
  add("at the breach tells", told_of(before, was.breaches), told_of(after, is.breaches));
}

/// "open 2027-01-04T08:00:00Z to 2027-01-04T17:00:00Z", or "closed" behind the last.
std::string opening_text(const Calendar& calendar, std::size_t index) {
  if (calendar.always) {
    return "always open";
  }
  return index < calendar.openings.size()
             ? fmt::format("open {} to {}", base::instant_text(calendar.openings[index].begin),
                           base::instant_text(calendar.openings[index].end))
             : "closed from there on";
}

/// When it is open, by the first opening that is another.
void compare_calendar(const Calendar& was, const Calendar& is,
                      std::vector<Difference>& differences) {
  const std::string what = fmt::format("calendar `{}`", is.name);
  const auto covers = [](const Calendar& calendar) {
    return calendar.always ? "every time"
                           : fmt::format("{} to {}", base::instant_text(calendar.begin),
                                         base::instant_text(calendar.end));
  };
  add_if_different(Kind::Promise, what, "covers", covers(was), covers(is), differences);
  const auto first = std::mismatch(was.openings.begin(), was.openings.end(), is.openings.begin(),
                                   is.openings.end())
                         .first -
                     was.openings.begin();
  const auto index = static_cast<std::size_t>(first);
  if (was.openings != is.openings || was.always != is.always) {
    add_if_different(Kind::Promise, what, "hours", opening_text(was, index),
                     opening_text(is, index), differences);
  }
}

}  // namespace

void compare_promises(const DecisionTable& before, const DecisionTable& after,
                      std::vector<Difference>& differences) {
  for (const Obligation& is : after.obligations) {
    if (const auto same = named(before.obligations, is.name)) {
      compare_promise(before, before.obligations[*same], after, is, differences);
    }
  }
  for (const Calendar& is : after.calendars) {
    if (const auto same = named(before.calendars, is.name)) {
      compare_calendar(before.calendars[*same], is, differences);
    }
  }
  compare_ladders(before, after, differences);
}

}  // namespace tier::compare
