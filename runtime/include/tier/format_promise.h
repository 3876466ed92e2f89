#pragma once

#include <cstdint>

#include "tier/format.h"

/// The part of format.h about promises: targets, and the clocks that they are counted by. How they
/// are asked for is tier/promise.h.
namespace tier::runtime::format {

enum class PromiseKind : std::uint32_t { Sla, Ola, Slo };

struct Promise {
  String name;
  PromiseKind kind;
  /// The derived fact that its target is.
  std::uint32_t target;
  /// One a class of that fact but *unknown*.
  Range targets;
  Range events;
  /// On which business time is counted: a calendar, or a choice of them; one of them at most.
  std::uint32_t calendar;
  std::uint32_t calendar_by;
  /// The duration of the ticket for which the clock stood still, or `none`.
  std::uint32_t less;
  /// 1 where it repeats, 2 where it spans hand-offs; their sum.
  std::uint32_t flags;
  Range notices;
};

enum class TargetForm : std::uint32_t {
  Elapsed,           ///< `amount` seconds
  Business,          ///< `amount` seconds of opening hours
  BusinessDays,      ///< the same local time `amount` opening days later
  EndOfBusinessDay,  ///< the close of the day `amount` opening days later
  NotOffered,
  BestEffort,
  Multiple,      ///< `amount`, in units of 10^-`scale`, times the target of `of`, rounded up
  DoesNotApply,  ///< the promise is not made for such a ticket
};

struct Target {
  TargetForm form;
  std::uint32_t of;
  std::int64_t amount;
  std::uint32_t scale;
  std::uint32_t reserved;
};

enum class ClockEventKind : std::uint32_t { Starts, Stops, Pauses, Resets, Cancels };

struct ClockEvent {
  ClockEventKind kind;
  /// 1 where a rule of the clocks says when it holds; else 0.
  std::uint32_t conditional;
  /// Lists: the times of the ticket, the first known of which says when it happened.
  Range at;
};

enum class NoticeForm : std::uint32_t {
  Part,    ///< once `amount` percent, in units of 10^-`scale`, of the target are used
  Before,  ///< `amount` of `unit` before it is due: seconds, opening seconds or opening days
  Breach,  ///< when it was due
};

/// Somebody is told of a promise.
struct Notice {
  NoticeForm form;
  TargetForm unit;
  std::int64_t amount;
  std::uint32_t scale;
  std::uint32_t reserved;
  /// Lists: pairs of a `PersonKind` and an index.
  Range people;
};

enum class PersonKind : std::uint32_t { Role, Team, Tier };

static_assert(sizeof(Promise) == 56 && sizeof(Target) == 24 && sizeof(ClockEvent) == 16);
static_assert(sizeof(Notice) == 32);

}  // namespace tier::runtime::format
