#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

using Kind = Measure::Kind;
using Unit = base::PromisedTime::Unit;

bool has_domain(const Attribute& attribute) {
  switch (attribute.measure->kind) {
    case Kind::Age:
    case Kind::Overdue:
      return std::holds_alternative<DurationDomain>(attribute.domain);
    case Kind::Open:
      return std::holds_alternative<FlagDomain>(attribute.domain);
    case Kind::Used:
      return std::holds_alternative<NumberDomain>(attribute.domain);
  }
  return false;
}

/// Business time is counted on a calendar, and elapsed time on none.
bool unit_fits(const Attribute& attribute) {
  const Measure& measure = *attribute.measure;
  const auto* duration = std::get_if<DurationDomain>(&attribute.domain);
  const bool has_calendar = measure.calendar || measure.calendar_by;
  return duration == nullptr || measure.kind == Kind::Overdue
             ? duration == nullptr || duration->unit == Unit::Elapsed
             : has_calendar == (duration->unit != Unit::Elapsed) &&
                   duration->unit != Unit::EndOfBusinessDay;
}

bool measure_fits(const DecisionTable& table, const Attribute& attribute) {
  const Measure& measure = *attribute.measure;
  const bool of_promise = is_of_promise(measure);
  return has_domain(attribute) && unit_fits(attribute) && !attribute.derived_by &&
         !attribute.default_class && names_one(table.calendars, measure.calendar) &&
         names_one(table.calendar_choices, measure.calendar_by) &&
         !(measure.calendar && measure.calendar_by) &&
         (measure.kind == Kind::Age) == measure.of.has_value() &&
         (!measure.of || is_time(table, *measure.of)) &&
         of_promise == measure.promise.has_value() &&
         !(of_promise && (measure.calendar || measure.calendar_by)) &&
         names_one(table.obligations, measure.promise) &&
         (measure.kind != Kind::Open || measure.calendar || measure.calendar_by);
}

}  // namespace

void verify_measures(const DecisionTable& table, Complaints& complaints) {
  for (const Attribute& attribute : table.attributes) {
    complaints.expect(!attribute.measure || measure_fits(table, attribute),
                      "attribute `{}` measures what cannot be measured so", attribute.name);
  }
}

}  // namespace tier::table
