#include "verify.h"

namespace tier::runtime {
namespace {

using format::Decision;
using format::DecisionKind;
using format::HitPolicy;
using format::none;

/// Whether the decision fills the derived fact that names it, changes an enum, or neither.
bool purpose_holds(const Table& table, std::uint32_t index) {
  const Decision& decision = table.decisions[index];
  if (decision.kind == DecisionKind::DerivedFact) {
    return decision.attribute < table.attribute_count &&
           table.attributes[decision.attribute].derived_by == index;
  }
  if (decision.kind == DecisionKind::Lifecycle) {
    return decision.attribute < table.attribute_count &&
           table.attributes[decision.attribute].kind == format::AttributeKind::Enum;
  }
  return decision.attribute == none;
}

bool policy_holds(const Decision& decision) {
  switch (decision.kind) {
    case DecisionKind::Impossible:
      return decision.policy == HitPolicy::First;
    case DecisionKind::DerivedFact:
      return decision.policy == HitPolicy::Unique || decision.policy == HitPolicy::First;
    case DecisionKind::Owner:
    case DecisionKind::Team:
      return decision.policy == HitPolicy::Unique;
    case DecisionKind::Triggers:
    case DecisionKind::Unless:
    case DecisionKind::Needs:
    case DecisionKind::Permissions:
    case DecisionKind::Guidance:
    case DecisionKind::Lifecycle:
    case DecisionKind::Clocks:
      return decision.policy == HitPolicy::Collect;
  }
  return false;
}

/// Whether the kinds rise, and only those of which there may be several stand still.
bool order_holds(const Table& table, std::uint32_t index) {
  const DecisionKind kind = table.decisions[index].kind;
  const bool several = kind == DecisionKind::DerivedFact || kind == DecisionKind::Team ||
                       kind == DecisionKind::Lifecycle;
  return index == 0 || table.decisions[index - 1].kind < kind ||
         (several && table.decisions[index - 1].kind == kind);
}

/// Whether the inputs rise, each a fact that is known before the decision runs, and their
/// rows of bits follow one another.
bool inputs_hold(const Table& table, std::uint32_t index, Tiles& bits) {
  const Decision& decision = table.decisions[index];
  for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
    const format::Input* input = table.inputs + decision.inputs.begin + place;
    if (input->attribute >= table.attribute_count ||
        (place > 0 && input[-1].attribute >= input->attribute)) {
      return false;
    }
    const format::Attribute& attribute = table.attributes[input->attribute];
    const std::uint64_t rows_of_bits = std::uint64_t{attribute.class_count} + 2;
    if ((attribute.derived_by != none && attribute.derived_by >= index) ||
        !bits.take(input->first_word, rows_of_bits * decision.words)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool decisions_hold(const Table& table, Pools& pools) {
  Tiles rows(record_count<format::Row>(table, format::Section::Rows));
  Tiles inputs(record_count<format::Input>(table, format::Section::Inputs));
  Tiles bits(record_count<std::uint64_t>(table, format::Section::Bits));
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    const std::uint64_t words = (std::uint64_t{decision.rows.count} + 63) / 64;
    if (!pools.strings.take(decision.name) || !rows.take(decision.rows) ||
        !inputs.take(decision.inputs) || decision.words != words || !policy_holds(decision) ||
        !order_holds(table, index) || !purpose_holds(table, index) ||
        !inputs_hold(table, index, bits)) {
      return false;
    }
  }
  return rows.used_up() && inputs.used_up() && bits.used_up();
}

}  // namespace tier::runtime
