#include <cstddef>

#include "verify_fields.h"

namespace tier::runtime {
namespace {

using format::Decision;
using format::DecisionKind;
using format::HitPolicy;
using format::none;
using format::Section;

constexpr FieldCheck decision_fields[] = {
    {offsetof(Decision, name), FieldForm::Text},
    {offsetof(Decision, kind), FieldForm::AtMost,
     static_cast<std::uint32_t>(DecisionKind::Ladders)},
    {offsetof(Decision, attribute), FieldForm::BelowOrNone, Section::Attributes},
    {offsetof(Decision, rows), FieldForm::Tile, Section::Rows},
    {offsetof(Decision, inputs), FieldForm::Tile, Section::Inputs},
    {offsetof(Decision, filters), FieldForm::Tile, Section::Filters},
    {offsetof(Decision, reserved), FieldForm::AtMost},
};

/// Whether the decision fills the derived fact that names it, changes an enum, or neither.
bool purpose_holds(const Table& table, std::uint32_t index) {
  const Decision& decision = table.decisions[index];
  const bool fills = decision.kind == DecisionKind::DerivedFact;
  if (!fills && decision.kind != DecisionKind::Lifecycle) {
    return decision.attribute == none;
  }
  if (decision.attribute == none) {
    return false;
  }
  const format::Attribute& attribute = table.attributes[decision.attribute];
  return fills ? attribute.derived_by == index : attribute.kind == format::AttributeKind::Enum;
}

bool policy_holds(const Decision& decision) {
  const HitPolicy policy = decision.policy;
  switch (decision.kind) {
    case DecisionKind::Impossible:
      return policy == HitPolicy::First;
    case DecisionKind::DerivedFact:
      return policy <= HitPolicy::First;
    case DecisionKind::Owner:
    case DecisionKind::Team:
      return policy == HitPolicy::Unique;
    default:
      return policy == HitPolicy::Collect;
  }
}

/// Whether the kinds rise, and only those of which there may be several stand still.
bool decision_order_holds(const Table& table, std::uint32_t index) {
  const DecisionKind kind = table.decisions[index].kind;
  const bool several = kind == DecisionKind::DerivedFact || kind == DecisionKind::Team ||
                       kind == DecisionKind::Lifecycle;
  return index == 0 || table.decisions[index - 1].kind < kind ||
         (several && table.decisions[index - 1].kind == kind);
}

bool decision_holds(const Table& table, std::uint32_t index, Pools& pools) {
  const Decision& decision = table.decisions[index];
  return decision.words == format::words_of(decision.rows.count) && policy_holds(decision) &&
         decision_order_holds(table, index) && purpose_holds(table, index) &&
         filters_hold(table, index, pools);
}

}  // namespace

bool decisions_hold(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Decisions, decision_fields, decision_holds);
}

}  // namespace tier::runtime
