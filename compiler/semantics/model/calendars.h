#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/semantics/model/owners.h"

/// When a desk is open, as it was meant: weeks in zones, days on which they do not count, and what
/// is made of them. Days are numbers as in base/day.h.
namespace tier::semantics {

using DatesId = base::Id<struct DatesTag>;

/// `2026-12-25 "Christmas Day"`, from the first to the last.
struct DatedDays {
  std::int64_t first = 0;
  std::int64_t last = 0;
  /// Empty where none is written.
  std::string title;
  Span span;
};

/// `dates us_federal_holidays`: in the order written.
struct Dates {
  std::string name;
  std::string title;
  std::vector<DatedDays> days;
  /// A module of the standard library, which knows all holidays of the years that it names.
  bool from_library = false;
  Span span;
};

/// Open from `opens` to `closes` on every such day of the week: minutes from its midnight, `closes`
/// the later.
struct OpenOn {
  /// 0 is Monday.
  int weekday = 0;
  int opens = 0;
  int closes = 0;
};

/// `mon..fri 09:00..12:00, 13:00..18:00`.
struct Window {
  std::string written;
  std::vector<OpenOn> open;
  Span span;
};

/// Days on which no window opens.
struct ClosedOn {
  std::variant<DatesId, DatedDays> what;
  Span span;
};

/// Hours of its own, in a zone that there is.
struct WeeklyHours {
  std::string zone;
  std::vector<Window> windows;
  std::vector<ClosedOn> closed;
};

/// Calendars put together, from left to right; the first is united with nothing.
struct CombinedHours {
  enum class Sign : std::uint8_t { Plus, Minus, And };

  struct Part {
    Sign sign = Sign::Plus;
    /// Dates are only taken away.
    std::variant<CalendarId, DatesId> what;
    Span span;
  };

  /// In which days are counted: the one written, else that of the first part that has one.
  std::string zone;
  std::vector<Part> parts;
  std::vector<ClosedOn> closed;
};

/// A calendar for each value of a fact, every value in one line.
struct HoursByFact {
  struct Line {
    MatrixHeading heading;
    CalendarId calendar;
  };

  FactId fact;
  std::vector<Line> lines;
};

/// `always`, which is built in.
struct AlwaysOpen {};

struct CoveredYears {
  int first = 0;
  int last = 0;

  friend bool operator==(const CoveredYears&, const CoveredYears&) = default;
};

/// `covers` is none for what is always open.
struct Calendar {
  std::string name;
  std::string title;
  std::string introduction;
  std::variant<AlwaysOpen, WeeklyHours, CombinedHours, HoursByFact> hours;
  std::optional<CoveredYears> covers;
  Span span;
};

}  // namespace tier::semantics
