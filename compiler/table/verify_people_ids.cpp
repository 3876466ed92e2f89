#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

template <class IdType, class Value>
bool all_there(const base::Store<IdType, Value>& store, const std::vector<IdType>& ids) {
  return std::all_of(ids.begin(), ids.end(), [&](IdType id) { return names_one(store, id); });
}

bool all_there(const DecisionTable& table, const std::vector<Approver>& approvers) {
  return std::all_of(approvers.begin(), approvers.end(), [&](const Approver& approver) {
    return names_one(table.roles, approver.role);
  });
}

bool is_there(const DecisionTable& table, const Access& access) {
  return names_one(table.systems, access.system) &&
         access.action < table.systems[access.system].actions.size();
}

bool outcome_is_there(const DecisionTable& table, const Outcome& outcome) {
  return std::visit(
      base::Overloaded{
          [](const ValueOutcome&) { return true; },
          [&](const OwnerOutcome& owner) {
            return names_one(table.tiers, owner.tier) && names_one(table.teams, owner.team) &&
                   names_one(table.decisions, owner.team_by);
          },
          [](const RefusalOutcome&) { return true; },
          [](const ImpossibleOutcome&) { return true; },
          [&](const TeamOutcome& team) { return names_one(table.teams, team.team); },
          [&](const TriggerOutcome& trigger) { return names_one(table.triggers, trigger.trigger); },
          [&](const UnlessOutcome& unless) { return names_one(table.triggers, unless.trigger); },
          [&](const NeedOutcome& need) {
            return names_one(table.triggers, need.trigger) &&
                   all_there(table.evidence, need.evidence);
          },
          [&](const WaiverOutcome& waiver) { return names_one(table.triggers, waiver.trigger); },
          [&](const PermissionOutcome& permission) {
            return names_one(table.permissions, permission.permission);
          },
          [&](const GuidanceOutcome& guidance) {
            return names_one(table.guidance, guidance.guidance);
          },
          [](const TransitionOutcome&) { return true; },
          [&](const LadderOutcome& ladder) { return names_one(table.ladders, ladder.ladder); },
          [&](const ClockOutcome& clock) {
            return names_one(table.obligations, clock.promise) &&
                   clock.event < table.obligations[clock.promise].events.size();
          },
      },
      outcome);
}

bool permission_is_there(const DecisionTable& table, const Permission& permission) {
  return all_there(table.tiers, permission.tiers) &&
         std::all_of(permission.access.begin(), permission.access.end(),
                     [&](const Access& access) { return is_there(table, access); }) &&
         all_there(table, permission.approvers) &&
         (!permission.review || names_one(table.roles, permission.review->role)) &&
         all_there(table.evidence, permission.needs);
}

bool trigger_is_there(const DecisionTable& table, const Trigger& trigger) {
  return all_there(table.tiers, trigger.from) && names_one(table.tiers, trigger.to) &&
         names_one(table.teams, trigger.team) && names_one(table.decisions, trigger.team_by) &&
         names_one(table.roles, trigger.on_request_by) && all_there(table, trigger.approvers);
}

void verify_named_ids(const DecisionTable& table, Complaints& complaints) {
  for (const Team& team : table.teams) {
    complaints.expect(names_one(table.tiers, team.tier), "team `{}` is in a tier that is not there",
                      team.name);
    verify_origin(table, team.origin, team.name, complaints);
  }
  for (const Role& role : table.roles) {
    verify_origin(table, role.origin, role.name, complaints);
  }
  for (const System& system : table.systems) {
    verify_origin(table, system.origin, system.name, complaints);
  }
  for (const Evidence& evidence : table.evidence) {
    for (const EvidenceSource& source : evidence.sources) {
      complaints.expect(is_there(table, source.access),
                        "evidence `{}` comes from an access that is not there", evidence.name);
    }
    verify_origin(table, evidence.origin, evidence.name, complaints);
  }
}

}  // namespace

void verify_people_ids(const DecisionTable& table, Complaints& complaints) {
  verify_named_ids(table, complaints);
  for (const Rule& rule : table.rules) {
    complaints.expect(outcome_is_there(table, rule.outcome),
                      "rule `{}` answers with something that is not there", rule.name);
  }
  for (const PermissionId id : table.permissions.ids()) {
    complaints.expect(permission_is_there(table, table.permissions[id]),
                      "permission {} names something that is not there", id.value);
  }
  for (const TriggerId id : table.triggers.ids()) {
    complaints.expect(trigger_is_there(table, table.triggers[id]),
                      "trigger {} names something that is not there", id.value);
  }
  for (const GuidanceId id : table.guidance.ids()) {
    complaints.expect(names_one(table.roles, table.guidance[id].decided_by),
                      "guidance {} is decided by a role that is not there", id.value);
  }
}

}  // namespace tier::table
