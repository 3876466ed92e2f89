#include "compiler/driver/commands/decide_fragments.h"

#include <fmt/format.h>

#include <variant>

#include "compiler/base/decimal.h"
#include "compiler/base/duration.h"
#include "compiler/base/overloaded.h"
#include "compiler/driver/commands/decide_parts.h"
#include "compiler/driver/commands/json_text.h"

namespace tier::driver {
namespace {

/// A value as JSON: an enum's name and a duration as texts, a flag, a number.
std::string json_value(const table::Attribute& attribute, const table::ValueOutcome& outcome) {
  const auto index = static_cast<std::size_t>(outcome.value);
  return std::visit(base::Overloaded{
                        [&](const table::EnumDomain& domain) {
                          return json_text(index < domain.values.size() ? domain.values[index].name
                                                                        : "any other");
                        },
                        [&](const table::FlagDomain&) {
                          return std::string(outcome.value == 0 ? "false" : "true");
                        },
                        [&](const table::NumberDomain& domain) {
                          return base::Decimal{outcome.value, domain.scale}.to_string();
                        },
                        [&](const table::DurationDomain&) {
                          return json_text(base::duration_text(outcome.value));
                        },
                        // No rule gives one of the others.
                        [](const auto&) { return std::string("null"); },
                    },
                    attribute.domain);
}

std::string say_member(const std::string& say) {
  return say.empty() ? "" : R"(,"say":)" + json_text(say);
}

Fragments::Answer owner_answer(const table::DecisionTable& table, const table::Rule& rule,
                               const table::OwnerOutcome& owner) {
  const std::string& tier = table.tiers[owner.tier].name;
  Fragments::Answer answer;
  answer.head = R"({"tier":)" + json_text(tier);
  answer.tail = fmt::format(R"(,"scope":{},"rule":{}}})", json_text(scope_name(rule.name, tier)),
                            json_text(rule.name));
  answer.team_by = owner.team_by;
  if (owner.team) {
    answer.head += R"(,"team":)" + json_text(table.teams[*owner.team].name);
  }
  if (!answer.team_by) {
    answer.head += answer.tail;
    answer.tail.clear();
  }
  return answer;
}

Fragments::Answer guidance_answer(const table::Guidance& guidance, const table::Rule& rule) {
  Fragments::Answer answer;
  answer.head = fmt::format(R"({{"strength":"{}","title":{},"text":{},"rule":{})",
                            strength_word(guidance.strength), json_text(rule.title),
                            json_text(guidance.text), json_text(rule.name));
  return answer;
}

Fragments::Answer rule_answer(const table::DecisionTable& table, const table::Rule& rule,
                              const std::optional<table::AttributeId>& derived) {
  return std::visit(
      base::Overloaded{
          [&](const table::OwnerOutcome& owner) { return owner_answer(table, rule, owner); },
          [&](const table::ValueOutcome& value) {
            Fragments::Answer answer;
            if (derived) {
              answer.head =
                  fmt::format(R"({{"value":{},"rule":{}}})",
                              json_value(table.attributes[*derived], value), json_text(rule.name));
            }
            return answer;
          },
          [&](const table::RefusalOutcome& refusal) {
            Fragments::Answer answer;
            answer.head = fmt::format(R"({{"refused":true{},"rule":{}}})", say_member(refusal.say),
                                      json_text(rule.name));
            return answer;
          },
          [&](const table::ImpossibleOutcome&) {
            Fragments::Answer answer;
            answer.head = fmt::format(R"({{"title":{},"rule":{}}})", json_text(rule.title),
                                      json_text(rule.name));
            return answer;
          },
          [&](const table::TeamOutcome& team) {
            Fragments::Answer answer;
            answer.head = json_text(table.teams[team.team].name);
            return answer;
          },
          [&](const table::GuidanceOutcome& guidance) {
            return guidance_answer(table.guidance[guidance.guidance], rule);
          },
          [](const auto&) { return Fragments::Answer(); },
      },
      rule.outcome);
}

std::string approvers_member(const table::DecisionTable& table,
                             const std::vector<table::Approver>& approvers) {
  if (approvers.empty()) {
    return "";
  }
  std::vector<std::string> items;
  for (const table::Approver& one : approvers) {
    items.push_back(fmt::format(R"({{"role":{},"count":{}}})",
                                json_text(table.roles[one.role].name), one.count));
  }
  return fmt::format(R"(,"approved_by":[{}])", fmt::join(items, ","));
}

std::string permission_members(const table::DecisionTable& table,
                               const table::Permission& permission) {
  std::string out = approvers_member(table, permission.approvers);
  if (permission.expires > 0) {
    out += R"(,"for":)" + json_text(base::duration_text(permission.expires));
  }
  if (permission.review) {
    out += R"(,"reviewed_by":{"role":)" + json_text(table.roles[permission.review->role].name);
    if (permission.review->within > 0) {
      out += R"(,"within":)" + json_text(base::duration_text(permission.review->within));
    }
    out += '}';
  }
  if (!permission.needs.empty()) {
    std::vector<std::string> names;
    for (const table::EvidenceId id : permission.needs) {
      names.push_back(json_text(table.evidence[id].name));
    }
    out += fmt::format(R"(,"needs":[{}])", fmt::join(names, ","));
  }
  return out;
}

Fragments::Answer trigger_answer(const table::DecisionTable& table, const table::Rule& rule,
                                 const table::Trigger& trigger) {
  Fragments::Answer answer;
  answer.head = fmt::format(R"({{"name":{},"to":{})", json_text(rule.name),
                            json_text(table.tiers[trigger.to].name));
  if (trigger.team) {
    answer.head += R"(,"team":)" + json_text(table.teams[*trigger.team].name);
  }
  answer.team_by = trigger.team_by;
  if (trigger.asks) {
    answer.tail += R"(,"joins":true)";
  }
  if (trigger.on_request_by) {
    answer.tail += R"(,"on_request_by":)" + json_text(table.roles[*trigger.on_request_by].name);
  }
  answer.tail += approvers_member(table, trigger.approvers);
  return answer;
}

/// By rule: the fact that its decision derives, if it derives one.
std::vector<std::optional<table::AttributeId>> derived_by_rule(const table::DecisionTable& table) {
  std::vector<std::optional<table::AttributeId>> derived(table.rules.size());
  for (const table::Decision& decision : table.decisions) {
    if (decision.kind == table::DecisionKind::DerivedFact) {
      for (std::uint32_t row = 0; row < decision.row_count; ++row) {
        derived[table.rows[table::RowId(std::size_t{decision.first_row} + row)].rule.value] =
            decision.attribute;
      }
    }
  }
  return derived;
}

}  // namespace

Fragments::Fragments(const table::DecisionTable& table) : triggers(table.triggers.size()) {
  for (const table::Attribute& attribute : table.attributes) {
    facts.push_back(json_text(attribute.name));
  }
  for (const table::Evidence& one : table.evidence) {
    evidence.push_back(json_text(one.name));
  }
  for (const table::System& system : table.systems) {
    for (const table::Action& action : system.actions) {
      actions.push_back(fmt::format(R"("system":{},"action":{})", json_text(system.name),
                                    json_text(action.name)));
    }
  }
  for (const table::Permission& permission : table.permissions) {
    permissions.push_back(permission_members(table, permission));
  }
  const auto derived = derived_by_rule(table);
  for (const table::RuleId id : table.rules.ids()) {
    const table::Rule& rule = table.rules[id];
    rules.push_back(rule_answer(table, rule, derived[id.value]));
    rule_names.push_back(json_text(rule.name));
    const auto* held = std::get_if<table::UnlessOutcome>(&rule.outcome);
    says.push_back(held == nullptr ? "" : say_member(held->say));
    if (const auto* trigger = std::get_if<table::TriggerOutcome>(&rule.outcome)) {
      triggers[trigger->trigger.value] =
          trigger_answer(table, rule, table.triggers[trigger->trigger]);
    }
  }
}

}  // namespace tier::driver
