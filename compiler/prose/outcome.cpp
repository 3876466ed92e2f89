#include <fmt/format.h>

#include "compiler/base/check.h"
#include "compiler/base/overloaded.h"
#include "compiler/prose/people.h"
#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

/// The attribute of the decision that the rule stands in.
table::AttributeId attribute_of(const Voice& voice, table::RuleId rule) {
  for (const table::Decision& decision : voice.table.decisions) {
    for (std::uint32_t at = 0; at < decision.row_count; ++at) {
      if (voice.table.rows[table::RowId(decision.first_row + at)].rule == rule) {
        TIER_CHECK(decision.attribute.has_value(), "a rule that gives values gives them to a fact");
        return *decision.attribute;
      }
    }
  }
  TIER_CHECK(false, "a rule that is asked for its outcome has a row");
  return table::AttributeId();
}

std::string value(const Voice& voice, table::AttributeId id, const table::ValueOutcome& value) {
  const table::Domain& domain = voice.table.attributes[id].domain;
  if (const auto* number = std::get_if<table::NumberDomain>(&domain)) {
    return prose::number(*number, value.value, voice.words);
  }
  return std::holds_alternative<table::DurationDomain>(domain)
             ? duration(value.value, voice.words)
             : class_name(voice, id, value.attribute_class);
}

std::string title(const Voice& voice, const table::Rule& rule) {
  return title_or_words(voice.words, rule.title, rule.name);
}

}  // namespace

std::string fact_given_by(const Voice& voice, table::RuleId id) {
  return fact(voice, attribute_of(voice, id));
}

std::string outcome(const Voice& voice, table::RuleId id) {
  const OutcomeWords& words = voice.words.outcomes;
  const table::Rule& rule = voice.table.rules[id];
  return std::visit(
      base::Overloaded{
          [&](const table::ValueOutcome& v) { return value(voice, attribute_of(voice, id), v); },
          [&](const table::OwnerOutcome& owner) { return tier(voice, owner.tier); },
          [&](const table::RefusalOutcome&) { return std::string(words.nobody); },
          [&](const table::ImpossibleOutcome&) { return std::string(words.no_such_ticket); },
          [&](const table::TeamOutcome& one) { return team(voice, one.team); },
          [&](const table::TriggerOutcome&) { return title(voice, rule); },
          [&](const table::UnlessOutcome& held) {
            return filled(words.does_not_apply,
                          title(voice, voice.table.rules[rule_of(voice.table, held.trigger)]));
          },
          [&](const table::NeedOutcome& needed) { return need(voice, needed); },
          [&](const table::WaiverOutcome&) { return std::string(words.nothing_needed); },
          [&](const table::PermissionOutcome& p) { return permission(voice, p.permission); },
          [&](const table::GuidanceOutcome&) { return title(voice, rule); },
          [&](const table::TransitionOutcome& change) {
            return change.to.empty() ? std::string(words.nothing_else)
                                     : classes(voice, attribute_of(voice, id), change.to);
          },
          [&](const table::ClockOutcome&) { return title(voice, rule); },
          [&](const table::LadderOutcome&) { return title(voice, rule); },
      },
      rule.outcome);
}

}  // namespace tier::prose
