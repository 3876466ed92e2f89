#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/table/dump.h"
#include "compiler/table/dump_parts.h"

namespace tier::table {
namespace {

std::string dump_value(const DecisionTable& table, const Decision& decision,
                       const ValueOutcome& value) {
  const Attribute& attribute = table.attributes[*decision.attribute];
  if (const auto* number = std::get_if<NumberDomain>(&attribute.domain)) {
    return decimal(*number, value.value);
  }
  return std::holds_alternative<DurationDomain>(attribute.domain)
             ? fmt::format("{}", value.value)
             : class_label(table, attribute, value.attribute_class);
}

/// `, team mail`, `, team by L2.mail.team`, or nothing.
std::string dump_team(const DecisionTable& table, std::optional<TeamId> team,
                      std::optional<DecisionId> team_by) {
  if (team) {
    return ", team " + table.teams[*team].name;
  }
  return team_by ? ", team by " + table.decisions[*team_by].name : "";
}

std::string dump_approvers(const DecisionTable& table, const std::vector<Approver>& approvers) {
  std::string text;
  for (const Approver& approver : approvers) {
    text += fmt::format(", approved by {} {}", approver.count, table.roles[approver.role].name);
  }
  return text;
}

std::string dump_trigger(const DecisionTable& table, const Trigger& trigger) {
  std::string text =
      fmt::format("{} {} {}{}", name_list(table.tiers, trigger.from), trigger.asks ? "asks" : "to",
                  table.tiers[trigger.to].name, dump_team(table, trigger.team, trigger.team_by));
  if (trigger.on_request_by) {
    text += ", on request by " + table.roles[*trigger.on_request_by].name;
  }
  text += dump_approvers(table, trigger.approvers);
  if (trigger.accept) {
    const Accept& accept = *trigger.accept;
    text += fmt::format(", accept within {}{}{}", accept.within,
                        accept.business_days ? " business days"
                        : accept.business    ? " business seconds"
                                             : "",
                        accept.else_return ? " else return" : "");
  }
  return text;
}

std::string dump_permission(const DecisionTable& table, const Permission& permission) {
  std::string text = fmt::format("{} {}", permission.never ? "never" : "may",
                                 dump_access(table, permission.access));
  text += dump_approvers(table, permission.approvers);
  if (permission.expires > 0) {
    text += fmt::format(", for {}", permission.expires);
  }
  if (permission.review) {
    text += ", reviewed by " + table.roles[permission.review->role].name;
    if (permission.review->within > 0) {
      text += fmt::format(" within {}", permission.review->within);
    }
  }
  if (!permission.needs.empty()) {
    text += ", needs " + name_list(table.evidence, permission.needs);
  }
  return text;
}

std::string dump_guidance(const DecisionTable& table, const Guidance& guidance) {
  constexpr std::string_view strengths[] = {"must", "must not", "should", "may"};
  std::string text(strengths[static_cast<std::size_t>(guidance.strength)]);
  if (guidance.decided_by) {
    text += ", decided by " + table.roles[*guidance.decided_by].name;
  }
  return text;
}

/// The name of a trigger is that of its rule.
std::string trigger_name(const DecisionTable& table, TriggerId id) {
  for (const Rule& rule : table.rules) {
    if (const auto* trigger = std::get_if<TriggerOutcome>(&rule.outcome);
        trigger != nullptr && trigger->trigger == id) {
      return rule.name;
    }
  }
  return fmt::format("trigger {}", id.value);
}

}  // namespace

std::string dump_access(const DecisionTable& table, const std::vector<Access>& access) {
  std::vector<std::string> names;
  for (const Access& one : access) {
    const System& system = table.systems[one.system];
    names.push_back(fmt::format("{} on {}", system.actions[one.action].name, system.name));
  }
  return join(names);
}

std::string dump_outcome(const DecisionTable& table, const Decision& decision, const Rule& rule) {
  return std::visit(
      base::Overloaded{
          [&](const ValueOutcome& value) { return dump_value(table, decision, value); },
          [&](const OwnerOutcome& owner) {
            return table.tiers[owner.tier].name + dump_team(table, owner.team, owner.team_by);
          },
          [](const RefusalOutcome&) { return std::string("refuse"); },
          [](const ImpossibleOutcome&) { return std::string("impossible"); },
          [&](const TeamOutcome& team) { return table.teams[team.team].name; },
          [&](const TriggerOutcome& trigger) {
            return dump_trigger(table, table.triggers[trigger.trigger]);
          },
          [&](const UnlessOutcome& unless) {
            return "holds back " + trigger_name(table, unless.trigger);
          },
          [&](const NeedOutcome& need) {
            return fmt::format("{} needs {} of {}", trigger_name(table, need.trigger), need.count,
                               name_list(table.evidence, need.evidence));
          },
          [&](const WaiverOutcome& waiver) {
            return "waives the needs of " + trigger_name(table, waiver.trigger);
          },
          [&](const PermissionOutcome& permission) {
            return dump_permission(table, table.permissions[permission.permission]);
          },
          [&](const GuidanceOutcome& guidance) {
            return dump_guidance(table, table.guidance[guidance.guidance]);
          },
          [&](const TransitionOutcome& transition) {
            return "to " + class_list(table, table.attributes[*decision.attribute], transition.to);
          },
          [](const LadderOutcome&) { return std::string("holds"); },
          [&](const ClockOutcome& clock) {
            return fmt::format("event {} of {}", clock.event,
                               table.obligations[clock.promise].name);
          },
      },
      rule.outcome);
}

}  // namespace tier::table
