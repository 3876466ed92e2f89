#include "compiler/calendars/spans.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace tier::calendars {
namespace {

using table::Calendar;
using table::Opening;
using Unit = table::PromisedTime::Unit;

constexpr std::int64_t day_length = 86'400;

/// Widens with every instance.
class Widest {
 public:
  void add(std::int64_t length) {
    span_.shortest = std::min(span_.shortest, length);
    span_.longest = std::max(span_.longest, length);
  }
  [[nodiscard]] std::optional<Span> take() const {
    return span_.shortest <= span_.longest ? std::optional(span_) : std::nullopt;
  }

 private:
  Span span_{std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
};

/// Business seconds are longest from a close, and shortest from an opening or up to a close.
class BusinessSpan {
 public:
  BusinessSpan(const Calendar& calendar, std::int64_t amount)
      : openings_(calendar.openings), amount_(amount) {
    std::int64_t before = 0;
    for (const Opening& opening : openings_) {
      before_.push_back(before);
      before += opening.end - opening.begin;
    }
    before_.push_back(before);
  }

  [[nodiscard]] std::optional<Span> find() const {
    Widest widest;
    for (std::size_t index = 0; index < openings_.size(); ++index) {
      add_from(openings_[index].begin, before_[index], widest);
      add_from(openings_[index].end, before_[index + 1], widest);
      add_until(openings_[index].end, before_[index + 1], widest);
    }
    return widest.take();
  }

 private:
  /// The opening in which so much of all the time is reached, from the left.
  [[nodiscard]] std::size_t reached(std::int64_t seconds) const {
    const auto found = std::lower_bound(before_.begin() + 1, before_.end(), seconds);
    return static_cast<std::size_t>(found - before_.begin()) - 1;
  }

  void add_from(std::int64_t from, std::int64_t before, Widest& widest) const {
    const std::int64_t wanted = before + amount_;
    if (wanted <= before_.back()) {
      const std::size_t last = reached(wanted);
      widest.add(openings_[last].begin + (wanted - before_[last]) - from);
    }
  }

  void add_until(std::int64_t until, std::int64_t before, Widest& widest) const {
    const std::int64_t start = before - amount_;
    if (start >= 0) {
      const std::size_t first = reached(start + 1);
      widest.add(until - (openings_[first].begin + (start - before_[first])));
    }
  }

  const std::vector<Opening>& openings_;
  std::int64_t amount_;
  /// Of each opening the open seconds before it; then all.
  std::vector<std::int64_t> before_;
};

/// A day on which it opens, and the longest that it is closed from a moment of it to the next
/// opening.
struct OpenDay {
  std::int64_t date = 0;
  std::int64_t wait = 0;
};

std::vector<OpenDay> open_days(const Calendar& calendar) {
  std::vector<OpenDay> days;
  for (std::size_t index = 0; index < calendar.openings.size(); ++index) {
    const Opening& opening = calendar.openings[index];
    if (days.empty() || days.back().date != opening.day) {
      days.push_back({opening.day, day_length});
    }
    if (index + 1 < calendar.openings.size()) {
      days.back().wait =
          std::max(days.back().wait, calendar.openings[index + 1].begin - opening.end);
    }
  }
  return days;
}

/// How far the local time of the calendar is moved at the most.
std::int64_t greatest_shift(const Calendar& calendar) {
  Widest offsets;
  for (const table::Offset& offset : calendar.offsets) {
    offsets.add(offset.seconds);
  }
  const auto span = offsets.take();
  return span ? span->longest - span->shortest : 0;
}

/// The same local time so many opening days later: as long as lies between the two dates, and where
/// it is closed then until it opens.
std::optional<Span> days_span(const Calendar& calendar, std::int64_t amount, bool end_of_day) {
  const std::vector<OpenDay> days = open_days(calendar);
  const std::int64_t shift = greatest_shift(calendar);
  Widest widest;
  const auto count = static_cast<std::size_t>(std::max<std::int64_t>(amount, 0));
  for (std::size_t from = 0; from + count < days.size(); ++from) {
    const OpenDay& to = days[from + count];
    const std::int64_t apart = (to.date - days[from].date) * day_length;
    widest.add(apart + shift + (end_of_day ? 2 * day_length : to.wait));
    widest.add(
        std::max<std::int64_t>(0, amount * day_length - shift - (end_of_day ? day_length : 0)));
  }
  return widest.take();
}

}  // namespace

std::optional<Span> span_of(const table::PromisedTime& time, const Calendar& calendar) {
  const bool in_days = time.unit == Unit::BusinessDays || time.unit == Unit::EndOfBusinessDay;
  if (time.unit == Unit::Elapsed || (calendar.always && time.unit == Unit::Business)) {
    return Span{time.amount, time.amount};
  }
  if (calendar.always) {
    const std::int64_t length = time.amount * day_length;
    return time.unit == Unit::BusinessDays ? Span{length, length}
                                           : Span{length, length + day_length};
  }
  return in_days ? days_span(calendar, time.amount, time.unit == Unit::EndOfBusinessDay)
                 : BusinessSpan(calendar, time.amount).find();
}

}  // namespace tier::calendars
