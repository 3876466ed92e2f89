#include <cstddef>

#include "verify_fields.h"

namespace tier::runtime {
namespace {

using format::none;
using format::Section;

constexpr FieldCheck only_name[] = {{0, FieldForm::Text}};

constexpr FieldCheck tier_fields[] = {
    {offsetof(format::Tier, name), FieldForm::Text},
    {offsetof(format::Tier, calendar), FieldForm::BelowOrNone, Section::Calendars},
    {offsetof(format::Tier, calendar_by), FieldForm::BelowOrNone, Section::CalendarChoices},
    {offsetof(format::Tier, always), FieldForm::AtMost, 1},
    {offsetof(format::Tier, reserved), FieldForm::AtMost},
};

constexpr FieldCheck team_fields[] = {
    {offsetof(format::Team, name), FieldForm::Text},
    {offsetof(format::Team, tier), FieldForm::Below, Section::Tiers},
    {offsetof(format::Team, reserved), FieldForm::AtMost},
};

constexpr FieldCheck system_fields[] = {
    {offsetof(format::System, name), FieldForm::Text},
    {offsetof(format::System, actions), FieldForm::Tile, Section::Actions},
};

/// That the system has it, the systems say.
constexpr FieldCheck action_fields[] = {
    {offsetof(format::Action, name), FieldForm::Text},
    {offsetof(format::Action, reserved), FieldForm::AtMost},
};

constexpr FieldCheck permission_fields[] = {
    {offsetof(format::Permission, rule), FieldForm::Below, Section::Rules},
    {offsetof(format::Permission, never), FieldForm::AtMost, 1},
    {offsetof(format::Permission, access), FieldForm::List, Section::Actions},
    {offsetof(format::Permission, approvers), FieldForm::Pairs, Section::Roles},
    {offsetof(format::Permission, needs), FieldForm::List, Section::Evidence},
    {offsetof(format::Permission, review_role), FieldForm::BelowOrNone, Section::Roles},
    {offsetof(format::Permission, reserved), FieldForm::AtMost},
    {offsetof(format::Permission, review_within), FieldForm::NotNegative},
    {offsetof(format::Permission, expires), FieldForm::NotNegative},
};

constexpr FieldCheck trigger_fields[] = {
    {offsetof(format::Trigger, rule), FieldForm::Below, Section::Rules},
    {offsetof(format::Trigger, to), FieldForm::Below, Section::Tiers},
    {offsetof(format::Trigger, on_request_by), FieldForm::BelowOrNone, Section::Roles},
    {offsetof(format::Trigger, asks), FieldForm::AtMost, 1},
    {offsetof(format::Trigger, approvers), FieldForm::Pairs, Section::Roles},
    {offsetof(format::Trigger, accept_unit), FieldForm::AtMost,
     static_cast<std::uint32_t>(format::AcceptUnit::BusinessDays)},
    {offsetof(format::Trigger, else_return), FieldForm::AtMost, 1},
    {offsetof(format::Trigger, accept_within), FieldForm::Time},
};

constexpr FieldCheck guidance_fields[] = {
    {offsetof(format::Guidance, rule), FieldForm::Below, Section::Rules},
    {offsetof(format::Guidance, strength), FieldForm::AtMost,
     static_cast<std::uint32_t>(format::Strength::May)},
    {offsetof(format::Guidance, decided_by), FieldForm::BelowOrNone, Section::Roles},
    {offsetof(format::Guidance, reserved), FieldForm::AtMost},
};

/// Whether the actions of a system say that they are its.
bool actions_hold(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::Range actions = table.systems[index].actions;
  for (std::uint32_t place = 0; place < actions.count; ++place) {
    if (table.actions[actions.begin + place].system != index) {
      return false;
    }
  }
  return true;
}

/// Whether a prohibition asks for nothing, and only what is reviewed has a time for it.
bool permission_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::Permission& permission = table.permissions[index];
  const bool has_review = permission.review_role != none;
  const bool asks = permission.approvers.count > 0 || permission.needs.count > 0 || has_review ||
                    permission.expires != 0;
  return !(permission.never != 0 && asks) && permission.access.count > 0 &&
         (has_review || permission.review_within == 0);
}

/// Whether the team is one of the tier, and only what has to be accepted says until when.
bool trigger_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::Trigger& trigger = table.triggers[index];
  return team_holds(table, trigger.to, trigger.team, trigger.team_by) &&
         (trigger.accept_unit != format::AcceptUnit::None ||
          (trigger.else_return == 0 && trigger.accept_within == 0));
}

/// Whether a tier is staffed by one calendar, always, or nothing is said.
bool hours_hold(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::Tier& tier = table.tiers[index];
  return (tier.calendar != none) + (tier.calendar_by != none) + static_cast<int>(tier.always) <= 1;
}

}  // namespace

bool people_hold(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Tiers, tier_fields, hours_hold) &&
         records_hold(table, pools, Section::Teams, team_fields) &&
         records_hold(table, pools, Section::Roles, only_name) &&
         records_hold(table, pools, Section::Systems, system_fields, actions_hold) &&
         records_hold(table, pools, Section::Actions, action_fields) &&
         records_hold(table, pools, Section::Evidence, only_name);
}

bool movement_holds(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Permissions, permission_fields, permission_holds) &&
         records_hold(table, pools, Section::Triggers, trigger_fields, trigger_holds) &&
         records_hold(table, pools, Section::Guidance, guidance_fields);
}

}  // namespace tier::runtime
