#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/promised_time.h"
#include "compiler/table/calendars.h"
#include "compiler/table/people.h"

/// Promises: how long something may take, and by which clock. The target of each is a derived fact,
/// so that what is proved, explained and compared of derived facts is so of targets.
namespace tier::table {

/// Seconds, of opening hours where they are business time, or opening days.
using PromisedTime = base::PromisedTime;
/// No time is promised, on purpose.
struct NotOffered {
  friend bool operator==(const NotOffered&, const NotOffered&) = default;
};
/// As soon as can be.
struct BestEffort {
  friend bool operator==(const BestEffort&, const BestEffort&) = default;
};
/// So many times the target of another promise, rounded up to whole seconds or days; `factor`, more
/// than 0, is in units of 10^-`scale`. No circle of promises is made so.
struct MultipleOf {
  std::int64_t factor = 1;
  std::uint32_t scale = 0;
  ObligationId of;

  friend bool operator==(const MultipleOf&, const MultipleOf&) = default;
};
/// The promise is not made for such a ticket.
struct DoesNotApply {
  friend bool operator==(const DoesNotApply&, const DoesNotApply&) = default;
};
using Target = std::variant<PromisedTime, NotOffered, BestEffort, MultipleOf, DoesNotApply>;

/// What the clock does while its condition holds.
struct ClockEvent {
  enum class Kind : std::uint8_t { Starts, Stops, Pauses, Resets, Cancels };

  Kind kind = Kind::Starts;
  /// Times of the ticket, the first of which that is known says when it happened. Without any,
  /// only who sees the ticket change knows.
  std::vector<AttributeId> at;
  /// The rule of the clocks that holds while the condition does; none where there is no condition.
  std::optional<RuleId> rule;
};

/// `75%` is 75, in units of 10^-`scale`.
struct Percent {
  std::int64_t units = 0;
  std::uint32_t scale = 0;

  friend bool operator==(const Percent&, const Percent&) = default;
};

using Person = std::variant<RoleId, TeamId, TierId>;

/// Somebody is told: once so much of the target is used, so long before it is due, or, where
/// neither is written, at the breach.
struct Warning {
  std::variant<std::monostate, Percent, PromisedTime> at;
  std::vector<Person> notify;
};

struct Obligation {
  enum class Kind : std::uint8_t {
    Sla,  ///< to customers
    Ola,  ///< between tiers
    Slo,  ///< an aim of the desk's own
  };

  Kind kind = Kind::Sla;
  std::string name;
  std::string title;
  std::string introduction;
  /// The derived fact, an enum of the names of `targets`.
  AttributeId target;
  /// One a class of the fact but *unknown*.
  std::vector<Target> targets;
  std::vector<ClockEvent> events;
  /// It starts again whenever it stopped and its start holds again.
  bool repeats = false;
  /// The time runs on over hand-offs.
  bool spans_hand_offs = false;
  /// On which business time is counted; one of them at most.
  std::optional<CalendarId> calendar;
  std::optional<CalendarChoiceId> calendar_by;
  /// A duration of the ticket: how long the clock stood still.
  std::optional<AttributeId> less;
  /// How many of a hundred tickets are to keep it.
  std::optional<Percent> goal;
  std::vector<Warning> warnings;
  std::vector<Warning> breaches;
  Origin origin;
};

/// `amount` so many times, rounded up.
std::int64_t times(const MultipleOf& multiple, std::int64_t amount);

/// The promise whose target the fact is, none where it is another fact.
std::optional<ObligationId> promise_of(const base::Store<ObligationId, Obligation>& all,
                                       AttributeId fact);

}  // namespace tier::table
