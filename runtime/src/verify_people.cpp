#include "verify.h"

namespace tier::runtime {
namespace {

using format::none;

template <class Record>
bool names_hold(const Record* records, std::uint32_t count, Tiles& strings) {
  for (std::uint32_t index = 0; index < count; ++index) {
    if (!strings.take(records[index].name)) {
      return false;
    }
  }
  return true;
}

bool teams_hold(const Table& table, Tiles& strings) {
  for (std::uint32_t index = 0; index < table.team_count; ++index) {
    if (table.teams[index].tier >= table.tier_count || table.teams[index].reserved != 0) {
      return false;
    }
  }
  return names_hold(table.teams, table.team_count, strings);
}

/// Whether each system has the actions that say so.
bool systems_hold(const Table& table, Tiles& strings) {
  Tiles actions(table.action_count);
  for (std::uint32_t index = 0; index < table.system_count; ++index) {
    const format::Range range = table.systems[index].actions;
    if (!actions.take(range)) {
      return false;
    }
    for (std::uint32_t place = 0; place < range.count; ++place) {
      const format::Action& action = table.actions[range.begin + place];
      if (action.system != index || action.reserved != 0) {
        return false;
      }
    }
  }
  return actions.used_up() && names_hold(table.systems, table.system_count, strings) &&
         names_hold(table.actions, table.action_count, strings);
}

/// Pairs of a role and how many of it, one at least.
bool approvers_hold(const Table& table, format::Range list) {
  for (std::uint32_t index = 0; index < list.count; index += 2) {
    const std::uint32_t* pair = table.lists + list.begin + index;
    if (pair[0] >= table.role_count || pair[1] == 0) {
      return false;
    }
  }
  return true;
}

bool permission_holds(const Table& table, const format::Permission& permission, Tiles& lists) {
  if (!lists.take(permission.access) || !lists.take(permission.approvers) ||
      !lists.take(permission.needs) || permission.approvers.count % 2 != 0) {
    return false;
  }
  const bool has_review = permission.review_role != none;
  const bool asks = permission.approvers.count > 0 || permission.needs.count > 0 || has_review ||
                    permission.expires != 0;
  return permission.rule < table.rule_count && permission.never <= 1 &&
         !(permission.never != 0 && asks) && permission.access.count > 0 &&
         rises_below(table, permission.access, table.action_count) &&
         approvers_hold(table, permission.approvers) &&
         rises_below(table, permission.needs, table.evidence_count) &&
         names_one_or_none(permission.review_role, table.role_count) &&
         permission.review_within >= 0 && (has_review || permission.review_within == 0) &&
         permission.expires >= 0 && permission.reserved == 0;
}

bool team_choice_holds(const Table& table, const format::Trigger& trigger) {
  const bool decision_holds = trigger.team_by == none ||
                              (trigger.team_by < table.decision_count &&
                               table.decisions[trigger.team_by].kind == format::DecisionKind::Team);
  return decision_holds && (trigger.team == none || trigger.team_by == none) &&
         (trigger.team == none ||
          (trigger.team < table.team_count && table.teams[trigger.team].tier == trigger.to));
}

bool trigger_holds(const Table& table, const format::Trigger& trigger, Tiles& lists) {
  if (!lists.take(trigger.approvers) || trigger.approvers.count % 2 != 0) {
    return false;
  }
  const bool accepts = trigger.accept_unit != format::AcceptUnit::None;
  return trigger.rule < table.rule_count && trigger.to < table.tier_count &&
         team_choice_holds(table, trigger) &&
         names_one_or_none(trigger.on_request_by, table.role_count) && trigger.asks <= 1 &&
         approvers_hold(table, trigger.approvers) &&
         trigger.accept_unit <= format::AcceptUnit::BusinessDays &&
         trigger.else_return <= (accepts ? 1U : 0U) && trigger.accept_within >= 0 &&
         (accepts || trigger.accept_within == 0);
}

bool guidance_holds(const Table& table, const format::Guidance& guidance) {
  return guidance.rule < table.rule_count && guidance.strength <= format::Strength::May &&
         names_one_or_none(guidance.decided_by, table.role_count) && guidance.reserved == 0;
}

}  // namespace

bool people_hold(const Table& table, Pools& pools) {
  return names_hold(table.tiers, table.tier_count, pools.strings) &&
         teams_hold(table, pools.strings) &&
         names_hold(table.roles, table.role_count, pools.strings) &&
         systems_hold(table, pools.strings) &&
         names_hold(table.evidence, table.evidence_count, pools.strings);
}

bool movement_holds(const Table& table, Pools& pools) {
  for (std::uint32_t index = 0; index < table.permission_count; ++index) {
    if (!permission_holds(table, table.permissions[index], pools.lists)) {
      return false;
    }
  }
  for (std::uint32_t index = 0; index < table.trigger_count; ++index) {
    if (!trigger_holds(table, table.triggers[index], pools.lists)) {
      return false;
    }
  }
  for (std::uint32_t index = 0; index < table.guidance_count; ++index) {
    if (!guidance_holds(table, table.guidance[index])) {
      return false;
    }
  }
  return true;
}

}  // namespace tier::runtime
