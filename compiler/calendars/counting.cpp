#include "compiler/calendars/counting.h"

#include <algorithm>

#include "compiler/base/day.h"

namespace tier::calendars {
namespace {

using base::seconds_a_day;
using table::Calendar;
using table::Opening;
using Unit = table::PromisedTime::Unit;

std::int64_t date_of(std::int64_t local) {
  return local / seconds_a_day - (local % seconds_a_day < 0 ? 1 : 0);
}

}  // namespace

Counting::Counting(const Calendar& calendar) : calendar_(calendar) {
  std::int64_t before = 0;
  for (const Opening& opening : calendar.openings) {
    before_.push_back(before);
    before += opening.end - opening.begin;
    if (days_.empty() || days_.back() != opening.day) {
      days_.push_back(opening.day);
    }
  }
  before_.push_back(before);
  if (!calendar.always) {
    const std::int64_t last = date_of(local(calendar.end));
    for (std::int64_t day = date_of(local(calendar.begin)); day <= last; ++day) {
      midnights_.push_back(first_instant(day * seconds_a_day));
    }
  }
}

bool Counting::covers(std::int64_t at) const {
  return calendar_.always || (calendar_.begin <= at && at <= calendar_.end);
}

std::size_t Counting::opening_behind(std::int64_t at) const {
  const auto behind =
      std::partition_point(calendar_.openings.begin(), calendar_.openings.end(),
                           [&](const Opening& opening) { return opening.end <= at; });
  return static_cast<std::size_t>(behind - calendar_.openings.begin());
}

std::optional<bool> Counting::is_open(std::int64_t at) const {
  if (!covers(at)) {
    return std::nullopt;
  }
  const std::size_t behind = opening_behind(at);
  return calendar_.always ||
         (behind < calendar_.openings.size() && calendar_.openings[behind].begin <= at);
}

std::int64_t Counting::open_before(std::int64_t at) const {
  const std::size_t behind = opening_behind(at);
  const bool is_inside =
      behind < calendar_.openings.size() && calendar_.openings[behind].begin < at;
  return before_[behind] + (is_inside ? at - calendar_.openings[behind].begin : 0);
}

std::optional<std::int64_t> Counting::reached(std::int64_t seconds) const {
  if (seconds < 0 || seconds > before_.back() || calendar_.openings.empty()) {
    return std::nullopt;
  }
  const auto after = std::lower_bound(before_.begin() + 1, before_.end(), seconds);
  const auto index = static_cast<std::size_t>(after - before_.begin()) - 1;
  return calendar_.openings[index].begin + (seconds - before_[index]);
}

std::optional<std::int64_t> Counting::open_seconds(std::int64_t from, std::int64_t to) const {
  if (!covers(from) || !covers(to)) {
    return std::nullopt;
  }
  return std::max<std::int64_t>(0,
                                calendar_.always ? to - from : open_before(to) - open_before(from));
}

std::optional<std::int64_t> Counting::next_open(std::int64_t at) const {
  const std::size_t behind = opening_behind(at);
  return behind < calendar_.openings.size()
             ? std::optional(std::max(at, calendar_.openings[behind].begin))
             : std::nullopt;
}

std::int64_t Counting::local(std::int64_t at) const {
  const auto next =
      std::partition_point(calendar_.offsets.begin() + 1, calendar_.offsets.end(),
                           [&](const table::Offset& offset) { return offset.from <= at; });
  return at + std::prev(next)->seconds;
}

std::int64_t Counting::first_instant(std::int64_t local) const {
  for (std::size_t index = 0; index + 1 < calendar_.offsets.size(); ++index) {
    const table::Offset& offset = calendar_.offsets[index];
    const std::int64_t at = local - offset.seconds;
    if (at < calendar_.offsets[index + 1].from) {
      return index == 0 ? at : std::max(at, offset.from);
    }
  }
  const table::Offset& last = calendar_.offsets.back();
  const std::int64_t at = local - last.seconds;
  return calendar_.offsets.size() == 1 ? at : std::max(at, last.from);
}

/// A moment at which it is open belongs to the day on which its window opened, any other to its own
/// date.
std::int64_t Counting::day_of(std::int64_t at) const {
  const std::size_t behind = opening_behind(at);
  const bool is_open = behind < calendar_.openings.size() && calendar_.openings[behind].begin <= at;
  return is_open ? calendar_.openings[behind].day : date_of(local(at));
}

std::optional<std::int64_t> Counting::open_day_after(std::int64_t day, std::int64_t count) const {
  const auto first = std::upper_bound(days_.begin(), days_.end(), day);
  return days_.end() - first < count ? std::nullopt : std::optional(*(first + (count - 1)));
}

std::optional<std::int64_t> Counting::after_days(std::int64_t from, std::int64_t count) const {
  if (count == 0) {
    return next_open(from);
  }
  const std::int64_t day = day_of(from);
  const auto target = open_day_after(day, count);
  return target ? next_open(
                      std::max(from, first_instant(local(from) + (*target - day) * seconds_a_day)))
                : std::nullopt;
}

std::optional<std::int64_t> Counting::end_of_day(std::int64_t from, std::int64_t count) const {
  const auto next = count == 0 ? next_open(from) : std::nullopt;
  const auto day = count > 0 ? open_day_after(day_of(from), count)
                   : next    ? std::optional(day_of(*next))
                             : std::nullopt;
  if (!day) {
    return std::nullopt;
  }
  const auto behind =
      std::partition_point(calendar_.openings.begin(), calendar_.openings.end(),
                           [&](const Opening& opening) { return opening.day <= *day; });
  return std::prev(behind)->end;
}

std::optional<std::int64_t> Counting::due(const table::PromisedTime& time,
                                          std::int64_t from) const {
  if (time.unit == Unit::Elapsed || (calendar_.always && time.unit == Unit::Business)) {
    return from + time.amount;
  }
  if (calendar_.always) {
    const std::int64_t rest = (from % seconds_a_day + seconds_a_day) % seconds_a_day;
    return from + time.amount * seconds_a_day +
           (time.unit == Unit::EndOfBusinessDay ? seconds_a_day - rest : 0);
  }
  if (!covers(from)) {
    return std::nullopt;
  }
  switch (time.unit) {
    case Unit::Business:
      return time.amount == 0 ? from : reached(open_before(from) + time.amount);
    case Unit::BusinessDays:
      return after_days(from, time.amount);
    default:
      return end_of_day(from, time.amount);
  }
}

/// Where the time is used up at the begin or the end of an opening.
void Counting::add_business_bends(std::int64_t amount, std::vector<std::int64_t>& bends) const {
  for (const std::int64_t before : before_) {
    if (const auto at = reached(before - amount)) {
      bends.push_back(*at);
      bends.push_back(*at + 1);
    }
  }
}

/// Where the same local time, so many opening days later, is the begin or the end of an opening.
void Counting::add_day_bends(std::int64_t count, std::vector<std::int64_t>& bends) const {
  for (const std::int64_t midnight : midnights_) {
    const std::int64_t day = date_of(local(midnight));
    const auto target = open_day_after(day, count);
    if (!target) {
      return;
    }
    const std::int64_t moved = (*target - day) * seconds_a_day;
    const std::int64_t around = first_instant(*target * seconds_a_day);
    for (std::size_t index = opening_behind(around - seconds_a_day);
         index < calendar_.openings.size() &&
         calendar_.openings[index].begin < around + 3 * seconds_a_day;
         ++index) {
      for (const std::int64_t at :
           {calendar_.openings[index].begin, calendar_.openings[index].end}) {
        const std::int64_t bend = first_instant(local(at) - moved);
        bends.push_back(bend);
        bends.push_back(bend + 1);
      }
    }
  }
}

std::vector<std::int64_t> Counting::bends(const table::PromisedTime& time) const {
  std::vector<std::int64_t> bends = midnights_;
  bends.push_back(calendar_.begin);
  for (const Opening& opening : calendar_.openings) {
    bends.push_back(opening.begin);
    bends.push_back(opening.end);
  }
  for (const table::Offset& offset : calendar_.offsets) {
    bends.push_back(offset.from);
  }
  if (time.unit == Unit::Business) {
    add_business_bends(time.amount, bends);
  } else if (time.unit == Unit::BusinessDays && time.amount > 0) {
    add_day_bends(time.amount, bends);
  }
  std::sort(bends.begin(), bends.end());
  bends.erase(std::unique(bends.begin(), bends.end()), bends.end());
  return bends;
}

std::optional<std::int64_t> start_where_later(const table::PromisedTime& time,
                                              const table::PromisedTime& later,
                                              const Calendar& calendar) {
  const Counting counting(calendar);
  const auto is_later = [&](std::int64_t start) {
    const auto one = counting.due(time, start);
    const auto other = counting.due(later, start);
    return one && other && *other > *one;
  };
  if (calendar.always) {
    // A day of UTC is like any other.
    return is_later(0)                   ? std::optional<std::int64_t>(0)
           : is_later(seconds_a_day - 1) ? std::optional(seconds_a_day - 1)
                                         : std::nullopt;
  }
  std::vector<std::int64_t> bends = counting.bends(time);
  const std::vector<std::int64_t> more = counting.bends(later);
  bends.insert(bends.end(), more.begin(), more.end());
  std::sort(bends.begin(), bends.end());
  for (const std::int64_t bend : bends) {
    // Between two bends lines are straight: it is enough to look at both of their ends.
    for (const std::int64_t start : {bend - 1, bend}) {
      if (is_later(start)) {
        return start;
      }
    }
  }
  return std::nullopt;
}

}  // namespace tier::calendars
