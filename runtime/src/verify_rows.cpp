#include "verify.h"

namespace tier::runtime {
namespace {

using format::Attribute;
using format::Decision;
using format::DecisionKind;
using format::Outcome;
using format::OutcomeKind;

/// Whether a value of a derived fact lies in the class that it is said to lie in.
bool value_holds(const Table& table, const Attribute& attribute, const Outcome& outcome) {
  const std::uint32_t value_class = outcome.target;
  if (value_class >= known_classes(attribute)) {
    return false;
  }
  if (attribute.kind != format::AttributeKind::Number &&
      attribute.kind != format::AttributeKind::Duration) {
    return outcome.value == value_class;
  }
  const std::int64_t* cuts = table.cuts + attribute.cuts.begin;
  const bool lowest = value_class == 0;
  const bool highest = value_class == attribute.cuts.count;
  return (lowest ? outcome.value >= attribute.lower : outcome.value >= cuts[value_class - 1]) &&
         (highest ? outcome.value <= attribute.upper : outcome.value < cuts[value_class]);
}

/// Whether the classes that a fact may change to are some that it has when it is known.
bool transition_holds(const Table& table, const Attribute& attribute, const Outcome& outcome) {
  // They rise, so the last is the greatest.
  return outcome.list.count == 0 ||
         table.lists[outcome.list.begin + outcome.list.count - 1] < known_classes(attribute);
}

/// Whether the outcome of a row, which holds by itself, answers what the decision asks.
bool answers(const Table& table, const Decision& decision, const format::Row& row) {
  const Outcome& outcome = table.outcomes[row.outcome];
  switch (outcome.kind) {
    case OutcomeKind::Value:
      return decision.kind == DecisionKind::DerivedFact &&
             value_holds(table, table.attributes[decision.attribute], outcome);
    case OutcomeKind::Owner:
    case OutcomeKind::Refusal:
      return decision.kind == DecisionKind::Owner && outcome.value == row.rule;
    case OutcomeKind::Impossible:
      return decision.kind == DecisionKind::Impossible;
    case OutcomeKind::Team:
      return decision.kind == DecisionKind::Team;
    case OutcomeKind::Trigger:
      return decision.kind == DecisionKind::Triggers;
    case OutcomeKind::Unless:
      return decision.kind == DecisionKind::Unless;
    case OutcomeKind::Need:
    case OutcomeKind::Waiver:
      return decision.kind == DecisionKind::Needs;
    case OutcomeKind::Permission:
      return decision.kind == DecisionKind::Permissions;
    case OutcomeKind::Guidance:
      return decision.kind == DecisionKind::Guidance;
    case OutcomeKind::Transition:
      return decision.kind == DecisionKind::Lifecycle &&
             transition_holds(table, table.attributes[decision.attribute], outcome);
    case OutcomeKind::Clock:
      return decision.kind == DecisionKind::Clocks;
  }
  return false;
}

/// A cache line of words, so that each line of the file is read once.
constexpr std::uint32_t stride = 8;

/// Whether, in words [from, from + count) of an input's rows of bits, the two rows for a
/// missing fact are what the rows of the classes make them.
bool summaries_hold(const std::uint64_t* bits, std::uint32_t classes, std::size_t words,
                    std::uint32_t from, std::uint32_t count) {
  std::uint64_t some[stride] = {};
  std::uint64_t every[stride];
  for (std::uint64_t& word : every) {
    word = ~std::uint64_t{0};
  }
  const std::uint64_t* row = bits + from;
  for (std::uint32_t index = 0; index < classes; ++index, row += words) {
    for (std::uint32_t word = 0; word < count; ++word) {
      some[word] |= row[word];
      every[word] &= row[word];
    }
  }
  std::uint64_t difference = 0;
  for (std::uint32_t word = 0; word < count; ++word) {
    difference |= (some[word] ^ row[word]) | (every[word] ^ row[words + word]);
  }
  return difference == 0;
}

bool input_holds(const Table& table, const Decision& decision, const format::Input& input) {
  const std::uint32_t classes = table.attributes[input.attribute].class_count;
  const std::uint64_t* bits = table.bits + input.first_word;
  const std::uint32_t words = decision.words;
  for (std::uint32_t from = 0; from < words; from += stride) {
    const std::uint32_t count = words - from < stride ? words - from : stride;
    if (!summaries_hold(bits, classes, words, from, count)) {
      return false;
    }
  }
  // A bit beyond the last row would show in the row of some class.
  const std::uint32_t used = decision.rows.count % 64;
  const std::uint64_t* some = bits + std::size_t{classes} * words;
  return used == 0 || (some[words - 1] >> used) == 0;
}

}  // namespace

bool rows_hold(const Table& table) {
  const std::uint32_t outcomes = record_count<Outcome>(table, format::Section::Outcomes);
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    for (std::uint32_t place = 0; place < decision.rows.count; ++place) {
      const format::Row& row = table.rows[decision.rows.begin + place];
      if (row.rule >= table.rule_count || row.outcome >= outcomes ||
          !answers(table, decision, row)) {
        return false;
      }
    }
  }
  return true;
}

bool bits_hold(const Table& table) {
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
      if (!input_holds(table, decision, table.inputs[decision.inputs.begin + place])) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace tier::runtime
