#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/packed/meaning_parts.h"

namespace tier::packed {
namespace {

using table::DecisionTable;

/// The names of what ids stand for, in their own order.
template <class IdType, class Value>
std::vector<std::string> sorted_names(const base::Store<IdType, Value>& store,
                                      const std::vector<IdType>& ids) {
  std::vector<std::string> names;
  for (const IdType id : ids) {
    names.push_back(store[id].name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

template <class IdType, class Value>
std::string name_or_none(const base::Store<IdType, Value>& store, const std::optional<IdType>& id) {
  return id ? store[*id].name : std::string();
}

/// Sorted by role: that both approve is the same in either order.
void write_approvers(ByteWriter& writer, const DecisionTable& table,
                     const std::vector<table::Approver>& approvers) {
  std::vector<std::pair<std::string, std::uint32_t>> named;
  for (const table::Approver& approver : approvers) {
    named.emplace_back(table.roles[approver.role].name, approver.count);
  }
  std::sort(named.begin(), named.end());
  writer(static_cast<std::uint32_t>(named.size()));
  for (const auto& [role, count] : named) {
    writer(role, count);
  }
}

void write_permission(ByteWriter& writer, const DecisionTable& table,
                      const table::Permission& permission) {
  std::vector<std::string> access;
  for (const table::Access& one : permission.access) {
    const table::System& system = table.systems[one.system];
    access.push_back(system.name + ' ' + system.actions[one.action].name);
  }
  std::sort(access.begin(), access.end());
  writer(permission.never, access);
  write_approvers(writer, table, permission.approvers);
  writer(permission.expires, permission.review.has_value());
  if (permission.review) {
    writer(table.roles[permission.review->role].name, permission.review->within);
  }
  writer(sorted_names(table.evidence, permission.needs));
}

void write_trigger(ByteWriter& writer, const DecisionTable& table, const table::Trigger& trigger) {
  writer(table.tiers[trigger.to].name, trigger.asks, name_or_none(table.teams, trigger.team),
         name_or_none(table.decisions, trigger.team_by),
         name_or_none(table.roles, trigger.on_request_by));
  write_approvers(writer, table, trigger.approvers);
  writer(trigger.accept);
}

void write_value(ByteWriter& writer, const DecisionTable& table, const table::Decision& decision,
                 const table::ValueOutcome& value) {
  const table::Attribute& attribute = table.attributes[*decision.attribute];
  table::ClassSet one(attribute.class_count);
  one.add(value.attribute_class);
  write_classes(writer, table, attribute, one);
  if (std::holds_alternative<table::NumberDomain>(attribute.domain) ||
      std::holds_alternative<table::DurationDomain>(attribute.domain)) {
    writer(value.value);
  }
}

}  // namespace

void write_outcome(ByteWriter& writer, const DecisionTable& table, const table::RulesAbout& about,
                   const table::Decision& decision, const table::Outcome& outcome) {
  // The name of a trigger is that of its rule.
  const auto trigger_name = [&](table::TriggerId id) { return table.rules[about[id].own].name; };
  writer(static_cast<std::uint32_t>(outcome.index()));
  std::visit(
      base::Overloaded{
          [&](const table::ValueOutcome& value) { write_value(writer, table, decision, value); },
          [&](const table::OwnerOutcome& owner) {
            writer(table.tiers[owner.tier].name, name_or_none(table.teams, owner.team),
                   name_or_none(table.decisions, owner.team_by));
          },
          [](const table::RefusalOutcome&) {},
          [](const table::ImpossibleOutcome&) {},
          [&](const table::TeamOutcome& team) { writer(table.teams[team.team].name); },
          [&](const table::TriggerOutcome& trigger) {
            write_trigger(writer, table, table.triggers[trigger.trigger]);
          },
          [&](const table::UnlessOutcome& unless) { writer(trigger_name(unless.trigger)); },
          [&](const table::NeedOutcome& need) {
            writer(trigger_name(need.trigger), need.count,
                   sorted_names(table.evidence, need.evidence));
          },
          [&](const table::WaiverOutcome& waiver) { writer(trigger_name(waiver.trigger)); },
          [&](const table::PermissionOutcome& permission) {
            write_permission(writer, table, table.permissions[permission.permission]);
          },
          [&](const table::GuidanceOutcome& guidance) {
            const table::Guidance& advice = table.guidance[guidance.guidance];
            writer(advice.strength, name_or_none(table.roles, advice.decided_by));
          },
          [&](const table::TransitionOutcome& transition) {
            write_classes(writer, table, table.attributes[*decision.attribute], transition.to);
          },
          [&](const table::LadderOutcome& ladder) {
            write_ladder(writer, table, table.ladders[ladder.ladder]);
          },
          [&](const table::ClockOutcome& clock) {
            writer(table.obligations[clock.promise].name, clock.event);
          },
      },
      outcome);
}

}  // namespace tier::packed
