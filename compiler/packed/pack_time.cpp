#include "compiler/packed/sections.h"

namespace tier::packed {
namespace {

using format::Section;

format::TargetForm unit_of(const table::Attribute& attribute) {
  const auto* duration = std::get_if<table::DurationDomain>(&attribute.domain);
  return duration == nullptr ? format::TargetForm::Elapsed
                             : static_cast<format::TargetForm>(duration->unit);
}

format::LadderStep step_of(Sections& sections, const table::LadderStep& step) {
  static_assert(static_cast<std::uint32_t>(format::LadderAction::Set) ==
                    static_cast<std::uint32_t>(table::LadderStep::Action::Set),
                "the actions are the same in both, in one order");
  format::LadderStep record{};
  record.action = static_cast<format::LadderAction>(step.action);
  record.every = step.every ? 1 : 0;
  record.after = step.after;
  record.fact = index_or_none(step.fact);
  if (step.value) {
    record.fact_class = step.value->attribute_class;
    record.value = step.value->value;
  }
  record.people = append_people_told(sections, step.who);
  return record;
}

}  // namespace

std::uint32_t append_measure(Sections& sections, table::AttributeId id,
                             const table::Attribute& attribute) {
  static_assert(static_cast<std::uint32_t>(format::MeasureKind::Overdue) ==
                    static_cast<std::uint32_t>(table::Measure::Kind::Overdue),
                "the measures are the same in both, in one order");
  const table::Measure& measure = *attribute.measure;
  const std::uint32_t index = sections.count<format::Measure>(Section::Measures);
  sections.append(Section::Measures,
                  format::Measure{id.value, static_cast<format::MeasureKind>(measure.kind),
                                  index_or_none(measure.of), index_or_none(measure.calendar),
                                  index_or_none(measure.calendar_by),
                                  index_or_none(measure.promise), unit_of(attribute), 0});
  return index;
}

void append_ladders(Sections& sections, const table::DecisionTable& table) {
  std::vector<std::uint32_t> rules(table.ladders.size());
  for (const table::RuleId id : table.rules.ids()) {
    if (const auto* outcome = std::get_if<table::LadderOutcome>(&table.rules[id].outcome)) {
      rules[outcome->ladder.value] = id.value;
    }
  }
  for (const table::LadderId id : table.ladders.ids()) {
    const table::Ladder& ladder = table.ladders[id];
    format::Ladder record{rules[id.value], ladder.from.value, {}};
    record.steps = {sections.count<format::LadderStep>(Section::LadderSteps),
                    static_cast<std::uint32_t>(ladder.steps.size())};
    for (const table::LadderStep& step : ladder.steps) {
      sections.append(Section::LadderSteps, step_of(sections, step));
    }
    sections.append(Section::Ladders, record);
  }
}

}  // namespace tier::packed
