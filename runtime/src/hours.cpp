#include "hours.h"

#include "tier/calendar.h"

namespace tier::runtime {

Hours hours_by_class(const Table& table, NamedHours named, std::uint32_t fact_class) {
  if (fact_class == missing) {
    return {format::none, true};
  }
  return {chosen_calendar(table, named.calendar_by, fact_class), false};
}

Hours hours_of(const Table& table, const Request& request, NamedHours named) {
  if (named.calendar_by == format::none) {
    return {named.calendar, false};
  }
  const std::uint32_t fact = table.calendar_choices[named.calendar_by].attribute;
  const std::uint32_t derived_by = table.attributes[fact].derived_by;
  std::uint32_t fact_class = request.facts[fact];
  if (derived_by != format::none) {
    const Answer& answer = request.answers[derived_by];
    fact_class = answer.state == State::Decided ? table.outcomes[answer.outcome].target
                 : answer.state == State::None  ? table.attributes[fact].unknown_class
                                                : missing;
  }
  return hours_by_class(table, named, fact_class);
}

}  // namespace tier::runtime
