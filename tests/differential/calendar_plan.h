#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/differential/random.h"

/// Calendars at random, as plain values: what the rulebook says, and what the simulator reads.
///
///     const Plan plan = random_plan(random);
///     plan.rulebook()      // `calendar c0 { zone "Asia/Kolkata"  open mon 09:00..17:00 … }`
namespace tier::differential {

/// Minutes from the midnight of each of the days, 0 being Monday.
struct PlannedWindow {
  std::vector<int> weekdays;
  int opens = 0;
  int closes = 0;
  /// Written from day to day: `sun 15:00..fri 17:00`.
  bool spans_days = false;
};

struct PlannedDate {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// A calendar with hours of its own.
struct PlannedHours {
  std::string zone;
  std::vector<PlannedWindow> windows;
  std::vector<PlannedDate> closed;
};

/// One name of a calendar made of others: one of `Plan::own`, or the list of dates.
struct PlannedTerm {
  char sign = '+';
  /// None for the list of dates.
  int own = -1;
};

struct Plan {
  int first_year = 0;
  int last_year = 0;
  /// `c0`, `c1`, …
  std::vector<PlannedHours> own;
  /// The same hours by the lines of a table, `local[a]`, `local[b]`, …
  bool by_fact = false;
  /// `d`, taken away by terms.
  std::vector<PlannedDate> dates;
  /// `world`, in the zone of the first; none where it is empty.
  std::vector<PlannedTerm> terms;

  [[nodiscard]] std::string rulebook() const;
};

Plan random_plan(Random& random);

}  // namespace tier::differential
