#include <cstddef>

#include "tier/row_test.h"
#include "verify_fields.h"

namespace tier::runtime {
namespace {

using format::Attribute;
using format::Decision;
using format::DecisionKind;
using format::none;
using format::Outcome;
using format::OutcomeKind;
using format::Section;

/// What outcomes of a kind are like.
struct OutcomeForm {
  DecisionKind asked_by;
  /// The section that the target is a record of; Strings where there is no target.
  Section target;
};

/// In the order of `OutcomeKind`.
constexpr OutcomeForm outcome_forms[] = {
    // A value's target is a class, which only its decision tells.
    {DecisionKind::DerivedFact, Section::Book},  {DecisionKind::Owner, Section::Tiers},
    {DecisionKind::Owner, Section::Strings},     {DecisionKind::Impossible, Section::Strings},
    {DecisionKind::Team, Section::Teams},        {DecisionKind::Triggers, Section::Triggers},
    {DecisionKind::Unless, Section::Triggers},   {DecisionKind::Needs, Section::Triggers},
    {DecisionKind::Needs, Section::Triggers},    {DecisionKind::Permissions, Section::Permissions},
    {DecisionKind::Guidance, Section::Guidance}, {DecisionKind::Lifecycle, Section::Strings},
    {DecisionKind::Clocks, Section::Promises},   {DecisionKind::Ladders, Section::Ladders},
};
static_assert(sizeof outcome_forms / sizeof outcome_forms[0] ==
              static_cast<std::size_t>(OutcomeKind::Ladder) + 1);

const OutcomeForm& form_of(const Outcome& outcome) {
  return outcome_forms[static_cast<std::size_t>(outcome.kind)];
}

constexpr FieldCheck outcome_fields[] = {
    {offsetof(Outcome, kind), FieldForm::AtMost, static_cast<std::uint32_t>(OutcomeKind::Ladder)},
    {offsetof(Outcome, list), FieldForm::Tile, Section::Lists},
};

constexpr FieldCheck rule_fields[] = {
    {offsetof(format::Rule, name), FieldForm::Text},
    {offsetof(format::Rule, beats), FieldForm::List, Section::Rules},
};

constexpr FieldCheck row_fields[] = {
    {offsetof(format::Row, rule), FieldForm::Below, Section::Rules},
    {offsetof(format::Row, outcome), FieldForm::Below, Section::Outcomes},
    {offsetof(format::Row, tests), FieldForm::Tile, Section::Tests},
};

bool target_holds(const Outcome& outcome, const Pools& pools) {
  switch (const Section section = form_of(outcome).target) {
    case Section::Book:
      return true;
    case Section::Strings:
      return outcome.target == none;
    default:
      return outcome.target < pools.count(section);
  }
}

/// Whether a need counts to as much as it lists, an event is one of its promise, and a kind without
/// a value has none.
bool value_holds(const Table& table, const Outcome& outcome) {
  switch (outcome.kind) {
    case OutcomeKind::Value:
    case OutcomeKind::Owner:
    case OutcomeKind::Refusal:
      return true;
    case OutcomeKind::Need:
      return outcome.value > 0 && outcome.value <= outcome.list.count;
    case OutcomeKind::Clock:
      return outcome.value >= 0 && outcome.value < table.promises[outcome.target].events.count;
    default:
      return outcome.value == 0;
  }
}

bool list_holds(const Table& table, const Outcome& outcome) {
  switch (outcome.kind) {
    case OutcomeKind::Need:
      return rises_below(table, outcome.list, table.evidence_count);
    case OutcomeKind::Transition:
      return rises_below(table, outcome.list, none);
    default:
      return outcome.list.count == 0;
  }
}

bool outcome_holds(const Table& table, std::uint32_t index, Pools& pools) {
  const Outcome& outcome = table.outcomes[index];
  const bool has_team = outcome.team != none || outcome.team_by != none;
  return target_holds(outcome, pools) && value_holds(table, outcome) &&
         list_holds(table, outcome) && (!has_team || outcome.kind == OutcomeKind::Owner) &&
         team_holds(table, outcome.target, outcome.team, outcome.team_by);
}

/// Whether a value of a derived fact lies in the class that it is said to lie in.
bool class_holds(const Table& table, const Attribute& attribute, const Outcome& outcome) {
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
  if (form_of(outcome).asked_by != decision.kind) {
    return false;
  }
  switch (outcome.kind) {
    case OutcomeKind::Value:
      return class_holds(table, table.attributes[decision.attribute], outcome);
    case OutcomeKind::Owner:
    case OutcomeKind::Refusal:
      return outcome.value == row.rule;
    case OutcomeKind::Transition:
      return transition_holds(table, table.attributes[decision.attribute], outcome);
    default:
      return true;
  }
}

/// Whether the tests of a row rise by input, and their sets of classes lie in ClassSets.
bool tests_hold(const Table& table, const Decision& decision, const format::Row& row,
                const Pools& pools) {
  const std::uint64_t sets = pools.count(Section::ClassSets);
  std::uint32_t least = 0;
  for (std::uint32_t index = 0; index < row.tests.count; ++index) {
    const RowTest test(table.tests[row.tests.begin + index]);
    const std::uint32_t place = test.input();
    if (place < least || place >= decision.inputs.count) {
      return false;
    }
    least = place + 1;
    const format::Input& input = table.inputs[decision.inputs.begin + place];
    const std::uint64_t words = (std::uint64_t{input.class_count} + 63) / 64;
    if (test.has_set() && (words > sets || test.set() > sets - words)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool outcomes_hold(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Outcomes, outcome_fields, outcome_holds);
}

bool rules_hold(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Rules, rule_fields);
}

bool rows_hold(const Table& table, Pools& pools) {
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    for (std::uint32_t place = 0; place < decision.rows.count; ++place) {
      const format::Row& row = table.rows[decision.rows.begin + place];
      if (!fields_hold(table, pools, &row, row_fields) || !answers(table, decision, row) ||
          !tests_hold(table, decision, row, pools)) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace tier::runtime
