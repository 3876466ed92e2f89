#include <algorithm>
#include <set>

#include "compiler/base/overloaded.h"
#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

bool is_above_itself(const DecisionTable& table, TierId tier) {
  std::vector<TierId> open = table.tiers[tier].above;
  std::set<TierId> seen;
  while (!open.empty()) {
    const TierId below = open.back();
    open.pop_back();
    if (below == tier) {
      return true;
    }
    if (seen.insert(below).second) {
      const auto& further = table.tiers[below].above;
      open.insert(open.end(), further.begin(), further.end());
    }
  }
  return false;
}

template <class Named>
void verify_names(const Named& all, std::string_view kinds, Complaints& complaints) {
  std::set<std::string_view> names;
  for (const auto& one : all) {
    complaints.expect(names.insert(one.name).second, "two {} are named `{}`", kinds, one.name);
  }
}

template <class Value>
bool has_no_double(const std::vector<Value>& values) {
  return std::set<Value>(values.begin(), values.end()).size() == values.size();
}

bool all_count(const std::vector<Approver>& approvers) {
  return std::all_of(approvers.begin(), approvers.end(),
                     [](const Approver& approver) { return approver.count > 0; });
}

void verify_systems(const DecisionTable& table, Complaints& complaints) {
  verify_names(table.systems, "systems", complaints);
  for (const System& system : table.systems) {
    verify_names(system.actions, "actions of a system", complaints);
  }
}

void verify_evidence(const DecisionTable& table, Complaints& complaints) {
  verify_names(table.evidence, "pieces of evidence", complaints);
  for (const Evidence& evidence : table.evidence) {
    complaints.expect(evidence.fresh >= 0, "evidence `{}` is too old at once", evidence.name);
    for (const EvidenceSource& source : evidence.sources) {
      for (const std::vector<Test>& tests : source.rows) {
        verify_tests(table, tests, "a source of `" + evidence.name + "`", complaints);
      }
    }
  }
}

void verify_permission(const Permission& permission, std::uint32_t index, Complaints& complaints) {
  complaints.expect(!permission.access.empty() && has_no_double(permission.access),
                    "permission {} names no access, or one twice", index);
  complaints.expect(!permission.never || (permission.approvers.empty() && permission.expires == 0 &&
                                          !permission.review && permission.needs.empty()),
                    "permission {} is a `never` that asks for something", index);
  complaints.expect(all_count(permission.approvers) && permission.expires >= 0 &&
                        (!permission.review || permission.review->within >= 0) &&
                        has_no_double(permission.needs),
                    "permission {} asks for something that cannot be", index);
}

bool team_fits(const DecisionTable& table, const Trigger& trigger) {
  return (!trigger.team || table.teams[*trigger.team].tier == trigger.to) &&
         (!trigger.team || !trigger.team_by);
}

void verify_trigger(const DecisionTable& table, TriggerId id, Complaints& complaints) {
  const Trigger& trigger = table.triggers[id];
  complaints.expect(team_fits(table, trigger), "trigger {} goes to a team of another tier",
                    id.value);
  complaints.expect(
      !trigger.team_by || table.decisions[*trigger.team_by].kind == DecisionKind::Team,
      "the team of trigger {} is chosen by a decision about something else", id.value);
  complaints.expect(all_count(trigger.approvers) &&
                        (!trigger.accept || (trigger.accept->within >= 0 &&
                                             trigger.accept->within <= DurationDomain::longest)),
                    "trigger {} asks for something that cannot be", id.value);
}

/// How many rules have each permission, trigger and guidance for their outcome.
struct RuleCounts {
  std::vector<std::uint32_t> permissions;
  std::vector<std::uint32_t> triggers;
  std::vector<std::uint32_t> guidance;

  explicit RuleCounts(const DecisionTable& table)
      : permissions(table.permissions.size()),
        triggers(table.triggers.size()),
        guidance(table.guidance.size()) {
    for (const Rule& rule : table.rules) {
      if (const auto* permission = std::get_if<PermissionOutcome>(&rule.outcome)) {
        ++permissions[permission->permission.value];
      } else if (const auto* trigger = std::get_if<TriggerOutcome>(&rule.outcome)) {
        ++triggers[trigger->trigger.value];
      } else if (const auto* advice = std::get_if<GuidanceOutcome>(&rule.outcome)) {
        ++guidance[advice->guidance.value];
      }
    }
  }
};

void verify_counts(const std::vector<std::uint32_t>& counts, std::string_view kind,
                   Complaints& complaints) {
  for (std::size_t index = 0; index < counts.size(); ++index) {
    complaints.expect(counts[index] == 1, "{} {} is the outcome of {} rules, not of one", kind,
                      index, counts[index]);
  }
}

}  // namespace

void verify_people(const DecisionTable& table, Complaints& complaints) {
  verify_names(table.tiers, "tiers", complaints);
  for (const TierId id : table.tiers.ids()) {
    complaints.expect(!is_above_itself(table, id), "tier `{}` is above itself",
                      table.tiers[id].name);
  }
  verify_names(table.teams, "teams", complaints);
  verify_names(table.roles, "roles", complaints);
  verify_systems(table, complaints);
  verify_evidence(table, complaints);
  for (const PermissionId id : table.permissions.ids()) {
    verify_permission(table.permissions[id], id.value, complaints);
  }
  for (const TriggerId id : table.triggers.ids()) {
    verify_trigger(table, id, complaints);
  }
  const RuleCounts counts(table);
  verify_counts(counts.permissions, "permission", complaints);
  verify_counts(counts.triggers, "trigger", complaints);
  verify_counts(counts.guidance, "guidance", complaints);
}

}  // namespace tier::table
