#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compiler/semantics/clock_times.h"

/// The parts of calendars, private to the files that resolve them.
namespace tier::semantics {

// resolve_dates.cpp
/// The days from the first to the last; none where there is no such day, and where they run
/// backwards, which is reported.
std::optional<DatedDays> resolve_days(Resolver& resolver, const syntax::Date& first,
                                      const std::optional<syntax::Date>& last);
void resolve_dates(Resolver& resolver, const std::vector<syntax::Tree>& trees);
DatesId find_dates(Resolver& resolver, const syntax::Path& path);

// resolve_windows.cpp
/// Windows with the days of the week that they are open on; what cannot be is reported and left
/// out.
std::vector<Window> resolve_windows(Resolver& resolver, const std::vector<syntax::Window>& written);

// resolve_combined_hours.cpp
CombinedHours resolve_combined_hours(Resolver& resolver, const syntax::Calendar& written);

// resolve_calendar_table.cpp
/// The lines of a calendar that goes by a fact, each a calendar of its own in the model.
HoursByFact resolve_calendar_table(Resolver& resolver, const syntax::Calendar& written);

// resolve_calendars.cpp
/// What `closed` names, without what there is not.
std::vector<ClosedOn> resolve_closed(Resolver& resolver, const syntax::Calendar& written);
/// The years of the clause; none where they cannot be, which is reported, and without one.
std::optional<CoveredYears> resolve_covers(Resolver& resolver, const syntax::Calendar& written);

// calendar_years.cpp
/// Gives every calendar its years and every combined one its zone, from what they are made of; and
/// reports those that have none, and holidays that do not fit. No calendar leads to itself.
void settle_years(Resolver& resolver);

// closed_days.cpp
/// Warns of closed days that no calendar covers, and of covered years of which a module of
/// holidays knows none.
void check_closed_days(Resolver& resolver);

}  // namespace tier::semantics
