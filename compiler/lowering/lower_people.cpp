#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

void lower_tiers(Lowering& lowering) {
  for (const semantics::Tier& tier : lowering.model.tiers) {
    table::Tier lowered;
    lowered.name = tier.name;
    lowered.title = tier.title;
    lowered.introduction = tier.introduction;
    lowered.origin = lowering.origins.of(tier.span);
    for (const semantics::TierId above : tier.above) {
      lowered.above.emplace_back(above.value);
    }
    lowering.table.tiers.add(std::move(lowered));
  }
  for (const semantics::Team& team : lowering.model.teams) {
    lowering.table.teams.add(
        {team.name, team.title, table::TierId(team.tier.value), lowering.origins.of(team.span)});
  }
}

void lower_systems(Lowering& lowering) {
  for (const semantics::System& system : lowering.model.systems) {
    table::System lowered{
        system.name, system.title, system.introduction, {}, lowering.origins.of(system.span)};
    for (const semantics::Action& action : system.actions) {
      lowered.actions.push_back({action.name, action.title});
    }
    lowering.table.systems.add(std::move(lowered));
  }
}

void lower_evidence(Lowering& lowering) {
  for (const semantics::Evidence& evidence : lowering.model.evidence) {
    table::Evidence lowered;
    lowered.name = evidence.name;
    lowered.title = evidence.title;
    lowered.introduction = evidence.introduction;
    lowered.how = evidence.how;
    lowered.example = evidence.example;
    lowered.pattern = evidence.pattern;
    lowered.type = evidence.type;
    lowered.fresh = evidence.fresh;
    lowered.origin = lowering.origins.of(evidence.span);
    for (const semantics::EvidenceSource& source : evidence.sources) {
      lowered.sources.push_back({lower_access(source.access), rows_of(lowering, source.condition)});
    }
    lowering.table.evidence.add(std::move(lowered));
  }
}

}  // namespace

table::Person lower_person(const table::DecisionTable& table, const std::string& name) {
  if (const auto role = named(table.roles, name)) {
    return *role;
  }
  if (const auto team = named(table.teams, name)) {
    return *team;
  }
  const auto tier = named(table.tiers, name);
  TIER_CHECK(tier, "only people who are declared are told anything");
  return *tier;
}

void lower_staffing(Lowering& lowering) {
  for (const semantics::TierId id : lowering.model.tiers.ids()) {
    const semantics::Tier& tier = lowering.model.tiers[id];
    table::Tier& lowered = lowering.table.tiers[table::TierId(id.value)];
    lowered.always_staffed = tier.always_staffed;
    if (tier.staffed) {
      const std::string& name = lowering.model.calendars[*tier.staffed].name;
      lowered.staffed = named(lowering.table.calendars, name);
      lowered.staffed_by = named(lowering.table.calendar_choices, name);
    }
  }
}

void lower_people(Lowering& lowering) {
  lower_tiers(lowering);
  for (const semantics::Role& role : lowering.model.roles) {
    lowering.table.roles.add({role.name, role.title, lowering.origins.of(role.span)});
  }
  lower_systems(lowering);
  lower_evidence(lowering);
}

table::Access lower_access(const semantics::Access& access) {
  return {table::SystemId(access.system.value), access.action};
}

std::vector<table::Approver> lower_approvers(const std::vector<semantics::Approver>& approvers) {
  std::vector<table::Approver> lowered;
  for (const semantics::Approver& approver : approvers) {
    lowered.push_back({approver.count, table::RoleId(approver.role.value)});
  }
  return lowered;
}

std::optional<table::RoleId> lower_role(std::optional<semantics::RoleId> role) {
  return role ? std::optional(table::RoleId(role->value)) : std::nullopt;
}

std::vector<table::EvidenceId> lower_evidence_ids(const std::vector<semantics::EvidenceId>& ids) {
  std::vector<table::EvidenceId> lowered;
  for (const semantics::EvidenceId id : ids) {
    lowered.emplace_back(id.value);
  }
  return lowered;
}

}  // namespace tier::lowering
