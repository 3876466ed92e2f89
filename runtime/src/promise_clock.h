#pragma once

#include "tier/promise.h"

namespace tier::runtime {

/// What is known of one kind of event from the facts as they are.
struct SeenEvents {
  /// The promise has such an event.
  bool possible = false;
  /// One holds now.
  bool holds = false;
  /// One may hold, missing facts decide.
  bool open = false;
  /// The first moment that is known of those that hold; the last one for a reset.
  std::int64_t at = no_moment;
  /// One holds of which no fact says since when.
  bool since_unknown = false;
};

/// Of a promise in a request that was decided as far as the clocks.
SeenEvents see_events(const Table& table, const Request& request, std::uint32_t promise,
                      const Moments& moments, format::ClockEventKind kind);

/// Sets when it is due, of what is promised, when it started, and for how long it stood still in
/// what it counts; whether the calendar knows.
Status find_due(const Table& table, PromiseAnswer& answer, std::int64_t still);

/// Sets how a clock stands that has started and neither was cancelled nor stands still. `status` is
/// that of `find_due`.
void judge(PromiseAnswer& answer, const SeenEvents& stops, std::int64_t now, Status status);

/// Sets what is promised, and by which calendar it counts. Where there is none with a time the
/// state says so, and the answer is whole: true where the clock is to be read.
bool read_target(const Table& table, const Request& request, std::uint32_t promise,
                 PromiseAnswer& answer);

/// Sets what of the answer the clock says; its target, one of a time, and its calendar stand there.
void read_clock(const Table& table, const Request& request, std::uint32_t promise,
                const Moments& moments, PromiseAnswer& answer);

/// The time that a promise counts, of [from, to): Ok or OutsideCalendar.
Status counted(const Table& table, const PromiseAnswer& promise, std::int64_t from, std::int64_t to,
               std::int64_t& seconds);

}  // namespace tier::runtime
