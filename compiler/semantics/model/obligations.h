#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/semantics/model/calendars.h"

/// Promises: how long something may take, by which clock.
namespace tier::semantics {

/// What the clock does while a condition holds, or once a time is known.
struct ClockEvent {
  enum class Kind : std::uint8_t { Starts, Stops, Pauses, Resets, Cancels };

  Kind kind = Kind::Starts;
  /// The fact that says when it happened.
  std::optional<FactId> at;
  std::optional<ConditionId> when;
  Span span;
};

/// `warn at 75% notify support_manager`, `breach notify support_manager`.
struct Warning {
  /// The part of the target after which it is told, in units of 10^-`scale` of a percent; or the
  /// time before it is due; or neither, at the breach.
  struct Part {
    std::int64_t percent = 0;
    std::uint32_t scale = 0;
  };

  std::variant<std::monostate, Part, PromisedTime> at;
  std::vector<std::string> notify;
  Span span;
};

/// `sla first_response`, `ola`, `slo`. Its target is a derived fact, whose values are `targets`.
struct Obligation {
  enum class Kind : std::uint8_t { Sla, Ola, Slo };

  Kind kind = Kind::Sla;
  std::string name;
  std::string title;
  std::string introduction;
  FactId target;
  /// Each once; one that the promise is not made for comes first where there can be any.
  std::vector<Target> targets;
  std::vector<ClockEvent> events;
  bool repeats = false;
  bool spans_hand_offs = false;
  /// On which business time is counted: a calendar, or one by a fact.
  std::optional<CalendarId> calendar;
  /// How long the clock stood still, as the ticket says it.
  std::optional<FactId> less;
  /// In a hundred tickets so many keep it, in units of 10^-`scale`; empty where none is named.
  std::optional<Warning::Part> goal;
  std::vector<Warning> warnings;
  std::vector<Warning> breaches;
  Span span;
};

/// As it is written: `4h`, `-`, `best effort`, `2 x first_response`; `does not apply`.
std::string target_name(const Target& target, const base::Store<ObligationId, Obligation>& all);

}  // namespace tier::semantics
