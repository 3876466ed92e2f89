#include "tier/calendar.h"

#include "openings.h"

namespace tier::runtime {
namespace {

using format::Opening;

/// Seconds that it is open up to the end of an opening.
std::uint32_t open_up_to_end(const Opening& opening) {
  return opening.before + (opening.end - opening.begin);
}

/// Seconds that it is open in all.
std::uint32_t open_in_all(const Calendar& calendar) {
  return open_up_to_end(calendar.openings[calendar.record->openings.count - 1]);
}

/// Seconds that it is open before an instant, of which `next` is the opening behind.
std::uint32_t open_before(const Calendar& calendar, std::uint32_t next, std::uint32_t distance) {
  if (next == calendar.record->openings.count) {
    return open_in_all(calendar);
  }
  const Opening& opening = calendar.openings[next];
  return opening.before + (distance > opening.begin ? distance - opening.begin : 0);
}

/// The first opening from `first` on by whose end it has been open for `seconds`, which it has by
/// the end of the last: most times are due soon, so the search widens from where it begins.
std::uint32_t opening_with(const Calendar& calendar, std::uint32_t first, std::uint32_t seconds) {
  const std::uint32_t count = calendar.record->openings.count;
  std::uint32_t step = 1;
  while (step < count - first && open_up_to_end(calendar.openings[first + step - 1]) < seconds) {
    first += step;
    step *= 2;
  }
  std::uint32_t left = step < count - first ? step : count - first;
  while (left > 1) {
    const std::uint32_t half = left / 2;
    first += open_up_to_end(calendar.openings[first + half - 1]) < seconds ? half : 0;
    left -= half;
  }
  return first;
}

}  // namespace

std::uint32_t chosen_calendar(const Table& table, std::uint32_t choice, std::uint32_t fact_class) {
  const format::Range calendars = table.calendar_choices[choice].calendars;
  return fact_class < calendars.count ? table.lists[calendars.begin + fact_class] : format::none;
}

Calendar calendar_at(const Table& table, std::uint32_t index) {
  const format::Calendar* record = table.calendars + index;
  return {record, table.openings + record->openings.begin, table.days + record->days.begin,
          table.offsets + record->offsets.begin, table.lists + record->marks.begin};
}

Status is_open(const Calendar& calendar, std::int64_t at, bool& open) {
  const format::Calendar& record = *calendar.record;
  if (record.always != 0) {
    open = true;
    return Status::Ok;
  }
  if (!covers(record, at) || at == record.end) {
    return Status::OutsideCalendar;
  }
  const std::uint32_t passed = distance(record, at);
  const std::uint32_t next = opening_behind(calendar, passed);
  open = next < record.openings.count && calendar.openings[next].begin <= passed;
  return Status::Ok;
}

Status next_opening(const Calendar& calendar, std::int64_t at, std::int64_t& opening) {
  const format::Calendar& record = *calendar.record;
  if (record.always != 0) {
    opening = at;
    return Status::Ok;
  }
  if (!covers(record, at)) {
    return Status::OutsideCalendar;
  }
  const std::uint32_t passed = distance(record, at);
  const std::uint32_t next = opening_behind(calendar, passed);
  if (next == record.openings.count) {
    return Status::OutsideCalendar;
  }
  const std::uint32_t begin = calendar.openings[next].begin;
  opening = begin > passed ? record.begin + begin : at;
  return Status::Ok;
}

Status elapsed(const Calendar& calendar, std::int64_t from, std::int64_t to,
               std::int64_t& seconds) {
  const format::Calendar& record = *calendar.record;
  if (record.always != 0) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(to, from, &difference)) {
      return Status::OutsideCalendar;
    }
    seconds = difference;
    return Status::Ok;
  }
  if (!covers(record, from) || !covers(record, to)) {
    return Status::OutsideCalendar;
  }
  const std::uint32_t first = distance(record, from);
  const std::uint32_t last = distance(record, to);
  seconds = std::int64_t{open_before(calendar, opening_behind(calendar, last), last)} -
            std::int64_t{open_before(calendar, opening_behind(calendar, first), first)};
  return Status::Ok;
}

Status due(const Calendar& calendar, std::int64_t from, std::uint64_t seconds, std::int64_t& at) {
  const format::Calendar& record = *calendar.record;
  if (record.always != 0) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(from, seconds, &sum)) {
      return Status::OutsideCalendar;
    }
    at = sum;
    return Status::Ok;
  }
  if (!covers(record, from)) {
    return Status::OutsideCalendar;
  }
  if (seconds == 0) {
    at = from;
    return Status::Ok;
  }
  const std::uint32_t passed = distance(record, from);
  const std::uint32_t next = opening_behind(calendar, passed);
  const std::uint32_t before = open_before(calendar, next, passed);
  if (seconds > open_in_all(calendar) - before) {
    return Status::OutsideCalendar;
  }
  const std::uint32_t wanted = before + static_cast<std::uint32_t>(seconds);
  const Opening& last = calendar.openings[opening_with(calendar, next, wanted)];
  at = record.begin + last.begin + (wanted - last.before);
  return Status::Ok;
}

}  // namespace tier::runtime
