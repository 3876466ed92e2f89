#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using semantics::Permission;

table::Permission annotation_of(const Permission& permission) {
  table::Permission lowered;
  lowered.never = permission.never;
  lowered.of_everyone = permission.of_everyone;
  for (const semantics::TierId tier : permission.tiers) {
    lowered.tiers.emplace_back(tier.value);
  }
  for (const semantics::Access& access : permission.access) {
    lowered.access.push_back(lower_access(access));
  }
  lowered.approvers = lower_approvers(permission.approvers);
  lowered.expires = permission.expires;
  if (permission.review) {
    lowered.review =
        table::Review{table::RoleId(permission.review->role.value), permission.review->within};
  }
  lowered.needs = lower_evidence_ids(permission.needs);
  return lowered;
}

/// In force where one of its tiers holds the ticket, in the tickets of its condition.
Sum where_in_force(Lowering& lowering, const Permission& permission) {
  table::ClassSet tiers(lowering.model.tiers.size());
  for (const semantics::TierId tier : permission.tiers) {
    tiers.add(tier.value);
  }
  return rows_of_both(lowering, single(*lowering.map.holder, tiers),
                      rows_of(lowering, permission.condition), permission.span);
}

std::string title_of(const Lowering& lowering, const Permission& permission) {
  const semantics::System& system = lowering.model.systems[permission.access.front().system];
  std::string actions;
  for (const semantics::Access& access : permission.access) {
    actions += (actions.empty() ? "" : ", ") + system.actions[access.action].title;
  }
  return actions + ": " + system.title;
}

}  // namespace

void lower_permissions(Lowering& lowering) {
  table::Decision decision = begin_decision(lowering, table::DecisionKind::Permissions,
                                            table::HitPolicy::Collect, "permissions", "Access");
  for (const semantics::PermissionId id : lowering.model.permissions.ids()) {
    const Permission& permission = lowering.model.permissions[id];
    const table::PermissionId lowered = lowering.table.permissions.add(annotation_of(permission));
    table::Rule rule;
    rule.name = permission.name;
    rule.title = title_of(lowering, permission);
    rule.introduction = permission.introduction;
    rule.outcome = table::PermissionOutcome{lowered};
    rule.origin = lowering.origins.of(permission.span);
    add_rows(lowering.table, lowering.table.rules.add(std::move(rule)),
             where_in_force(lowering, permission));
  }
  end_if_any(lowering, std::move(decision));
}

}  // namespace tier::lowering
