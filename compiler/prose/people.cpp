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
std::string called(const Named& named) {
  return title_or_words(named.title, named.name);
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

std::string tier(const table::DecisionTable& table, table::TierId id) {
  return proper(table.tiers[id]);
}

std::string team(const table::DecisionTable& table, table::TeamId id) {
  return proper(table.teams[id]);
}

std::string role(const table::DecisionTable& table, table::RoleId id) {
  return called(table.roles[id]);
}

std::string system(const table::DecisionTable& table, table::SystemId id) {
  return proper(table.systems[id]);
}

std::string evidence(const table::DecisionTable& table, table::EvidenceId id) {
  return called(table.evidence[id]);
}

std::string action(const table::DecisionTable& table, const table::Access& access) {
  std::string title = called(table.systems[access.system].actions[access.action]);
  // An action stands behind "may", as a verb does: "may run scripts", but "may MFA reset".
  const bool is_word = title.size() > 1 && title[0] >= 'A' && title[0] <= 'Z' &&
                       ((title[1] >= 'a' && title[1] <= 'z') || title[1] == ' ');
  if (is_word) {
    title[0] = static_cast<char>(title[0] - 'A' + 'a');
  }
  return title;
}

std::string access(const table::DecisionTable& table, const table::Access& access) {
  return fmt::format("{} on {}", action(table, access), system(table, access.system));
}

std::string permitted(const table::DecisionTable& table, table::PermissionId id) {
  const table::Permission& permission = table.permissions[id];
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
        actions.push_back(action(table, one));
      }
    }
    systems.push_back(fmt::format("{} on {}", list(actions, permission.never ? "or" : "and"),
                                  system(table, first.system)));
  }
  return list(systems, permission.never ? "or" : "and");
}

std::string permission(const table::DecisionTable& table, table::PermissionId id) {
  return fmt::format("{} {}", table.permissions[id].never ? "must never" : "may",
                     permitted(table, id));
}

std::string approvers(const table::DecisionTable& table,
                      const std::vector<table::Approver>& approvers) {
  std::vector<std::string> names;
  for (const table::Approver& one : approvers) {
    const std::string name = role(table, one.role);
    names.push_back(one.count == 1 ? name : fmt::format("{} ({} people)", name, one.count));
  }
  return list(names, "and");
}

std::string need(const table::DecisionTable& table, const table::NeedOutcome& need) {
  std::vector<std::string> names;
  for (const table::EvidenceId id : need.evidence) {
    names.push_back(evidence(table, id));
  }
  const std::string all = list(names, "and");
  if (need.count >= need.evidence.size()) {
    return all;
  }
  return need.count == 1 ? "one of " + all : fmt::format("{} of {}", need.count, all);
}

std::string accept_time(const table::Accept& accept) {
  if (accept.business_days) {
    return counted(accept.within, "business day");
  }
  if (!accept.business) {
    return duration(accept.within);
  }
  return accept.within % 3'600 == 0 ? counted(accept.within / 3'600, "business hour")
                                    : counted(accept.within / 60, "business minute");
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

std::string people_told(const table::DecisionTable& table, const std::vector<table::Person>& all) {
  std::vector<std::string> names;
  for (const table::Person& person : all) {
    names.push_back(std::visit(base::Overloaded{[&](table::RoleId id) { return role(table, id); },
                                                [&](table::TeamId id) { return team(table, id); },
                                                [&](table::TierId id) { return tier(table, id); }},
                               person));
  }
  return list(names, "and");
}

std::string step(const table::DecisionTable& table, const table::LadderStep& step) {
  const std::string_view are = step.who.size() > 1 ? "are" : "is";
  switch (step.action) {
    case table::LadderStep::Action::Page:
      return fmt::format("{} {} paged", people_told(table, step.who), are);
    case table::LadderStep::Action::Notify:
      return fmt::format("{} {} notified", people_told(table, step.who), are);
    case table::LadderStep::Action::RemindCustomer:
      return "the customer is reminded";
    case table::LadderStep::Action::Set:
      break;
  }
  const table::Domain& domain = table.attributes[*step.fact].domain;
  const auto* number = std::get_if<table::NumberDomain>(&domain);
  const bool is_duration = std::holds_alternative<table::DurationDomain>(domain);
  return fmt::format("{} becomes {}", fact(table, *step.fact),
                     number != nullptr ? prose::number(*number, step.value->value)
                     : is_duration     ? duration(step.value->value)
                                   : class_name(table, *step.fact, step.value->attribute_class));
}

}  // namespace tier::prose
