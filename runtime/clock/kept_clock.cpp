#include "tier/kept_clock.h"

#include "../src/hours.h"
#include "../src/promise_clock.h"
#include "tier/calendar.h"

namespace tier::runtime {
namespace {

using format::ClockEventKind;
using format::none;
using format::TargetForm;

Status check(const Table& table, const Request& request, std::uint32_t promise,
             const KeptClock& clock) {
  if (promise >= table.promise_count) {
    return Status::BadClass;
  }
  if (request.moments == nullptr || request.moments->count < table.attribute_count ||
      request.answer_count < table.decision_count) {
    return Status::TooSmall;
  }
  const std::int64_t now = request.moments->now;
  return now != no_moment && clock.seen != no_moment && now < clock.seen ? Status::OutOfOrder
                                                                         : Status::Ok;
}

/// The calendar on which the promise counts opening hours, or `none`.
std::uint32_t calendar_of(const Table& table, const Request& request, std::uint32_t promise) {
  const format::Promise& record = table.promises[promise];
  return hours_of(table, request, {record.calendar, record.calendar_by}).calendar;
}

/// For how long it stood still up to the last event, in what a target of this form counts.
std::int64_t still_of(const KeptClock& clock, TargetForm form) {
  return form == TargetForm::Elapsed ? clock.still : clock.still_open;
}

class Watch {
 public:
  Watch(const Table& table, const Request& request, std::uint32_t promise, KeptClock& clock)
      : table_(table), request_(request), promise_(promise), clock_(clock) {}

  Status advance() {
    const SeenEvents stops = see(ClockEventKind::Stops);
    if (clock_.phase == ClockPhase::Paused) {
      const Status status = stand_still(until(stops));
      if (status != Status::Ok) {
        return status;
      }
    }
    start(stops);
    if (clock_.started != no_moment) {
      turn(stops);
    }
    clock_.seen = now();
    clock_.calendar = calendar_of(table_, request_, promise_);
    return Status::Ok;
  }

 private:
  [[nodiscard]] std::int64_t now() const { return request_.moments->now; }

  SeenEvents see(ClockEventKind kind) {
    const SeenEvents seen = see_events(table_, request_, promise_, *request_.moments, kind);
    clock_.unsure |= seen.open ? 1U : 0U;
    return seen;
  }

  /// When it happened: the time that the facts give, else that of the event that shows it.
  [[nodiscard]] std::int64_t moment(const SeenEvents& seen) const {
    return seen.at != no_moment ? seen.at : now();
  }

  /// What is known to have stopped since the last event stood still no longer than that.
  [[nodiscard]] std::int64_t until(const SeenEvents& stops) const {
    const std::int64_t at = stops.holds ? moment(stops) : now();
    return at < clock_.seen ? clock_.seen : at < now() ? at : now();
  }

  Status stand_still(std::int64_t until) {
    std::int64_t open = 0;
    if (clock_.calendar != none) {
      const Status status = elapsed(calendar_at(table_, clock_.calendar), clock_.seen, until, open);
      if (status != Status::Ok) {
        return status;
      }
    }
    clock_.still += until - clock_.seen;
    clock_.still_open += open;
    return Status::Ok;
  }

  void begin(std::int64_t at) {
    clock_.started = at;
    clock_.stopped = no_moment;
    clock_.still = 0;
    clock_.still_open = 0;
    clock_.phase = ClockPhase::Running;
  }

  void start(const SeenEvents& stops) {
    const SeenEvents starts = see(ClockEventKind::Starts);
    if (clock_.started == no_moment && starts.holds) {
      begin(moment(starts));
    } else if (has_stopped() && starts.holds && repeats() && starts_anew(starts, stops)) {
      begin(moment(starts));
    }
  }

  /// Also where it was cancelled then.
  [[nodiscard]] bool has_stopped() const { return clock_.stopped != no_moment; }
  [[nodiscard]] bool repeats() const { return (table_.promises[promise_].flags & 1U) != 0; }

  /// By its time, where it has one; else because it no longer stops.
  [[nodiscard]] bool starts_anew(const SeenEvents& starts, const SeenEvents& stops) const {
    return starts.at != no_moment ? starts.at > clock_.stopped : !stops.holds;
  }

  void turn(const SeenEvents& stops) {
    const SeenEvents resets = see(ClockEventKind::Resets);
    const bool is_reset =
        resets.holds && (resets.at != no_moment ? resets.at > clock_.started : clock_.reset == 0);
    clock_.reset = resets.holds ? 1 : 0;
    if (see(ClockEventKind::Cancels).holds) {
      clock_.phase = ClockPhase::Cancelled;
    } else if (stops.holds && !is_over(stops)) {
      clock_.stopped = has_stopped() ? clock_.stopped : moment(stops);
      clock_.phase = ClockPhase::Stopped;
    } else if (has_stopped() && repeats()) {
      clock_.phase = ClockPhase::Stopped;
    } else {
      if (is_reset) {
        begin(moment(resets));
      }
      clock_.stopped = no_moment;
      clock_.phase = see(ClockEventKind::Pauses).holds && !is_overdue() ? ClockPhase::Paused
                                                                        : ClockPhase::Running;
    }
  }

  /// By what is promised from this event on. What is overdue stays due when it was.
  [[nodiscard]] bool is_overdue() const {
    PromiseAnswer answer;
    if (!read_target(table_, request_, promise_, answer)) {
      return false;
    }
    answer.started = clock_.started;
    const std::int64_t still = still_of(clock_, answer.form);
    return find_due(table_, answer, still) == Status::Ok && answer.due < now();
  }

  /// Whether it stopped a round that is over, by a time that still stands there.
  [[nodiscard]] bool is_over(const SeenEvents& stops) const {
    return repeats() && stops.at != no_moment && stops.at < clock_.started;
  }

  const Table& table_;
  const Request& request_;
  std::uint32_t promise_;
  KeptClock& clock_;
};

/// For how long the clock stood still by `now`, in what the promise counts.
Status still_by(const Table& table, const KeptClock& clock, std::int64_t now,
                PromiseAnswer& answer) {
  answer.still = still_of(clock, answer.form);
  std::int64_t more = 0;
  if (clock.phase == ClockPhase::Paused && now != no_moment) {
    const Status status = counted(table, answer, clock.seen, now, more);
    if (status != Status::Ok) {
      return status;
    }
  }
  answer.still += more;
  return Status::Ok;
}

}  // namespace

Status advance(const Table& table, const Request& request, std::uint32_t promise,
               KeptClock& clock) {
  const Status status = check(table, request, promise, clock);
  if (status != Status::Ok) {
    return status;
  }
  if (request.moments->now == no_moment) {
    return Status::TooSmall;
  }
  KeptClock next = clock;
  const Status advanced = Watch(table, request, promise, next).advance();
  clock = advanced == Status::Ok ? next : clock;
  return advanced;
}

Status kept_answer(const Table& table, const Request& request, std::uint32_t promise,
                   const KeptClock& clock, PromiseAnswer& answer) {
  answer = PromiseAnswer();
  const Status status = check(table, request, promise, clock);
  if (status != Status::Ok || !read_target(table, request, promise, answer)) {
    return status;
  }
  const std::int64_t now = request.moments->now;
  answer.started = clock.started;
  answer.stopped = clock.stopped;
  if (clock.unsure != 0) {
    answer.state = PromiseState::NeedsHistory;
  } else if (clock.phase == ClockPhase::NotStarted) {
    answer.state = PromiseState::NotStarted;
  } else if (clock.phase == ClockPhase::Cancelled) {
    answer.state = PromiseState::Cancelled;
  } else if (still_by(table, clock, now, answer) != Status::Ok) {
    answer.state = PromiseState::OutsideCalendar;
  } else if (clock.phase == ClockPhase::Paused) {
    answer.state = PromiseState::Paused;
  } else {
    SeenEvents stops;
    stops.holds = clock.phase == ClockPhase::Stopped;
    judge(answer, stops, now, find_due(table, answer, answer.still));
  }
  return Status::Ok;
}

}  // namespace tier::runtime
