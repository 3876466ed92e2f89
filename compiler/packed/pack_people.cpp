#include <algorithm>

#include "compiler/packed/sections.h"

namespace tier::packed {
namespace {

using format::none;
using format::Section;
using table::DecisionTable;

/// Where the actions of each system begin among all.
std::vector<std::uint32_t> first_actions(const DecisionTable& table) {
  std::vector<std::uint32_t> first;
  std::uint32_t next = 0;
  for (const table::System& system : table.systems) {
    first.push_back(next);
    next += static_cast<std::uint32_t>(system.actions.size());
  }
  return first;
}

void append_systems(Sections& sections, const DecisionTable& table) {
  std::uint32_t next = 0;
  for (const table::System& system : table.systems) {
    const auto actions = static_cast<std::uint32_t>(system.actions.size());
    sections.append(Section::Systems,
                    format::System{sections.append_text(system.name), {next, actions}});
    next += actions;
  }
  for (const table::SystemId id : table.systems.ids()) {
    for (const table::Action& action : table.systems[id].actions) {
      sections.append(Section::Actions,
                      format::Action{sections.append_text(action.name), id.value, 0});
    }
  }
}

format::Range append_approvers(Sections& sections, const std::vector<table::Approver>& approvers) {
  std::vector<std::uint32_t> pairs;
  for (const table::Approver& approver : approvers) {
    pairs.push_back(approver.role.value);
    pairs.push_back(approver.count);
  }
  return sections.append_list(pairs);
}

format::Range append_sorted(Sections& sections, std::vector<std::uint32_t> words) {
  std::sort(words.begin(), words.end());
  return sections.append_list(words);
}

void append_permission(Sections& sections, const table::Permission& permission, std::uint32_t rule,
                       const std::vector<std::uint32_t>& first) {
  format::Permission record{};
  record.rule = rule;
  record.never = permission.never ? 1 : 0;
  std::vector<std::uint32_t> access;
  for (const table::Access& one : permission.access) {
    access.push_back(first[one.system.value] + one.action);
  }
  record.access = append_sorted(sections, std::move(access));
  record.approvers = append_approvers(sections, permission.approvers);
  std::vector<std::uint32_t> needs;
  for (const table::EvidenceId id : permission.needs) {
    needs.push_back(id.value);
  }
  record.needs = append_sorted(sections, std::move(needs));
  record.review_role = permission.review ? permission.review->role.value : none;
  record.review_within = permission.review ? permission.review->within : 0;
  record.expires = permission.expires;
  sections.append(Section::Permissions, record);
}

format::AcceptUnit unit_of(const table::Accept& accept) {
  if (accept.business_days) {
    return format::AcceptUnit::BusinessDays;
  }
  return accept.business ? format::AcceptUnit::BusinessSeconds : format::AcceptUnit::Seconds;
}

void append_trigger(Sections& sections, const table::Trigger& trigger, std::uint32_t rule) {
  format::Trigger record{};
  record.rule = rule;
  record.to = trigger.to.value;
  record.team = index_or_none(trigger.team);
  record.team_by = index_or_none(trigger.team_by);
  record.on_request_by = index_or_none(trigger.on_request_by);
  record.asks = trigger.asks ? 1 : 0;
  record.approvers = append_approvers(sections, trigger.approvers);
  if (trigger.accept) {
    record.accept_unit = unit_of(*trigger.accept);
    record.else_return = trigger.accept->else_return ? 1 : 0;
    record.accept_within = trigger.accept->within;
  }
  sections.append(Section::Triggers, record);
}

format::Strength strength_of(table::Guidance::Strength strength) {
  static_assert(static_cast<std::uint32_t>(format::Strength::May) ==
                    static_cast<std::uint32_t>(table::Guidance::Strength::May),
                "the strengths are the same in both, in one order");
  return static_cast<format::Strength>(strength);
}

/// The rule of each permission, trigger and guidance.
struct RulesOf {
  std::vector<std::uint32_t> permissions;
  std::vector<std::uint32_t> triggers;
  std::vector<std::uint32_t> guidance;

  explicit RulesOf(const DecisionTable& table)
      : permissions(table.permissions.size()),
        triggers(table.triggers.size()),
        guidance(table.guidance.size()) {
    for (const table::RuleId id : table.rules.ids()) {
      const table::Outcome& outcome = table.rules[id].outcome;
      if (const auto* permission = std::get_if<table::PermissionOutcome>(&outcome)) {
        permissions[permission->permission.value] = id.value;
      } else if (const auto* trigger = std::get_if<table::TriggerOutcome>(&outcome)) {
        triggers[trigger->trigger.value] = id.value;
      } else if (const auto* advice = std::get_if<table::GuidanceOutcome>(&outcome)) {
        guidance[advice->guidance.value] = id.value;
      }
    }
  }
};

}  // namespace

void append_people(Sections& sections, const DecisionTable& table) {
  for (const table::Tier& tier : table.tiers) {
    sections.append(Section::Tiers,
                    format::Tier{sections.append_text(tier.name), index_or_none(tier.staffed),
                                 index_or_none(tier.staffed_by), tier.always_staffed ? 1U : 0U, 0});
  }
  for (const table::Team& team : table.teams) {
    sections.append(Section::Teams,
                    format::Team{sections.append_text(team.name), team.tier.value, 0});
  }
  for (const table::Role& role : table.roles) {
    sections.append(Section::Roles, format::Role{sections.append_text(role.name)});
  }
  append_systems(sections, table);
  for (const table::Evidence& evidence : table.evidence) {
    sections.append(Section::Evidence, format::Evidence{sections.append_text(evidence.name)});
  }
}

void append_movement(Sections& sections, const DecisionTable& table) {
  const RulesOf rules(table);
  const std::vector<std::uint32_t> first = first_actions(table);
  for (const table::PermissionId id : table.permissions.ids()) {
    append_permission(sections, table.permissions[id], rules.permissions[id.value], first);
  }
  for (const table::TriggerId id : table.triggers.ids()) {
    append_trigger(sections, table.triggers[id], rules.triggers[id.value]);
  }
  for (const table::GuidanceId id : table.guidance.ids()) {
    const table::Guidance& guidance = table.guidance[id];
    sections.append(Section::Guidance,
                    format::Guidance{rules.guidance[id.value], strength_of(guidance.strength),
                                     index_or_none(guidance.decided_by), 0});
  }
}

}  // namespace tier::packed
