#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/differential/calendar_plan.h"

/// Opening hours as a person with a clock would find them: minute by minute, with the C library's
/// own zones (`localtime_r`; TZDIR says where their data are). It shares no code with the compiler
/// and the runtime.
///
/// A clock that is set back stands still here until its time comes round again: what opens or
/// closes at a time that comes twice does so the first time, and what is skipped is past at once.
namespace tier::differential {

/// The minutes of a stretch of time in one zone, from its first on.
class Clock {
 public:
  /// All minutes of the years, and some days around them.
  Clock(const std::string& zone, int first_year, int last_year);

  [[nodiscard]] std::int64_t first_minute() const { return first_; }
  [[nodiscard]] std::size_t count() const { return shown_.size(); }
  /// What the clock shows, in minutes of its own since 1970-01-01 00:00.
  [[nodiscard]] std::int64_t shown(std::size_t minute) const { return shown_[minute]; }
  /// The latest time that it has shown so far.
  [[nodiscard]] std::int64_t reached(std::size_t minute) const { return reached_[minute]; }
  /// The first minute at which it has reached a time.
  [[nodiscard]] std::size_t when_reached(std::int64_t time) const;

 private:
  std::int64_t first_ = 0;
  std::vector<std::int64_t> shown_;
  std::vector<std::int64_t> reached_;
};

/// One time that a window opens, with the minutes that are left of it.
struct Shift {
  /// The date that it is of, in the zone that it was planned in, and in that of the calendar.
  std::int64_t planned_day = 0;
  std::int64_t day = 0;
  std::size_t opened = 0;
  std::vector<std::size_t> minutes;
};

class Simulator {
 public:
  Simulator(const PlannedHours& hours, int first_year, int last_year);
  /// Terms applied to simulators of the plan's own calendars, all of the same minutes.
  Simulator(const Plan& plan, const std::vector<Simulator>& own);

  /// In seconds since 1970-01-01; an instant is known in [begin, end].
  [[nodiscard]] std::int64_t begin() const { return second(begin_); }
  [[nodiscard]] std::int64_t end() const { return second(end_); }
  [[nodiscard]] bool knows(std::int64_t at) const { return at >= begin() && at <= end(); }
  [[nodiscard]] bool never_open() const;

  // Each asks of an instant that is known; none stands for what lies beyond.
  [[nodiscard]] bool is_open(std::int64_t at) const;
  [[nodiscard]] std::optional<std::int64_t> next_opening(std::int64_t at) const;
  [[nodiscard]] std::int64_t elapsed(std::int64_t from, std::int64_t to) const;
  [[nodiscard]] std::optional<std::int64_t> due(std::int64_t from, std::int64_t seconds) const;
  [[nodiscard]] std::optional<std::int64_t> due_days(std::int64_t from, int days) const;
  [[nodiscard]] std::optional<std::int64_t> end_of_day(std::int64_t from, int days) const;

 private:
  [[nodiscard]] std::size_t minute(std::int64_t at) const;
  [[nodiscard]] std::int64_t second(std::size_t minute) const;
  /// The opening day so many behind that of an instant.
  [[nodiscard]] std::optional<std::int64_t> later_day(std::int64_t from, int days) const;
  [[nodiscard]] std::int64_t day_of(std::int64_t at) const;
  /// Seconds that it was open before an instant.
  [[nodiscard]] std::int64_t open_before(std::int64_t at) const;
  void plan_shifts(const PlannedHours& hours);
  void plan_shift(std::int64_t day, std::int64_t opens, std::int64_t closes);
  /// Fills what follows from the shifts.
  void settle();

  std::string zone_;
  Clock clock_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::vector<Shift> shifts_;
  /// Of each minute whether it is open, and the day that it belongs to then.
  std::vector<bool> open_;
  std::vector<std::int64_t> day_;
  std::vector<std::int64_t> opening_days_;
  /// Of each minute, and of one behind the last: the open minutes before it, and the first minute
  /// from it on that is open.
  std::vector<std::int64_t> open_before_;
  std::vector<std::size_t> next_open_;
  /// The minute behind the last of each opening day.
  std::map<std::int64_t, std::size_t> closes_;
};

}  // namespace tier::differential
