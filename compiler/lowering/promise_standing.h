#pragma once

#include "compiler/lowering/lowering.h"

namespace tier::lowering {

enum class DueState : std::uint8_t {
  Due,
  NotRunning,       ///< its clock did not start, or was cancelled
  StartNotKnown,    ///< its clock runs, and the test does not say since when
  Paused,           ///< its clock stands still to the end
  NoTime,           ///< no time is promised
  OutsideCalendar,  ///< beyond the years of its calendar, or on none
};

/// How a promise stands for some of the tickets of a test.
struct Standing {
  Product tickets;
  DueState state = DueState::Due;
  /// Where it is due.
  std::int64_t due = 0;
  /// At `now`, where that is known: in hundredths of a percent of the promised time; in seconds, 0
  /// where it is not overdue.
  std::optional<std::int64_t> used;
  std::optional<std::int64_t> overdue;
};

/// The cases of all tickets that agree with the history; none where there are more than
/// `max_rows_of_condition`. As long as no event is behind it a duration that the promise counts
/// `less` is time that it stood still.
std::optional<std::vector<Standing>> standings(const table::DecisionTable& table,
                                               table::ObligationId promise, const History& history,
                                               std::optional<std::int64_t> now);

}  // namespace tier::lowering
