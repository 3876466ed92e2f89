#pragma once

#include <cstdint>

#include "tier/format_promise.h"

/// The part of format.h about what is measured when it is asked, and about ladders. How they are
/// asked for is tier/decide.h and tier/notify.h.
namespace tier::runtime::format {

enum class MeasureKind : std::uint32_t {
  Age,      ///< a duration: how long ago the time `of` was
  Open,     ///< a flag: whether the calendar is open
  Used,     ///< a number: how many percent of the target are used, in units of 10^-2, rounded down
  Overdue,  ///< a duration: how long ago the promise was due that still runs, else 0
};

/// What an attribute is measured by.
struct Measure {
  std::uint32_t attribute;
  MeasureKind kind;
  /// The attribute of kind time, or `none`.
  std::uint32_t of;
  /// One of the two at most.
  std::uint32_t calendar;
  std::uint32_t calendar_by;
  std::uint32_t promise;
  /// Elapsed, Business or BusinessDays: what a duration counts.
  TargetForm unit;
  std::uint32_t reserved;
};

struct Ladder {
  /// It has the ladder's name.
  std::uint32_t rule;
  /// The attribute of kind time from which its steps count.
  std::uint32_t from;
  Range steps;
};

enum class LadderAction : std::uint32_t { Page, Notify, RemindCustomer, Set };

struct LadderStep {
  LadderAction action;
  /// 1 where it comes again and again; else 0.
  std::uint32_t every;
  /// Seconds behind `from`; of one that comes again and again, 1 or more, from one to the next,
  /// first so long behind the step before it.
  std::int64_t after;
  /// Set: the fact of the ticket, its class and, of a number or duration, its value; else `none`, 0
  /// and 0.
  std::uint32_t fact;
  std::uint32_t fact_class;
  std::int64_t value;
  /// Lists: pairs of a `PersonKind` and an index.
  Range people;
};

static_assert(sizeof(Measure) == 32 && sizeof(Ladder) == 16 && sizeof(LadderStep) == 40);

}  // namespace tier::runtime::format
