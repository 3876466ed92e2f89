#pragma once

#include "tier/promise.h"

/// The clock of a promise as somebody sees it who watches the ticket: it is kept, and shown each
/// event. What `promise_answer` has to leave open, since the facts of now do not say it, it knows:
/// when a pause began and ended, when a condition came true, what was reset.
///
///     KeptClock clock;                             // one a ticket and promise, kept by the caller
///     decide(table, request);                      // with the facts from the event on, and
///     advance(table, request, promise, clock);     // its instant as `now`
///     …
///     kept_answer(table, request, promise, clock, answer);   // at any `now` from then on
///
/// Conditions are looked at on each event and count until the next. Cancelled beats stopped, which
/// beats paused, and each ends when its condition does: a ticket that is opened again runs on as if
/// it had not stopped, or where its promise repeats begins anew once it starts. That it started
/// stays. A reset counts when its condition comes true, and makes everything begin at that instant.
/// What is overdue stays due when it was: it no longer pauses.
///
/// Instants are seconds since 1970-01-01T00:00:00Z. No call allocates.
namespace tier::runtime {

enum class ClockPhase : std::uint32_t { NotStarted, Running, Paused, Stopped, Cancelled };

/// Plain numbers: to be copied, compared and stored as the caller likes.
struct KeptClock {
  ClockPhase phase = ClockPhase::NotStarted;
  /// 1 while the condition of a reset holds.
  std::uint32_t reset = 0;
  /// 1 where missing facts left open, at this event or one before, what the clock does.
  std::uint32_t unsure = 0;
  /// By whose opening hours it has counted since then, or `format::none`.
  std::uint32_t calendar = format::none;
  /// The event that it was shown last.
  std::int64_t seen = no_moment;
  std::int64_t started = no_moment;
  std::int64_t stopped = no_moment;
  /// For how long it stood still up to that event, as seconds and as seconds of the opening hours
  /// that counted then: which of them counts, the target says that is asked for.
  std::int64_t still = 0;
  std::int64_t still_open = 0;
};

/// Shows the clock an event. The request is one that `decide` has filled, by moments whose `now` is
/// the instant of the event. BadClass where there is no such promise; TooSmall without moments or
/// without `now`; OutOfOrder where it has seen a later event, OutsideCalendar where it stood still
/// beyond what the calendar covers: it is as before then.
Status advance(const Table& table, const Request& request, std::uint32_t promise, KeptClock& clock);

/// How the promise stands at the `now` of the request's moments; without one, only when it is due.
/// The facts are those of the last event. Missing facts that left something open make it
/// NeedsHistory. BadClass, TooSmall or OutOfOrder as `advance`.
Status kept_answer(const Table& table, const Request& request, std::uint32_t promise,
                   const KeptClock& clock, PromiseAnswer& answer);

}  // namespace tier::runtime
