#include "compiler/prose/people.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/base/overloaded.h"
#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

template <class Named>
std::string called(const Voice& voice, const Named& named) {
  return title_or_words(voice.words, named.title, named.name);
}

/// Tiers, teams and systems have names of their own, which are written as they stand.
template <class Named>
std::string proper(const Named& named) {
  return named.title.empty() ? named.name : one_line(named.title);
}

template <class OutcomeType, class Holds>
table::RuleId rule_with(const table::DecisionTable& table, Holds holds) {
  for (const table::RuleId id : table.rules.ids()) {
    const auto* outcome = std::get_if<OutcomeType>(&table.rules[id].outcome);
    if (outcome != nullptr && holds(*outcome)) {
      return id;
    }
  }
  TIER_CHECK(false, "what an outcome names has its rule");
  return table::RuleId();
}

}  // namespace

std::string tier(const Voice& voice, table::TierId id) { return proper(voice.table.tiers[id]); }

std::string team(const Voice& voice, table::TeamId id) { return proper(voice.table.teams[id]); }

std::string role(const Voice& voice, table::RoleId id) {
  return called(voice, voice.table.roles[id]);
}

std::string system(const Voice& voice, table::SystemId id) {
  return proper(voice.table.systems[id]);
}

std::string evidence(const Voice& voice, table::EvidenceId id) {
  return called(voice, voice.table.evidence[id]);
}

std::string action(const Voice& voice, const table::Access& access) {
  std::string title = called(voice, voice.table.systems[access.system].actions[access.action]);
  // An action stands behind "may", as a verb does: "may run scripts", but "may MFA reset".
  const bool is_word = voice.words.outcomes.small_actions && title.size() > 1 && title[0] >= 'A' &&
                       title[0] <= 'Z' && ((title[1] >= 'a' && title[1] <= 'z') || title[1] == ' ');
  if (is_word) {
    title[0] = static_cast<char>(title[0] - 'A' + 'a');
  }
  return title;
}

std::string access(const Voice& voice, const table::Access& access) {
  return filled(voice.words.outcomes.actions_on, action(voice, access),
                system(voice, access.system));
}

std::string permitted(const Voice& voice, table::PermissionId id) {
  const table::Permission& permission = voice.table.permissions[id];
  const ListWords& lists = voice.words.lists;
  const std::string_view last = permission.never ? lists.disjunction : lists.conjunction;
  std::vector<std::string> systems;
  std::vector<table::SystemId> seen;
  for (const table::Access& first : permission.access) {
    if (std::find(seen.begin(), seen.end(), first.system) != seen.end()) {
      continue;
    }
    seen.push_back(first.system);
    std::vector<std::string> actions;
    for (const table::Access& one : permission.access) {
      if (one.system == first.system) {
        actions.push_back(action(voice, one));
      }
    }
    systems.push_back(
        filled(voice.words.outcomes.actions_on, list(actions, last), system(voice, first.system)));
  }
  return list(systems, last);
}

std::string permission(const Voice& voice, table::PermissionId id) {
  const OutcomeWords& words = voice.words.outcomes;
  return filled(voice.table.permissions[id].never ? words.must_never : words.may,
                permitted(voice, id));
}

std::string approvers(const Voice& voice, const std::vector<table::Approver>& approvers) {
  std::vector<std::string> names;
  for (const table::Approver& one : approvers) {
    const std::string name = role(voice, one.role);
    names.push_back(one.count == 1 ? name : filled(voice.words.outcomes.people, name, one.count));
  }
  return list(names, voice.words.lists.conjunction);
}

std::string need(const Voice& voice, const table::NeedOutcome& need) {
  std::vector<std::string> names;
  for (const table::EvidenceId id : need.evidence) {
    names.push_back(evidence(voice, id));
  }
  const std::string all = list(names, voice.words.lists.conjunction);
  if (need.count >= need.evidence.size()) {
    return all;
  }
  return need.count == 1 ? filled(voice.words.outcomes.one_of, all)
                         : filled(voice.words.outcomes.some_of, need.count, all);
}

std::string accept_time(const table::Accept& accept, const Grammar& words) {
  if (accept.business_days) {
    return counted(accept.within, words.units.business_day);
  }
  if (!accept.business) {
    return duration(accept.within, words);
  }
  return accept.within % 3'600 == 0 ? counted(accept.within / 3'600, words.units.business_hour)
                                    : counted(accept.within / 60, words.units.business_minute);
}

table::RuleId rule_of(const table::DecisionTable& table, table::TriggerId id) {
  return rule_with<table::TriggerOutcome>(
      table, [&](const table::TriggerOutcome& outcome) { return outcome.trigger == id; });
}

table::RuleId rule_of(const table::DecisionTable& table, table::PermissionId id) {
  return rule_with<table::PermissionOutcome>(
      table, [&](const table::PermissionOutcome& outcome) { return outcome.permission == id; });
}

table::RuleId rule_of(const table::DecisionTable& table, table::GuidanceId id) {
  return rule_with<table::GuidanceOutcome>(
      table, [&](const table::GuidanceOutcome& outcome) { return outcome.guidance == id; });
}

std::string people_told(const Voice& voice, const std::vector<table::Person>& all) {
  std::vector<std::string> names;
  for (const table::Person& person : all) {
    names.push_back(std::visit(base::Overloaded{[&](table::RoleId id) { return role(voice, id); },
                                                [&](table::TeamId id) { return team(voice, id); },
                                                [&](table::TierId id) { return tier(voice, id); }},
                               person));
  }
  return list(names, voice.words.lists.conjunction);
}

std::string step(const Voice& voice, const table::LadderStep& step) {
  const OutcomeWords& words = voice.words.outcomes;
  const std::size_t many = step.who.size() > 1 ? 1 : 0;
  switch (step.action) {
    case table::LadderStep::Action::Page:
      return filled(words.paged[many], people_told(voice, step.who));
    case table::LadderStep::Action::Notify:
      return filled(words.notified[many], people_told(voice, step.who));
    case table::LadderStep::Action::RemindCustomer:
      return std::string(words.customer_reminded);
    case table::LadderStep::Action::Set:
      break;
  }
  const table::Domain& domain = voice.table.attributes[*step.fact].domain;
  const auto* number = std::get_if<table::NumberDomain>(&domain);
  const bool is_duration = std::holds_alternative<table::DurationDomain>(domain);
  return filled(words.becomes, fact(voice, *step.fact),
                number != nullptr ? prose::number(*number, step.value->value, voice.words)
                : is_duration     ? duration(step.value->value, voice.words)
                                  : class_name(voice, *step.fact, step.value->attribute_class));
}

}  // namespace tier::prose
