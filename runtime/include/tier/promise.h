#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tier/decide.h"

/// What was promised for a ticket, when it is due and how it stands, from the facts of the ticket
/// and the time. Nothing is kept between two calls.
///
///     clear_moments(table, values, fact_count);
///     bind_moment(table, opened, "2026-12-01T09:30:00+01:00", values);  // and `bind`
///     Moments moments{values, fact_count, now};
///     PromiseAnswer answer;
///     promise_answer(table, request, find_promise(table, "first_response"), moments, answer);
///
/// Instants are seconds since 1970-01-01T00:00:00Z. No call allocates.
namespace tier::runtime {

/// The index of the promise of this name, or `format::none`.
[[gnu::cold]] std::uint32_t find_promise(const Table& table, std::string_view name);

/// Reads an RFC 3339 time with its offset as an instant: MalformedTime where it is none. A part of
/// a second is left out, a leap second is the second after it.
Status read_time(std::string_view text, std::int64_t& instant);

/// Reads a duration as `bind` does, in seconds: MalformedDuration or NumberOutOfRange.
Status read_duration(std::string_view text, std::int64_t& seconds);

/// Sets each value to what that of an absent fact is: that of a duration with a default is the
/// default, others are not known. TooSmall where `count` is less than one an attribute.
[[gnu::cold]] Status clear_moments(const Table& table, std::int64_t* values, std::size_t count);

/// Keeps the value of a time or duration whose text `bind` has taken; of other facts nothing.
[[gnu::cold]] Status bind_moment(const Table& table, std::uint32_t attribute, std::string_view text,
                                 std::int64_t* values);

enum class PromiseState : std::uint32_t {
  DoesNotApply,  ///< not made for such a ticket
  NotOffered,    ///< no time is promised
  BestEffort,    ///< as soon as can be
  NotStarted,    ///< the clock has not started
  Running,       ///< and not due yet, or nobody said what time it is
  Paused,        ///< when it is due is open until it goes on
  Overdue,       ///< still running, and was due before now
  Kept,          ///< stopped when it was due, or before
  Broken,        ///< stopped later
  Cancelled,
  NoTarget,         ///< no rule gives one
  Undetermined,     ///< missing facts decide
  NeedsHistory,     ///< what happened before decides, and the facts do not say it: `due` or later
  OutsideCalendar,  ///< the calendar does not know these years
  NoCalendar,       ///< the fact that chooses its opening hours is unknown
};

struct PromiseAnswer {
  PromiseState state = PromiseState::NoTarget;
  /// Its target where `has_target`, a multiple reckoned up: one of the first four forms,
  /// NotOffered, BestEffort or DoesNotApply.
  format::TargetForm form = format::TargetForm::DoesNotApply;
  std::int64_t amount = 0;
  /// 1 where the target is known, whatever the clock does.
  std::uint32_t has_target = 0;
  /// The calendar that it counts on, or `format::none`.
  std::uint32_t calendar = format::none;
  /// `no_moment` where there is none.
  std::int64_t started = no_moment;
  /// Where the clock could have stood still and nothing says how long, the earliest that it can be.
  std::int64_t due = no_moment;
  std::int64_t stopped = no_moment;
  /// For how many seconds, opening ones where it counts those, it stood still by then, as the facts
  /// say it.
  std::int64_t still = 0;
};

/// The request is one that `decide` has filled. BadClass where there is no such promise, TooSmall
/// where `moments` does not have a value for each attribute.
Status promise_answer(const Table& table, const Request& request, std::uint32_t promise,
                      const Moments& moments, PromiseAnswer& answer);

}  // namespace tier::runtime
