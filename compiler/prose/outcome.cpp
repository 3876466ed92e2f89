#include <fmt/format.h>

#include "compiler/base/check.h"
#include "compiler/base/overloaded.h"
#include "compiler/prose/people.h"
#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

/// The attribute of the decision that the rule stands in.
table::AttributeId attribute_of(const table::DecisionTable& table, table::RuleId rule) {
  for (const table::Decision& decision : table.decisions) {
    for (std::uint32_t at = 0; at < decision.row_count; ++at) {
      if (table.rows[table::RowId(decision.first_row + at)].rule == rule) {
        TIER_CHECK(decision.attribute.has_value(), "a rule that gives values gives them to a fact");
        return *decision.attribute;
      }
    }
  }
  TIER_CHECK(false, "a rule that is asked for its outcome has a row");
  return table::AttributeId();
}

std::string value(const table::DecisionTable& table, table::AttributeId id,
                  const table::ValueOutcome& value) {
  const table::Domain& domain = table.attributes[id].domain;
  if (const auto* number = std::get_if<table::NumberDomain>(&domain)) {
    return prose::number(*number, value.value);
  }
  return std::holds_alternative<table::DurationDomain>(domain)
             ? duration(value.value)
             : class_name(table, id, value.attribute_class);
}

std::string title(const table::Rule& rule) { return title_or_words(rule.title, rule.name); }

}  // namespace

std::string fact_given_by(const table::DecisionTable& table, table::RuleId id) {
  return fact(table, attribute_of(table, id));
}

std::string outcome(const table::DecisionTable& table, table::RuleId id) {
  const table::Rule& rule = table.rules[id];
  return std::visit(
      base::Overloaded{
          [&](const table::ValueOutcome& v) { return value(table, attribute_of(table, id), v); },
          [&](const table::OwnerOutcome& owner) { return tier(table, owner.tier); },
          [](const table::RefusalOutcome&) { return std::string("nobody"); },
          [](const table::ImpossibleOutcome&) { return std::string("no such ticket"); },
          [&](const table::TeamOutcome& one) { return team(table, one.team); },
          [&](const table::TriggerOutcome&) { return title(rule); },
          [&](const table::UnlessOutcome& held) {
            return title(table.rules[rule_of(table, held.trigger)]) + " does not apply";
          },
          [&](const table::NeedOutcome& needed) { return need(table, needed); },
          [](const table::WaiverOutcome&) { return std::string("nothing is needed"); },
          [&](const table::PermissionOutcome& p) { return permission(table, p.permission); },
          [&](const table::GuidanceOutcome&) { return title(rule); },
          [&](const table::TransitionOutcome& change) {
            return change.to.empty() ? std::string("nothing else")
                                     : classes(table, attribute_of(table, id), change.to);
          },
          [&](const table::ClockOutcome&) { return title(rule); },
          [&](const table::LadderOutcome&) { return title(rule); },
      },
      rule.outcome);
}

}  // namespace tier::prose
