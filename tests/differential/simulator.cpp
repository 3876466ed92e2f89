#include "tests/differential/simulator.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <set>

namespace tier::differential {
namespace {

constexpr std::int64_t minutes_a_day = 24 * 60;
constexpr int margin_days = 10;

std::int64_t day_number(int year, int month, int day) {
  std::tm date{};
  date.tm_year = year - 1900;
  date.tm_mon = month - 1;
  date.tm_mday = day;
  return timegm(&date) / (60 * minutes_a_day);
}

/// Monday is 0.
int weekday(std::int64_t day) {
  const std::time_t noon = (day * minutes_a_day + 720) * 60;
  std::tm date{};
  gmtime_r(&noon, &date);
  return (date.tm_wday + 6) % 7;
}

std::int64_t floor_of(std::int64_t value, std::int64_t by) {
  return value >= 0 ? value / by : -((-value + by - 1) / by);
}

}  // namespace

Clock::Clock(const std::string& zone, int first_year, int last_year) {
  setenv("TZ", (':' + zone).c_str(), 1);
  tzset();
  first_ = (day_number(first_year, 1, 1) - margin_days) * minutes_a_day;
  const std::int64_t end = (day_number(last_year + 1, 1, 1) + margin_days) * minutes_a_day;
  for (std::int64_t minute = first_; minute < end; ++minute) {
    const std::time_t at = minute * 60;
    std::tm local{};
    localtime_r(&at, &local);
    shown_.push_back(day_number(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday) *
                         minutes_a_day +
                     local.tm_hour * 60 + local.tm_min);
    reached_.push_back(reached_.empty() ? shown_.back() : std::max(reached_.back(), shown_.back()));
  }
}

std::size_t Clock::when_reached(std::int64_t time) const {
  return static_cast<std::size_t>(std::lower_bound(reached_.begin(), reached_.end(), time) -
                                  reached_.begin());
}

Simulator::Simulator(const PlannedHours& hours, int first_year, int last_year)
    : zone_(hours.zone),
      clock_(hours.zone, first_year, last_year),
      begin_(clock_.when_reached(day_number(first_year, 1, 1) * minutes_a_day)),
      end_(clock_.when_reached(day_number(last_year + 1, 1, 1) * minutes_a_day)) {
  plan_shifts(hours);
  settle();
}

void Simulator::plan_shifts(const PlannedHours& hours) {
  std::set<std::int64_t> closed;
  for (const PlannedDate& date : hours.closed) {
    closed.insert(day_number(date.year, date.month, date.day));
  }
  const auto plan = [&](std::int64_t day, std::int64_t opens, std::int64_t closes) {
    if (closed.count(day) == 0) {
      plan_shift(day, opens, closes);
    }
  };
  const std::int64_t first = floor_of(clock_.first_minute(), minutes_a_day) + 1;
  const std::int64_t last = first + static_cast<std::int64_t>(clock_.count()) / minutes_a_day - 3;
  for (std::int64_t day = first; day < last; ++day) {
    for (const PlannedWindow& window : hours.windows) {
      const auto& days = window.weekdays;
      const auto until = window.spans_days ? days.begin() + 1 : days.end();
      if (std::find(days.begin(), until, weekday(day)) == until) {
        continue;
      }
      const std::int64_t midnight = day * minutes_a_day;
      if (window.closes - window.opens <= minutes_a_day) {
        plan(day, midnight + window.opens, midnight + window.closes);
        continue;
      }
      for (std::int64_t on = 0; on * minutes_a_day < window.closes; ++on) {
        plan(day + on, midnight + std::max<std::int64_t>(window.opens, on * minutes_a_day),
             midnight + std::min<std::int64_t>(window.closes, (on + 1) * minutes_a_day));
      }
    }
  }
}

void Simulator::plan_shift(std::int64_t day, std::int64_t opens, std::int64_t closes) {
  Shift shift{day, day, clock_.when_reached(opens), {}};
  for (std::size_t at = shift.opened; at < clock_.count() && clock_.reached(at) < closes; ++at) {
    if (at >= begin_ && at < end_) {
      shift.minutes.push_back(at);
    }
  }
  if (!shift.minutes.empty()) {
    shifts_.push_back(std::move(shift));
  }
}

Simulator::Simulator(const Plan& plan, const std::vector<Simulator>& own)
    : zone_(own[static_cast<std::size_t>(plan.terms.front().own)].zone_),
      clock_(own[static_cast<std::size_t>(plan.terms.front().own)].clock_),
      begin_(own[static_cast<std::size_t>(plan.terms.front().own)].begin_),
      end_(own[static_cast<std::size_t>(plan.terms.front().own)].end_) {
  std::set<std::int64_t> dates;
  for (const PlannedDate& date : plan.dates) {
    dates.insert(day_number(date.year, date.month, date.day));
  }
  for (std::size_t index = 0; index < plan.terms.size(); ++index) {
    const PlannedTerm& term = plan.terms[index];
    if (term.own < 0) {
      shifts_.erase(
          std::remove_if(shifts_.begin(), shifts_.end(),
                         [&](const Shift& shift) { return dates.count(shift.planned_day) != 0; }),
          shifts_.end());
      continue;
    }
    const Simulator& other = own[static_cast<std::size_t>(term.own)];
    begin_ = std::max(begin_, other.begin_);
    end_ = std::min(end_, other.end_);
    if (index == 0 || term.sign == '+') {
      for (Shift shift : other.shifts_) {
        if (other.zone_ != zone_) {
          shift.day = floor_of(clock_.shown(shift.opened), minutes_a_day);
        }
        shifts_.push_back(std::move(shift));
      }
    }
    for (Shift& shift : shifts_) {
      auto& minutes = shift.minutes;
      minutes.erase(std::remove_if(minutes.begin(), minutes.end(),
                                   [&](std::size_t at) {
                                     return at < begin_ || at >= end_ ||
                                            (term.sign == '-' && other.open_[at]) ||
                                            (term.sign == '&' && !other.open_[at]);
                                   }),
                    minutes.end());
    }
    shifts_.erase(std::remove_if(shifts_.begin(), shifts_.end(),
                                 [](const Shift& shift) { return shift.minutes.empty(); }),
                  shifts_.end());
  }
  settle();
}

void Simulator::settle() {
  open_.assign(clock_.count(), false);
  day_.assign(clock_.count(), 0);
  std::vector<std::int64_t> opens(clock_.count(), INT64_MIN);
  for (const Shift& shift : shifts_) {
    opens[shift.opened] = std::max(opens[shift.opened], shift.day);
    for (const std::size_t at : shift.minutes) {
      open_[at] = true;
    }
  }
  std::int64_t day = INT64_MIN;
  open_before_.assign(clock_.count() + 1, 0);
  for (std::size_t at = 0; at < clock_.count(); ++at) {
    day = std::max(day, opens[at]);
    day_[at] = day;
    open_before_[at + 1] = open_before_[at] + (open_[at] ? 1 : 0);
    if (open_[at]) {
      closes_[day] = at + 1;
    }
  }
  next_open_.assign(clock_.count() + 1, clock_.count());
  for (std::size_t at = clock_.count(); at-- > 0;) {
    next_open_[at] = open_[at] ? at : next_open_[at + 1];
  }
  for (const auto& [opening_day, close] : closes_) {
    opening_days_.push_back(opening_day);
  }
}

bool Simulator::never_open() const { return opening_days_.empty(); }

std::size_t Simulator::minute(std::int64_t at) const {
  return static_cast<std::size_t>(floor_of(at, 60) - clock_.first_minute());
}

std::int64_t Simulator::second(std::size_t minute) const {
  return (clock_.first_minute() + static_cast<std::int64_t>(minute)) * 60;
}

bool Simulator::is_open(std::int64_t at) const { return open_[minute(at)]; }

std::optional<std::int64_t> Simulator::next_opening(std::int64_t at) const {
  const std::size_t next = next_open_[minute(at)];
  return next < end_ ? std::optional(std::max(at, second(next))) : std::nullopt;
}

std::int64_t Simulator::open_before(std::int64_t at) const {
  const std::size_t place = minute(at);
  return open_before_[place] * 60 + (open_[place] ? at - second(place) : 0);
}

std::int64_t Simulator::elapsed(std::int64_t from, std::int64_t to) const {
  return open_before(to) - open_before(from);
}

std::optional<std::int64_t> Simulator::due(std::int64_t from, std::int64_t seconds) const {
  if (seconds == 0) {
    return from;
  }
  const std::int64_t wanted = open_before(from) + seconds;
  // The first minute by whose end there has been enough.
  const auto enough =
      std::lower_bound(open_before_.begin(), open_before_.end(), (wanted + 59) / 60);
  if (enough == open_before_.end()) {
    return std::nullopt;
  }
  const auto place = static_cast<std::size_t>(enough - open_before_.begin()) - 1;
  return second(place) + wanted - open_before_[place] * 60;
}

std::int64_t Simulator::day_of(std::int64_t at) const {
  const std::size_t place = minute(at);
  return at < end() && open_[place] ? day_[place] : floor_of(clock_.shown(place), minutes_a_day);
}

std::optional<std::int64_t> Simulator::later_day(std::int64_t from, int days) const {
  const auto behind = std::upper_bound(opening_days_.begin(), opening_days_.end(), day_of(from));
  const auto left = opening_days_.end() - behind;
  return days <= left ? std::optional(behind[days - 1]) : std::nullopt;
}

std::optional<std::int64_t> Simulator::due_days(std::int64_t from, int days) const {
  if (days == 0) {
    return next_opening(from);
  }
  const auto day = later_day(from, days);
  if (!day) {
    return std::nullopt;
  }
  const std::int64_t time = clock_.shown(minute(from)) + (*day - day_of(from)) * minutes_a_day;
  const std::size_t place = clock_.when_reached(time);
  if (place >= end_) {
    return std::nullopt;
  }
  const std::int64_t seconds = clock_.reached(place) == time ? from - floor_of(from, 60) * 60 : 0;
  return next_opening(std::max(from, second(place) + seconds));
}

std::optional<std::int64_t> Simulator::end_of_day(std::int64_t from, int days) const {
  std::optional<std::int64_t> day;
  if (days == 0) {
    const auto opening = next_opening(from);
    day = opening ? std::optional(day_[minute(*opening)]) : std::nullopt;
  } else {
    day = later_day(from, days);
  }
  return day ? std::optional(second(closes_.at(*day))) : std::nullopt;
}

}  // namespace tier::differential
