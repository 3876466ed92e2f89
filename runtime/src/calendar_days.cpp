#include "openings.h"
#include "tier/calendar.h"

namespace tier::runtime {
namespace {

using format::Offset;

constexpr std::int64_t seconds_a_day = 86'400;

/// The date of a local time, in days since 1970-01-01.
std::int64_t date_of(std::int64_t local) {
  return local / seconds_a_day - (local % seconds_a_day < 0 ? 1 : 0);
}

/// How many records from the first on hold, where those that do stand before those that do not. As
/// in openings.h, the loop has nothing to predict but its end.
template <class Record, class Holds>
std::uint32_t count_holding(const Record* records, std::uint32_t count, const Holds& holds) {
  std::uint32_t holding = 0;
  while (count > 0) {
    const std::uint32_t half = (count + 1) / 2;
    holding += holds(records[holding + half - 1]) ? half : 0;
    count -= half;
  }
  return holding;
}

/// Local time counts seconds as if it were UTC's.
std::int64_t local_time(const Calendar& calendar, std::int64_t at) {
  const std::uint32_t passed = distance(*calendar.record, at);
  const std::uint32_t begun =
      count_holding(calendar.offsets, calendar.record->offsets.count,
                    [&](const Offset& offset) { return offset.from <= passed; });
  return at + calendar.offsets[begun - 1].seconds;
}

/// The first instant at which clocks show the local time or a later one.
std::int64_t first_instant(const Calendar& calendar, std::int64_t local) {
  const std::int64_t begin = calendar.record->begin;
  const Offset* behind_first = calendar.offsets + 1;
  const std::uint32_t over = count_holding(
      behind_first, calendar.record->offsets.count - 1,
      [&](const Offset& next) { return begin + next.from + (&next - 1)->seconds <= local; });
  const Offset& offset = calendar.offsets[over];
  const std::int64_t at = local - offset.seconds;
  const std::int64_t jump = begin + offset.from;
  return over > 0 && at < jump ? jump : at;
}

/// Where a number of opening days is counted from.
struct Base {
  std::int64_t local = 0;
  /// The date that the moment belongs to.
  std::int64_t date = 0;
  /// The opening days up to that date.
  std::uint32_t days = 0;
};

/// How many opening days there are up to a date, found from the days before an opening near it: at
/// most a night or two away.
std::uint32_t days_up_to(const Calendar& calendar, std::int64_t date, std::uint32_t near) {
  while (near < calendar.record->days.count && calendar.days[near].date <= date) {
    ++near;
  }
  while (near > 0 && calendar.days[near - 1].date > date) {
    --near;
  }
  return near;
}

Base base_of(const Calendar& calendar, std::int64_t from) {
  const format::Calendar& record = *calendar.record;
  const std::uint32_t passed = distance(record, from);
  const std::uint32_t next = opening_behind(calendar, passed);
  const bool is_last = next == record.openings.count;
  const std::uint32_t day = is_last ? record.days.count : calendar.openings[next].day;
  Base base;
  base.local = local_time(calendar, from);
  if (!is_last && calendar.openings[next].begin <= passed) {
    base.date = calendar.days[day].date;
    base.days = day + 1;
    return base;
  }
  base.date = date_of(base.local);
  base.days = days_up_to(calendar, base.date, day);
  return base;
}

/// The instant at which the last opening of a day ends.
std::int64_t close_of(const Calendar& calendar, std::uint32_t day) {
  const format::Calendar& record = *calendar.record;
  const bool is_last = day + 1 == record.days.count;
  const std::uint32_t behind =
      is_last ? record.openings.count : calendar.days[day + 1].first_opening;
  return record.begin + calendar.openings[behind - 1].end;
}

/// `days` later, and to the end of that day where `to_end`; a day of UTC has 24 hours.
Status always_due(std::int64_t from, std::uint32_t days, bool to_end, std::int64_t& at) {
  const std::int64_t rest = ((from % seconds_a_day) + seconds_a_day) % seconds_a_day;
  std::int64_t later = std::int64_t{days} * seconds_a_day;
  later += to_end ? seconds_a_day - rest : 0;
  std::int64_t sum = 0;
  if (__builtin_add_overflow(from, later, &sum)) {
    return Status::OutsideCalendar;
  }
  at = sum;
  return Status::Ok;
}

}  // namespace

Status due_days(const Calendar& calendar, std::int64_t from, std::uint32_t days, std::int64_t& at) {
  const format::Calendar& record = *calendar.record;
  if (record.always != 0) {
    return always_due(from, days, false, at);
  }
  if (!covers(record, from)) {
    return Status::OutsideCalendar;
  }
  if (days == 0) {
    return next_opening(calendar, from, at);
  }
  const Base base = base_of(calendar, from);
  if (days > record.days.count - base.days) {
    return Status::OutsideCalendar;
  }
  const std::int64_t date = calendar.days[base.days + days - 1].date;
  const std::int64_t local = base.local + (date - base.date) * seconds_a_day;
  const std::int64_t same_time = first_instant(calendar, local);
  return next_opening(calendar, same_time < from ? from : same_time, at);
}

Status end_of_day(const Calendar& calendar, std::int64_t from, std::uint32_t days,
                  std::int64_t& at) {
  const format::Calendar& record = *calendar.record;
  if (record.always != 0) {
    return always_due(from, days, true, at);
  }
  if (!covers(record, from)) {
    return Status::OutsideCalendar;
  }
  if (days == 0) {
    const std::uint32_t next = opening_behind(calendar, distance(record, from));
    if (next == record.openings.count) {
      return Status::OutsideCalendar;
    }
    at = close_of(calendar, calendar.openings[next].day);
    return Status::Ok;
  }
  const Base base = base_of(calendar, from);
  if (days > record.days.count - base.days) {
    return Status::OutsideCalendar;
  }
  at = close_of(calendar, base.days + days - 1);
  return Status::Ok;
}

}  // namespace tier::runtime
