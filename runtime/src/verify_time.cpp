#include <cstddef>

#include "verify_fields.h"

namespace tier::runtime {
namespace {

using format::AttributeKind;
using format::Ladder;
using format::LadderStep;
using format::Measure;
using format::MeasureKind;
using format::none;
using format::Section;
using format::TargetForm;

constexpr FieldCheck measure_fields[] = {
    {offsetof(Measure, attribute), FieldForm::Below, Section::Attributes},
    {offsetof(Measure, kind), FieldForm::AtMost, static_cast<std::uint32_t>(MeasureKind::Overdue)},
    {offsetof(Measure, of), FieldForm::BelowOrNone, Section::Attributes},
    {offsetof(Measure, calendar), FieldForm::BelowOrNone, Section::Calendars},
    {offsetof(Measure, calendar_by), FieldForm::BelowOrNone, Section::CalendarChoices},
    {offsetof(Measure, promise), FieldForm::BelowOrNone, Section::Promises},
    {offsetof(Measure, unit), FieldForm::AtMost,
     static_cast<std::uint32_t>(TargetForm::BusinessDays)},
    {offsetof(Measure, reserved), FieldForm::AtMost},
};

constexpr FieldCheck ladder_fields[] = {
    {offsetof(Ladder, rule), FieldForm::Below, Section::Rules},
    {offsetof(Ladder, from), FieldForm::Below, Section::Attributes},
    {offsetof(Ladder, steps), FieldForm::Tile, Section::LadderSteps},
};

constexpr FieldCheck step_fields[] = {
    {offsetof(LadderStep, action), FieldForm::AtMost,
     static_cast<std::uint32_t>(format::LadderAction::Set)},
    {offsetof(LadderStep, every), FieldForm::AtMost, 1},
    {offsetof(LadderStep, after), FieldForm::Time},
    {offsetof(LadderStep, fact), FieldForm::BelowOrNone, Section::Attributes},
    {offsetof(LadderStep, people), FieldForm::People},
};

bool is_time(const Table& table, std::uint32_t attribute) {
  return table.attributes[attribute].kind == AttributeKind::Time;
}

/// Of which kind an attribute is that is measured so.
AttributeKind kind_of(MeasureKind kind) {
  return kind == MeasureKind::Open   ? AttributeKind::Flag
         : kind == MeasureKind::Used ? AttributeKind::Number
                                     : AttributeKind::Duration;
}

/// Whether the attribute says that it is measured so, and has nothing else to be known by; and
/// whether the measure is of what its kind measures.
bool measure_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const Measure& measure = table.measures[index];
  const format::Attribute& attribute = table.attributes[measure.attribute];
  const bool is_age = measure.kind == MeasureKind::Age;
  const bool is_open = measure.kind == MeasureKind::Open;
  const bool has_hours = measure.calendar != none || measure.calendar_by != none;
  return attribute.measure == index && attribute.kind == kind_of(measure.kind) &&
         attribute.derived_by == none && attribute.default_class == none &&
         (measure.calendar == none || measure.calendar_by == none) &&
         (is_age ? measure.of != none && is_time(table, measure.of) : measure.of == none) &&
         (is_age || is_open) == (measure.promise == none) &&
         has_hours == (is_open || measure.unit != TargetForm::Elapsed);
}

bool ladder_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  return is_time(table, table.ladders[index].from);
}

/// Whether a step that sets has a value to set, and comes again after some time.
bool step_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const LadderStep& step = table.ladder_steps[index];
  const bool sets = step.action == format::LadderAction::Set;
  return step.after >= step.every && sets == (step.fact != none) &&
         (sets ? step.fact_class < table.attributes[step.fact].class_count
               : step.fact_class == 0 && step.value == 0);
}

/// Whether as many attributes are measured as there are measures, each of which names its own.
bool measured_hold(const Table& table) {
  std::uint32_t measured = 0;
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const std::uint32_t measure = table.attributes[index].measure;
    measured += measure == none ? 0 : 1;
    if (measure != none && table.measures[measure].attribute != index) {
      return false;
    }
  }
  return measured == table.measure_count;
}

}  // namespace

bool time_holds(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Measures, measure_fields, measure_holds) &&
         records_hold(table, pools, Section::Ladders, ladder_fields, ladder_holds) &&
         records_hold(table, pools, Section::LadderSteps, step_fields, step_holds) &&
         measured_hold(table);
}

}  // namespace tier::runtime
