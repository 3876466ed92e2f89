#include "promise_clock.h"

#include "matches.h"
#include "tier/calendar.h"

namespace tier::runtime {
namespace {

using format::ClockEventKind;
using format::none;
using format::TargetForm;

enum class Level : std::uint32_t { No, Maybe, Yes };

/// The events of one promise, in a request that was decided as far as the clocks.
class Events {
 public:
  Events(const Table& table, const Request& request, std::uint32_t promise, const Moments& moments)
      : table_(table), request_(request), promise_(promise), moments_(moments) {}

  [[nodiscard]] SeenEvents see(ClockEventKind kind) const {
    SeenEvents seen;
    const format::Range events = table_.promises[promise_].events;
    for (std::uint32_t place = 0; place < events.count; ++place) {
      const format::ClockEvent& event = table_.clock_events[events.begin + place];
      if (event.kind != kind) {
        continue;
      }
      seen.possible = true;
      const Level now = event.conditional != 0 ? level(place) : Level::Yes;
      seen.open = seen.open || now == Level::Maybe;
      if (now == Level::Yes) {
        add(event, kind, seen);
      }
    }
    return seen;
  }

 private:
  [[nodiscard]] Level level(std::uint32_t event) const {
    for (const Match& match : matches_of(table_, request_, format::DecisionKind::Clocks)) {
      const format::Outcome& outcome = table_.outcomes[match.outcome];
      if (outcome.target == promise_ && outcome.value == event) {
        return match.certain != 0 ? Level::Yes : Level::Maybe;
      }
    }
    return Level::No;
  }

  /// The first of the event's times that is known, or `no_moment`.
  [[nodiscard]] std::int64_t moment_of(const format::ClockEvent& event) const {
    std::int64_t first = no_moment;
    for (std::uint32_t place = 0; place < event.at.count; ++place) {
      const std::int64_t at = moments_.values[table_.lists[event.at.begin + place]];
      first = at != no_moment && (first == no_moment || at < first) ? at : first;
    }
    return first;
  }

  void add(const format::ClockEvent& event, ClockEventKind kind, SeenEvents& seen) const {
    const std::int64_t at = moment_of(event);
    // What is said to happen at a time has not while the time is unknown.
    if (event.at.count > 0 && at == no_moment) {
      return;
    }
    seen.holds = true;
    seen.since_unknown = seen.since_unknown || at == no_moment;
    const bool is_better = kind == ClockEventKind::Resets ? at > seen.at : at < seen.at;
    if (at != no_moment && (seen.at == no_moment || is_better)) {
      seen.at = at;
    }
  }

  const Table& table_;
  const Request& request_;
  std::uint32_t promise_;
  const Moments& moments_;
};

class Clock {
 public:
  Clock(const Table& table, const Request& request, std::uint32_t promise, const Moments& moments)
      : table_(table), request_(request), promise_(promise), moments_(moments) {}

  void read(PromiseAnswer& answer) const {
    const SeenEvents starts = see(ClockEventKind::Starts);
    const SeenEvents cancels = see(ClockEventKind::Cancels);
    if (starts.open || cancels.open) {
      answer.state = PromiseState::Undetermined;
    } else if (cancels.holds) {
      answer.state = PromiseState::Cancelled;
    } else if (!starts.holds) {
      answer.state = PromiseState::NotStarted;
    } else if (starts.since_unknown) {
      answer.state = PromiseState::NeedsHistory;
    } else {
      answer.started = starts.at;
      run(answer);
    }
  }

 private:
  [[nodiscard]] const format::Promise& record() const { return table_.promises[promise_]; }

  [[nodiscard]] SeenEvents see(ClockEventKind kind) const {
    return see_events(table_, request_, promise_, moments_, kind);
  }

  /// The clock has started and was not cancelled.
  void run(PromiseAnswer& answer) const {
    SeenEvents stops = see(ClockEventKind::Stops);
    const SeenEvents pauses = see(ClockEventKind::Pauses);
    const SeenEvents resets = see(ClockEventKind::Resets);
    if (stops.open || pauses.open || resets.open) {
      answer.state = PromiseState::Undetermined;
      return;
    }
    if (resets.since_unknown ||
        (resets.possible && !resets.holds && moments_.unchanged == 0 && !resets_say_when())) {
      answer.state = PromiseState::NeedsHistory;
      return;
    }
    answer.started = resets.at > answer.started ? resets.at : answer.started;
    if ((record().flags & 1U) != 0 && stops.at != no_moment && stops.at < answer.started) {
      // It stopped an earlier time, and has started again.
      stops = SeenEvents();
    }
    std::int64_t still = 0;
    if (pauses.possible && moments_.unchanged == 0) {
      still = record().less == none ? no_moment : moments_.values[record().less];
    }
    answer.stopped = stops.at;
    answer.still = still == no_moment ? 0 : still;
    if (pauses.holds && !stops.holds) {
      answer.state = PromiseState::Paused;
    } else if (still == no_moment) {
      judge_earliest(answer, stops, find_due(table_, answer, 0));
    } else {
      judge(answer, stops, moments_.now, find_due(table_, answer, still));
    }
  }

  /// However long the clock stood still, what was done by the earliest due time was done in time.
  void judge_earliest(PromiseAnswer& answer, const SeenEvents& stops, Status status) const {
    const bool kept =
        status == Status::Ok && stops.holds && !stops.since_unknown && answer.stopped <= answer.due;
    answer.state = kept ? PromiseState::Kept : PromiseState::NeedsHistory;
  }

  /// Whether each event that resets names the time at which it did.
  [[nodiscard]] bool resets_say_when() const {
    for (std::uint32_t place = 0; place < record().events.count; ++place) {
      const format::ClockEvent& event = table_.clock_events[record().events.begin + place];
      if (event.kind == ClockEventKind::Resets && event.at.count == 0) {
        return false;
      }
    }
    return true;
  }

  const Table& table_;
  const Request& request_;
  std::uint32_t promise_;
  const Moments& moments_;
};

}  // namespace

SeenEvents see_events(const Table& table, const Request& request, std::uint32_t promise,
                      const Moments& moments, ClockEventKind kind) {
  return Events(table, request, promise, moments).see(kind);
}

Status find_due(const Table& table, PromiseAnswer& answer, std::int64_t still) {
  if (answer.form == TargetForm::Elapsed) {
    answer.due = answer.started + answer.amount + still;
    return Status::Ok;
  }
  const Calendar calendar = calendar_at(table, answer.calendar);
  std::int64_t due = no_moment;
  Status status = Status::Ok;
  if (answer.form == TargetForm::Business) {
    status = runtime::due(calendar, answer.started,
                          static_cast<std::uint64_t>(answer.amount + still), due);
  } else {
    // No calendar has so many days, whatever they are cut to.
    const auto days = static_cast<std::uint32_t>(
        answer.amount < UINT32_MAX ? answer.amount : std::int64_t{UINT32_MAX});
    status = answer.form == TargetForm::BusinessDays
                 ? due_days(calendar, answer.started, days, due)
                 : end_of_day(calendar, answer.started, days, due);
    if (status == Status::Ok && still > 0) {
      status = runtime::due(calendar, due, static_cast<std::uint64_t>(still), due);
    }
  }
  answer.due = status == Status::Ok ? due : no_moment;
  return status;
}

void judge(PromiseAnswer& answer, const SeenEvents& stops, std::int64_t now, Status status) {
  if (status != Status::Ok) {
    answer.state = PromiseState::OutsideCalendar;
  } else if (stops.holds) {
    answer.state = stops.since_unknown           ? PromiseState::NeedsHistory
                   : answer.stopped > answer.due ? PromiseState::Broken
                                                 : PromiseState::Kept;
  } else {
    const bool late = now != no_moment && now > answer.due;
    answer.state = late ? PromiseState::Overdue : PromiseState::Running;
  }
}

void read_clock(const Table& table, const Request& request, std::uint32_t promise,
                const Moments& moments, PromiseAnswer& answer) {
  Clock(table, request, promise, moments).read(answer);
}

Status counted(const Table& table, const PromiseAnswer& promise, std::int64_t from, std::int64_t to,
               std::int64_t& seconds) {
  if (promise.form == TargetForm::Elapsed) {
    seconds = to - from;
    return Status::Ok;
  }
  return elapsed(calendar_at(table, promise.calendar), from, to, seconds);
}

}  // namespace tier::runtime
