#pragma once

#include "tier/promise.h"

/// What is to happen by the clock for a ticket that was decided: whom a promise tells, the steps of
/// ladders, by when a hand-off has to be accepted. Nothing is kept between two calls, so a caller
/// who asks again and again tells what is new by the instants.
///
///     decide(table, request);                                   // with moments
///     ladder_answers(table, request, ladders, steps);
///     if (ladders[page_on_call].state == LadderState::Climbing) …
///
/// Instants are seconds since 1970-01-01T00:00:00Z. No call allocates.
namespace tier::runtime {

/// When the tier that a hand-off goes to has to have accepted it, where it is handed over at `at`.
/// UnknownName where the trigger has no such time or there is no such trigger; MissingHours where
/// the hours of the tier are not known; OutsideCalendar.
Status accept_by(const Table& table, const Request& request, std::uint32_t trigger, std::int64_t at,
                 std::int64_t& by);

struct NoticeAnswer {
  /// When somebody is told, `no_moment` where nobody is or it cannot be said.
  std::int64_t at = no_moment;
  /// 1 where it is time for it: the promise still ran at that instant, which is over.
  std::uint32_t due = 0;
};

/// The notices of one promise, in their order, from what `promise_answer` said of it. TooSmall
/// where it has more than `count`.
Status notice_answers(const Table& table, std::uint32_t promise, const PromiseAnswer& answer,
                      std::int64_t now, NoticeAnswer* notices, std::size_t count);

enum class LadderState : std::uint32_t {
  Silent,        ///< its condition does not hold
  NotStarted,    ///< the time from which it counts is not known
  Climbing,      ///< its steps come
  Undetermined,  ///< missing facts decide
};

struct LadderAnswer {
  LadderState state = LadderState::Silent;
  std::int64_t from = no_moment;
};

struct StepAnswer {
  /// How often it has come by now: 0 or 1, or more where it comes again and again.
  std::uint32_t times = 0;
  /// When it came last and when it comes next; `no_moment` where it never does.
  std::int64_t last = no_moment;
  std::int64_t next = no_moment;
};

/// Memory lent: an answer for each ladder and for each step of all ladders, in their order.
struct LadderAnswers {
  LadderAnswer* ladders = nullptr;
  std::size_t ladder_count = 0;
  StepAnswer* steps = nullptr;
  std::size_t step_count = 0;
};

/// `request` as `decide` left it, with moments; where those do not say what time it is, no step has
/// come and each comes next. Ok or TooSmall.
Status ladder_answers(const Table& table, const Request& request, const LadderAnswers& answers);

}  // namespace tier::runtime
