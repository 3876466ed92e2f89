#include "verify.h"

namespace tier::runtime {
namespace {

using format::Decision;
using format::DecisionKind;
using format::none;

/// Whether the decision fills the derived fact that names it, or none.
bool purpose_holds(const Table& table, std::uint32_t index) {
  const Decision& decision = table.decisions[index];
  switch (decision.kind) {
    case DecisionKind::Owner:
      return decision.attribute == none;
    case DecisionKind::DerivedFact:
      return decision.attribute < table.attribute_count &&
             table.attributes[decision.attribute].derived_by == index;
  }
  return false;
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

bool decisions_hold(const Table& table, Tiles& strings) {
  Tiles rows(record_count<format::Row>(table, format::Section::Rows));
  Tiles inputs(record_count<format::Input>(table, format::Section::Inputs));
  Tiles bits(record_count<std::uint64_t>(table, format::Section::Bits));
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    const std::uint64_t words = (std::uint64_t{decision.rows.count} + 63) / 64;
    if (!strings.take(decision.name) || !rows.take(decision.rows) ||
        !inputs.take(decision.inputs) || decision.words != words || decision.reserved != 0 ||
        !purpose_holds(table, index) || !inputs_hold(table, index, bits)) {
      return false;
    }
  }
  return rows.used_up() && inputs.used_up() && bits.used_up();
}

}  // namespace tier::runtime
