#include <algorithm>

#include "compiler/base/day.h"
#include "compiler/calendars/counting.h"
#include "compiler/calendars/zone.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using Kind = table::Measure::Kind;
using table::PromisedTime;

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
  const auto from = measure.kind == Kind::Age ? moment_in(moments, *measure.of) : std::nullopt;
  return from ? age_class(table, attribute, *from, now) : std::nullopt;
}

}  // namespace tier::lowering
