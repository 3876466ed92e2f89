#include <algorithm>
#include <iterator>
#include <utility>

#include "compiler/base/day.h"
#include "compiler/calendars/counting.h"
#include "compiler/calendars/zone.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using Kind = table::Measure::Kind;
using table::ClassSet;
using table::PromisedTime;

std::optional<std::int64_t> given(const Moments& moments, table::AttributeId fact) {
  const auto found = std::find_if(moments.begin(), moments.end(),
                                  [&](const auto& one) { return one.first == fact; });
  return found == moments.end() ? std::nullopt : std::optional(found->second);
}

/// So many opening days are over as the cuts that have been reached.
std::uint32_t days_class(const calendars::Counting& counting, const table::DurationDomain& domain,
                         std::int64_t from, std::int64_t now) {
  std::uint32_t reached = 0;
  for (const std::int64_t days : domain.cuts) {
    const auto over = counting.due({PromisedTime::Unit::BusinessDays, days}, from);
    reached += over && *over <= now ? 1 : 0;
  }
  return reached;
}

std::optional<std::uint32_t> age_class(const table::DecisionTable& table,
                                       const table::Attribute& attribute, std::int64_t from,
                                       std::int64_t now) {
  const auto& domain = std::get<table::DurationDomain>(attribute.domain);
  const std::int64_t elapsed = std::max<std::int64_t>(0, now - from);
  if (domain.unit == PromisedTime::Unit::Elapsed) {
    return table::class_of(domain, std::min(elapsed, domain.upper));
  }
  if (!attribute.measure->calendar) {
    return std::nullopt;
  }
  const calendars::Counting counting(table.calendars[*attribute.measure->calendar]);
  const auto open = counting.open_seconds(from, now);
  if (!open) {
    return std::nullopt;
  }
  return domain.unit == PromisedTime::Unit::Business ? table::class_of(domain, *open)
                                                     : days_class(counting, domain, from, now);
}

/// The first of the times that start the clock, of those given.
std::optional<std::int64_t> start_of(const table::Obligation& promise, const Moments& moments) {
  std::optional<std::int64_t> first;
  for (const table::ClockEvent& event : promise.events) {
    for (const table::AttributeId fact : event.at) {
      const auto at =
          event.kind == table::ClockEvent::Kind::Starts ? given(moments, fact) : std::nullopt;
      first = at && (!first || *at < *first) ? at : first;
    }
  }
  return first;
}

/// The tickets with which it is due then, counted on the calendar.
Sum due_on(const table::DecisionTable& table, table::ObligationId promise,
           const table::Calendar* calendar, std::int64_t start, std::int64_t due) {
  // Elapsed time needs no calendar.
  table::Calendar always;
  always.always = true;
  const calendars::Counting counting(calendar != nullptr ? *calendar : always);
  Sum sum;
  for (TargetCase& one : target_cases(table, promise)) {
    const auto* time = std::get_if<PromisedTime>(&one.target);
    if (time != nullptr && counting.due(*time, start) == due) {
      sum.push_back(std::move(one.tickets));
    }
  }
  return sum;
}

/// The tickets with which it is due then, by the calendar that counts for them.
Sum due_then(const table::DecisionTable& table, table::ObligationId id, std::int64_t start,
             std::int64_t due) {
  const table::Obligation& promise = table.obligations[id];
  if (!promise.calendar_by) {
    return due_on(table, id, promise.calendar ? &table.calendars[*promise.calendar] : nullptr,
                  start, due);
  }
  Sum sum;
  const table::CalendarChoice& choice = table.calendar_choices[*promise.calendar_by];
  for (std::size_t index = 0; index < choice.calendars.size(); ++index) {
    ClassSet one(table.attributes[choice.attribute].class_count);
    one.add(index);
    const Sum tickets = due_on(table, id, &table.calendars[choice.calendars[index]], start, due);
    auto together = both(tickets, single(choice.attribute, one), max_rows_of_condition);
    std::move(together->begin(), together->end(), std::back_inserter(sum));
  }
  return sum;
}

}  // namespace

std::int64_t instant_of(const semantics::Moment& moment) {
  using base::seconds_a_day;
  const std::int64_t local = moment.day * seconds_a_day + std::int64_t{moment.minute} * 60;
  return moment.zone.empty() ? local
                             : calendars::LocalTime(moment.zone, local - 2 * seconds_a_day,
                                                    local + 2 * seconds_a_day)
                                   .first_instant(local);
}

std::optional<std::uint32_t> measured_class(const table::DecisionTable& table,
                                            const table::Attribute& attribute,
                                            const Moments& moments, std::int64_t now) {
  const table::Measure& measure = *attribute.measure;
  if (measure.kind == Kind::Open && measure.calendar) {
    const auto open = calendars::Counting(table.calendars[*measure.calendar]).is_open(now);
    return open ? std::optional<std::uint32_t>(*open ? 1 : 0) : std::nullopt;
  }
  const auto from = measure.kind == Kind::Age ? given(moments, *measure.of) : std::nullopt;
  return from ? age_class(table, attribute, *from, now) : std::nullopt;
}

/// That what starts it holds and nothing stands in its way is part of what is expected: else it is
/// due at another time, or at none.
table::ConditionAssertion lower_due(Lowering& lowering, const semantics::DueIs& claim,
                                    const Moments& moments) {
  const semantics::Obligation& written = lowering.model.obligations[claim.promise];
  const table::Obligation& promise =
      lowering.table.obligations[table::ObligationId(claim.promise.value)];
  const auto start = start_of(promise, moments);
  TIER_CHECK(start, "a test gives the time that starts the clock");
  Sum sum = simplified(due_then(lowering.table, table::ObligationId(claim.promise.value), *start,
                                instant_of(claim.due)));
  for (const semantics::ClockEvent& event : written.events) {
    using Event = semantics::ClockEvent::Kind;
    const bool starts = event.kind == Event::Starts;
    const bool hinders = event.kind == Event::Pauses || event.kind == Event::Cancels;
    if (event.when && (starts || hinders)) {
      sum = rows_of_both(lowering, sum, rows_of(lowering, event.when, hinders), event.span);
    }
  }
  return {std::move(sum)};
}

}  // namespace tier::lowering
