#include "measures.h"

#include "cuts.h"
#include "hours.h"
#include "promise_clock.h"
#include "tier/calendar.h"
#include "tier/promise.h"

namespace tier::runtime {
namespace {

using format::Attribute;
using format::Measure;
using format::MeasureKind;
using format::none;
using format::TargetForm;

std::int64_t at_most(std::int64_t value, std::int64_t most) { return value < most ? value : most; }

/// A moment to come has no age.
std::uint32_t class_of_amount(const Table& table, const Attribute& attribute, std::int64_t amount) {
  return class_among_cuts(table, attribute, at_most(amount > 0 ? amount : 0, attribute.upper));
}

/// Of a measure whose calendar may be chosen by a fact of the ticket.
Hours calendar_of(const Table& table, const Measure& measure, const std::uint32_t* facts) {
  if (measure.calendar_by == none) {
    return {measure.calendar, false};
  }
  const std::uint32_t fact = table.calendar_choices[measure.calendar_by].attribute;
  return hours_by_class(table, {none, measure.calendar_by}, facts[fact]);
}

/// How many opening days are over: so many cuts as the calendar reaches by `now`, which it covers.
std::uint32_t class_of_days(const Table& table, const Attribute& attribute,
                            const Calendar& calendar, std::int64_t at, std::int64_t now) {
  std::uint32_t reached = 0;
  for (; reached < attribute.cuts.count; ++reached) {
    const std::int64_t days = table.cuts[attribute.cuts.begin + reached];
    std::int64_t over = 0;
    if (days > UINT32_MAX ||
        due_days(calendar, at, static_cast<std::uint32_t>(days), over) != Status::Ok ||
        over > now) {
      break;
    }
  }
  return reached;
}

std::uint32_t age_class(const Table& table, const Measure& measure, const Moments& moments,
                        const std::uint32_t* facts) {
  const Attribute& attribute = table.attributes[measure.attribute];
  if (facts[measure.of] != missing &&
      facts[measure.of] == table.attributes[measure.of].unknown_class) {
    return attribute.unknown_class;
  }
  const std::int64_t at = moments.values[measure.of];
  if (at == no_moment || moments.now == no_moment) {
    return missing;
  }
  if (measure.unit == TargetForm::Elapsed) {
    std::int64_t age = 0;
    return __builtin_sub_overflow(moments.now, at, &age) ? missing
                                                         : class_of_amount(table, attribute, age);
  }
  const Hours hours = calendar_of(table, measure, facts);
  if (hours.calendar == none) {
    return hours.missing ? missing : attribute.unknown_class;
  }
  const Calendar calendar = calendar_at(table, hours.calendar);
  std::int64_t age = 0;
  if (elapsed(calendar, at, moments.now, age) != Status::Ok) {
    return missing;
  }
  return measure.unit == TargetForm::Business
             ? class_of_amount(table, attribute, age)
             : class_of_days(table, attribute, calendar, at, moments.now);
}

std::uint32_t open_class(const Table& table, const Measure& measure, const Moments& moments,
                         const std::uint32_t* facts) {
  const Hours hours = calendar_of(table, measure, facts);
  if (hours.calendar == none) {
    return hours.missing ? missing : table.attributes[measure.attribute].unknown_class;
  }
  bool open = false;
  const bool is_told = moments.now != no_moment &&
                       is_open(calendar_at(table, hours.calendar), moments.now, open) == Status::Ok;
  return is_told ? (open ? 1U : 0U) : missing;
}

/// In hundredths of a percent, by `until`.
std::uint32_t used_class(const Table& table, const Attribute& attribute,
                         const PromiseAnswer& promise, std::int64_t until) {
  constexpr std::int64_t whole = 10'000;
  std::int64_t used = 0;
  std::int64_t all = 0;
  if (counted(table, promise, promise.started, until, used) != Status::Ok ||
      counted(table, promise, promise.started, promise.due, all) != Status::Ok) {
    return missing;
  }
  used -= promise.still;
  all -= promise.still;
  std::int64_t product = 0;
  const std::int64_t part = all <= 0 ? (used >= 0 ? whole : 0)
                            : __builtin_mul_overflow(used, whole, &product) ? attribute.upper
                                                                            : product / all;
  return class_of_amount(table, attribute, part);
}

/// How the promise stands at the moment by which it is measured.
std::uint32_t standing_class(const Table& table, const Measure& measure, const Moments& moments,
                             const PromiseAnswer& promise) {
  const Attribute& attribute = table.attributes[measure.attribute];
  const bool asks_used = measure.kind == MeasureKind::Used;
  switch (promise.state) {
    case PromiseState::Running:
    case PromiseState::Overdue:
      if (moments.now == no_moment) {
        return missing;
      }
      return asks_used ? used_class(table, attribute, promise, moments.now)
                       : class_of_amount(table, attribute, moments.now - promise.due);
    case PromiseState::Kept:
    case PromiseState::Broken:
      return asks_used ? used_class(table, attribute, promise, promise.stopped) : 0;
    case PromiseState::NeedsHistory: {
      // Had it never stood still it would be this far: where that is the lowest class, it is in it.
      if (promise.due == no_moment || moments.now == no_moment) {
        return missing;
      }
      const std::uint32_t furthest =
          asks_used ? used_class(table, attribute, promise, moments.now)
                    : class_of_amount(table, attribute, moments.now - promise.due);
      return furthest == 0 ? 0 : missing;
    }
    case PromiseState::Paused:
    case PromiseState::Undetermined:
    case PromiseState::OutsideCalendar:
      return missing;
    default:
      return attribute.unknown_class;
  }
}

bool is_of_promise(const Measure& measure) {
  return measure.kind == MeasureKind::Used || measure.kind == MeasureKind::Overdue;
}

}  // namespace

void measure_times(const Table& table, const Request& request, std::uint32_t* facts) {
  for (std::uint32_t index = 0; index < table.measure_count; ++index) {
    const Measure& measure = table.measures[index];
    facts[measure.attribute] = is_of_promise(measure) ? missing
                               : measure.kind == MeasureKind::Age
                                   ? age_class(table, measure, *request.moments, facts)
                                   : open_class(table, measure, *request.moments, facts);
  }
}

void measure_promises(const Table& table, const Request& request, std::uint32_t* facts) {
  for (std::uint32_t index = 0; index < table.measure_count; ++index) {
    const Measure& measure = table.measures[index];
    if (is_of_promise(measure)) {
      PromiseAnswer promise;
      promise_answer(table, request, measure.promise, *request.moments, promise);
      facts[measure.attribute] = standing_class(table, measure, *request.moments, promise);
    }
  }
}

}  // namespace tier::runtime
