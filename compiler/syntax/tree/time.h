#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/syntax/tree/triggers.h"

/// Time: holidays, calendars, obligations with clocks, ladders.
namespace tier::syntax {

/// `2026-12-25 "Christmas Day"`, `2026-12-24..2026-12-26`.
struct DateEntry {
  Date first;
  std::optional<Date> last;
  Title title;
};

/// `dates us_federal_holidays "…" { 2026-01-01 "New Year's Day" … }`.
struct Dates {
  Name name;
  Title title;
  std::vector<DateEntry> entries;
};

/// `mon..fri 09:00..12:00, 13:00..18:00`, or `sun 15:00..fri 17:00`: days as written, clock
/// times as `09:00`.
struct Window {
  std::vector<Name> days;
  /// The two days are the first and the last of several: `mon..fri`.
  bool day_range = false;
  /// One opening from the first day's time to the second's: `sun 15:00..fri 17:00`.
  bool spans_days = false;
  std::vector<std::pair<std::string_view, std::string_view>> hours;
  Span span;
};
/// As it is written, with single blanks.
std::string spelling(const Window& window);

/// One name of `emea + apac - us_holidays`.
struct CalendarTerm {
  enum class Sign : unsigned char { Plus, Minus, And };

  Sign sign = Sign::Plus;
  Path name;
};
/// `+`, `-`, `and`.
std::string_view word(CalendarTerm::Sign sign);

struct Calendar {
  Name name;
  Title title;
  std::optional<Text> zone;
  std::vector<Window> open;
  /// `closed us_holidays, 2026-12-24`.
  std::vector<std::variant<Path, Date>> closed;
  /// `covers 2026..2030`.
  std::optional<std::pair<Number, Number>> covers;
  /// `calendar world = emea + apac`.
  std::vector<CalendarTerm> terms;
  /// `calendar desk by country` and a table of zone, hours, holidays: cells as written.
  std::optional<Path> by;
  std::vector<std::vector<Text>> lines;
  /// Of each line the windows in its column `hours`: none in the heading, in a line without such
  /// a cell, and where it could not be read.
  std::vector<std::vector<Window>> line_hours;
};

/// A target: a time, `-` (not offered), `best effort`, or `2 x first_response`.
struct NotOffered {
  Span span;
};
struct BestEffort {
  Span span;
};
struct Multiple {
  Number factor;
  Path obligation;
  Span span;
};
using Target = std::variant<Duration, NotOffered, BestEffort, Multiple>;

struct TargetRow {
  Target target;
  bool otherwise = false;
  ConditionId condition;
  Span span;
};
struct TargetRows {
  bool in_order = false;
  std::vector<TargetRow> rows;
};
/// A matrix with targets in its cells; headings as in every matrix.
struct TargetMatrix {
  std::vector<Path> facts;
  std::vector<MatrixLine> headings;
  /// One line less than `headings`, whose first is the line of the columns.
  std::vector<std::vector<std::optional<Target>>> cells;
  Span span;
};

/// `starts at opened when …`, `stops when …`, `pauses when …` and so on.
struct ClockEvent {
  enum class Kind : unsigned char { Starts, Stops, Pauses, Resets, Cancels };

  Kind kind = Kind::Starts;
  std::optional<Path> at;
  std::optional<ConditionId> condition;
  Span span;
};

/// `warn at 75% notify support_manager`, `breach notify support_manager`.
struct Warning {
  std::optional<std::variant<Percent, Duration>> at;
  std::vector<Path> notify;
  Span span;
};

/// `sla first_response "First response" { … }`.
struct Obligation {
  enum class Kind : unsigned char { Sla, Ola, Slo };

  Kind kind = Kind::Sla;
  Name name;
  Title title;
  std::vector<ConditionId> applies_when;
  std::vector<ClockEvent> events;
  bool repeats = false;
  bool spans_hand_offs = false;
  std::vector<Path> calendar;
  /// `calendar by region` and a table of calendars.
  std::optional<Matrix> calendar_by;
  std::vector<std::variant<Target, TargetRows, TargetMatrix>> targets;
  std::optional<Path> less;
  std::optional<Percent> goal;
  std::vector<Warning> warnings;
  std::vector<Warning> breaches;
};

/// `at 10m notify support_manager`, `every 5m page L2`, `at 7d set status solved`.
struct LadderStep {
  enum class Action : unsigned char { Page, Notify, RemindCustomer, Set };

  bool every = false;
  Duration when;
  Action action = Action::Notify;
  std::vector<Path> who;
  std::optional<Path> fact;
  std::optional<Value> value;
  Span span;
};

struct Ladder {
  Name name;
  Title title;
  std::vector<Path> from;
  std::vector<ConditionId> when;
  std::vector<LadderStep> steps;
};

}  // namespace tier::syntax
