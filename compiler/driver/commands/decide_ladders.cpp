#include "compiler/driver/commands/decide_ladders.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/day.h"
#include "compiler/base/decimal.h"
#include "compiler/base/duration.h"
#include "compiler/base/overloaded.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::driver {

using runtime::LadderState;

std::vector<table::RuleId> ladder_rules(const table::DecisionTable& table) {
  std::vector<table::RuleId> rules(table.ladders.size());
  for (const table::RuleId id : table.rules.ids()) {
    if (const auto* outcome = std::get_if<table::LadderOutcome>(&table.rules[id].outcome)) {
      rules[outcome->ladder.value] = id;
    }
  }
  return rules;
}

std::string_view state_word(LadderState state) {
  switch (state) {
    case LadderState::Silent:
      return "silent";
    case LadderState::NotStarted:
      return "not_started";
    case LadderState::Climbing:
      return "climbing";
    case LadderState::Undetermined:
      return "undetermined";
  }
  return "";
}

std::string_view action_word(table::LadderStep::Action action) {
  static constexpr std::string_view words[] = {"page", "notify", "remind_customer", "set"};
  return words[static_cast<std::size_t>(action)];
}

std::string person_name(const table::DecisionTable& table, const table::Person& person) {
  return std::visit(base::Overloaded{[&](table::RoleId role) { return table.roles[role].name; },
                                     [&](table::TeamId team) { return table.teams[team].name; },
                                     [&](table::TierId tier) { return table.tiers[tier].name; }},
                    person);
}

std::string value_set(const table::DecisionTable& table, const table::LadderStep& step) {
  const table::Domain& domain = table.attributes[*step.fact].domain;
  const std::int64_t value = step.value->value;
  if (const auto* values = std::get_if<table::EnumDomain>(&domain)) {
    const auto place = static_cast<std::size_t>(value);
    return place < values->values.size() ? values->values[place].name : "any other";
  }
  if (const auto* number = std::get_if<table::NumberDomain>(&domain)) {
    return base::Decimal{value, number->scale}.to_string();
  }
  return std::holds_alternative<table::DurationDomain>(domain) ? base::duration_text(value)
         : value == 0                                          ? "no"
                                                               : "yes";
}

std::string ladder_line(const table::DecisionTable& table, table::LadderId id,
                        const Decider& decider) {
  const table::Ladder& ladder = table.ladders[id];
  const std::string name = table.rules[ladder_rules(table)[id.value]].name;
  switch (decider.ladder(id).state) {
    case LadderState::NotStarted:
      return fmt::format("{}: {} is not known", name, prose::fact(table, ladder.from));
    case LadderState::Undetermined:
      return name + ": it cannot be told whether it holds";
    case LadderState::Silent:
      return name + ": does not hold";
    case LadderState::Climbing:
      break;
  }
  std::string text;
  std::int64_t soonest = runtime::no_moment;
  std::string next;
  for (std::size_t place = 0; place < ladder.steps.size(); ++place) {
    const runtime::StepAnswer& answer = decider.step(id, place);
    const std::string what = prose::step(table, ladder.steps[place]);
    if (answer.times > 0) {
      const std::string times = answer.times > 1 ? fmt::format(", {} times", answer.times) : "";
      text += fmt::format("{}{} since {}{}", text.empty() ? "" : "; ", what,
                          base::instant_text(answer.last), times);
    }
    if (answer.next != runtime::no_moment &&
        (soonest == runtime::no_moment || answer.next < soonest)) {
      soonest = answer.next;
      next = what;
    }
  }
  if (soonest != runtime::no_moment) {
    text +=
        fmt::format("{}next: {} {}", text.empty() ? "" : "; ", next, base::instant_text(soonest));
  }
  return fmt::format("{}: {}", name, text);
}

}  // namespace tier::driver
