#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "compiler/driver/actions.h"
#include "compiler/driver/commands/decide_reason.h"
#include "compiler/driver/commands/decide_sentences.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

std::string quoted_title(const table::DecisionTable& table, table::RuleId rule) {
  const std::string& title = table.rules[rule].title;
  return title.empty() ? prose::outcome(table, rule)
                       : fmt::format("\"{}\"", prose::one_line(title));
}

std::string trigger_sentence(Speaker& speaker, table::TriggerId id, const Decider& decider) {
  const table::DecisionTable& table = speaker.table;
  const runtime::TriggerAnswer& answer = decider.trigger(id);
  const table::RuleId rule = prose::rule_of(table, id);
  const std::string by = by_title(table.rules[rule]);
  const std::string terms = trigger_terms(table, table.triggers[id]);
  switch (answer.state) {
    case runtime::TriggerState::Ready:
      return fmt::format("{}{}{}{} ({}).", capitalized(movement(speaker, id, decider)), by, terms,
                         because(table, rule, decider), table.rules[rule].name);
    case runtime::TriggerState::Blocked:
      return fmt::format("What lacks before {}{}{}{} is {}{} ({}).", movement(speaker, id, decider),
                         by, terms, terms.empty() ? "" : ",",
                         missing_evidence(table, decider, answer), because(table, rule, decider),
                         table.rules[rule].name);
    case runtime::TriggerState::Held: {
      const table::RuleId held(answer.rule);
      const auto& unless = std::get<table::UnlessOutcome>(table.rules[held].outcome);
      return fmt::format("{} is held back{} ({}).{}", capitalized(quoted_title(table, rule)),
                         because(table, held, decider), table.rules[held].name,
                         unless.say.empty() ? "" : " " + prose::one_line(unless.say));
    }
    case runtime::TriggerState::Undetermined:
      return fmt::format("It cannot be said whether {} applies {}.", quoted_title(table, rule),
                         until_known(table, speaker.questions.of(id, decider)));
    case runtime::TriggerState::Silent:
      break;
  }
  return fmt::format("{} does not apply.", capitalized(quoted_title(table, rule)));
}

std::string holder_name(const Speaker& speaker, const Decider& decider) {
  return decider.holder() ? prose::tier(speaker.table, *decider.holder()) : "Whoever holds it";
}

std::string access_sentence(Speaker& speaker, const AccessGroup& group, const Decider& decider) {
  const table::DecisionTable& table = speaker.table;
  const std::string holder = holder_name(speaker, decider);
  if (group.state == runtime::AccessState::Undetermined) {
    return fmt::format(
        "It cannot be said whether {} may {} {}.", holder, access_list(table, group.actions, "and"),
        until_known(table, speaker.questions.of_action(group.actions.front(), decider)));
  }
  const table::RuleId rule(group.rule);
  const auto& outcome = std::get<table::PermissionOutcome>(table.rules[rule].outcome);
  const bool never = group.state == runtime::AccessState::Forbidden;
  return fmt::format("{} {} {}{}{} ({}).", holder, never ? "must never" : "may",
                     access_list(table, group.actions, never ? "or" : "and"),
                     terms(table, table.permissions[outcome.permission]),
                     because(table, rule, decider), table.rules[rule].name);
}

}  // namespace

std::string movement(const Speaker& speaker, table::TriggerId id, const Decider& decider) {
  const table::DecisionTable& table = speaker.table;
  const table::Trigger& trigger = table.triggers[id];
  const std::string to = tier_and_team(table, trigger.to, trigger.team, trigger.team_by, decider);
  return trigger.asks ? to + " joins" : "the ticket goes on to " + to;
}

std::string trigger_terms(const table::DecisionTable& table, const table::Trigger& trigger) {
  std::string text;
  if (trigger.on_request_by) {
    text += ", if " + prose::role(table, *trigger.on_request_by) + " asks for it";
  }
  if (!trigger.approvers.empty()) {
    text += ", approved by " + prose::approvers(table, trigger.approvers);
  }
  return text;
}

std::vector<AccessGroup> access_groups(const Speaker& speaker, const Decider& decider) {
  std::vector<AccessGroup> groups;
  for (std::size_t action = 0; action < action_count(speaker.table); ++action) {
    if (!is_told(decider, action)) {
      continue;
    }
    const runtime::AccessAnswer& answer = decider.access(action);
    // What an undetermined access waits for is a matter of its own.
    const bool alone = answer.state == runtime::AccessState::Undetermined;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const AccessGroup& group) {
      return !alone && group.rule == answer.rule && group.state == answer.state;
    });
    if (same == groups.end()) {
      groups.push_back({answer.state, answer.rule, {action}});
    } else {
      same->actions.push_back(action);
    }
  }
  return groups;
}

void say_triggers(Speaker& speaker, const Decider& decider, std::vector<std::string>& said) {
  for (const table::TriggerId id : speaker.table.triggers.ids()) {
    if (is_told(decider, id)) {
      said.push_back(trigger_sentence(speaker, id, decider));
    }
  }
}

void say_access(Speaker& speaker, const Decider& decider, std::vector<std::string>& said) {
  for (const AccessGroup& group : access_groups(speaker, decider)) {
    said.push_back(access_sentence(speaker, group, decider));
  }
}

}  // namespace tier::driver
