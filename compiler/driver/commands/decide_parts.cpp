#include "compiler/driver/commands/decide_parts.h"

#include <algorithm>
#include <variant>

namespace tier::driver {

Kinds::Kinds(const table::DecisionTable& table) {
  for (const table::Obligation& promise : table.obligations) {
    targets.push_back(*table.attributes[promise.target].derived_by);
  }
  for (const table::DecisionId id : table.decisions.ids()) {
    switch (table.decisions[id].kind) {
      case table::DecisionKind::Impossible:
        impossible = id;
        break;
      case table::DecisionKind::DerivedFact:
        if (!table::promise_of(table.obligations, *table.decisions[id].attribute)) {
          derived.push_back(id);
        }
        break;
      case table::DecisionKind::Owner:
        owner = id;
        break;
      case table::DecisionKind::Triggers:
        triggers = id;
        break;
      case table::DecisionKind::Unless:
        unless = id;
        break;
      case table::DecisionKind::Permissions:
        permissions = id;
        break;
      case table::DecisionKind::Guidance:
        guidance = id;
        break;
      case table::DecisionKind::Lifecycle:
        lifecycles.push_back(id);
        break;
      case table::DecisionKind::Team:
      case table::DecisionKind::Needs:
      case table::DecisionKind::Clocks:
      case table::DecisionKind::Ladders:
        // Told with the scope, the trigger, the promise or the ladder that they belong to.
        break;
    }
  }
}

bool is_told(const Decider& decider, table::TriggerId trigger) {
  const runtime::TriggerState state = decider.trigger(trigger).state;
  const bool unsaid = state == runtime::TriggerState::Undetermined && !decider.holder();
  return state != runtime::TriggerState::Silent && !unsaid;
}

bool is_told(const Decider& decider, std::size_t action) {
  const runtime::AccessState state = decider.access(action).state;
  const bool unsaid = state == runtime::AccessState::Undetermined && !decider.holder();
  return state != runtime::AccessState::Denied && !unsaid;
}

table::AttributeId whole_of(const table::DecisionTable& table, table::AttributeId id) {
  const table::Domain& domain = table.attributes[id].domain;
  if (const auto* member = std::get_if<table::MemberDomain>(&domain)) {
    return member->set;
  }
  const auto* pattern = std::get_if<table::PatternDomain>(&domain);
  return pattern == nullptr ? id : pattern->text;
}

bool can_match(const table::Row& row, const std::vector<std::uint32_t>& facts) {
  return std::all_of(row.tests.begin(), row.tests.end(), [&](const table::Test& test) {
    const std::uint32_t fact = facts[test.attribute.value];
    return fact == runtime::missing || test.classes.has(fact);
  });
}

std::string_view scope_name(std::string_view rule, std::string_view tier) {
  const bool dotted = rule.size() > tier.size() + 1 && rule.substr(0, tier.size()) == tier &&
                      rule[tier.size()] == '.';
  return dotted ? rule.substr(tier.size() + 1) : rule;
}

std::string_view strength_word(table::Guidance::Strength strength) {
  switch (strength) {
    case table::Guidance::Strength::Must:
      return "must";
    case table::Guidance::Strength::MustNot:
      return "must not";
    case table::Guidance::Strength::Should:
      return "should";
    case table::Guidance::Strength::May:
      return "may";
  }
  return "may";
}

}  // namespace tier::driver
