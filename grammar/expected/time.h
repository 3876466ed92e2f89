#pragma once

#include "grammar/calendars.h"
#include "grammar/expectation.h"
#include "grammar/obligations.h"

/// What a reader is told was expected in calendars, obligations and ladders.
namespace tier::grammar {

// dates and calendars
TIER_EXPECTED(dates_name, "a name for the dates",
              "for example `dates us_holidays { 2026-12-25 \"Christmas Day\" }`")
TIER_EXPECTED(dates_start, "`{` and the dates", "for example `{ 2026-12-25 \"Christmas Day\" }`")
TIER_EXPECTED(date_entry, "a date",
              "for example `2026-12-25 \"Christmas Day\"` or `2026-12-24..2026-12-26`")
TIER_EXPECTED(last_date, "the last date", "for example `2026-12-24..2026-12-26`")
TIER_EXPECTED(dates_end, "`}` at the end of the dates", nullptr)
TIER_EXPECTED(calendar_name, "a name for the calendar",
              "for example `calendar business_hours { … }`")
TIER_EXPECTED(calendar_hours, "`{` and its hours, `=` and calendars, or `by` and a table",
              "for example `calendar desk { zone \"Europe/Berlin\"  open mon..fri 09:00..18:00 }`")
TIER_EXPECTED(calendar_clause, "a clause of the calendar", nullptr)
TIER_EXPECTED(calendar_end, "`}` at the end of the calendar", nullptr)
TIER_EXPECTED(zone_name, "the time zone as a text", "for example `zone \"America/New_York\"`")
TIER_EXPECTED(window, "a day and its hours", "for example `open mon..fri 09:00..18:00`")
TIER_EXPECTED(weekday, "a day", "for example `open mon..fri 09:00..18:00`")
TIER_EXPECTED(last_weekday, "the last day", "for example `open mon..fri 09:00..18:00`")
TIER_EXPECTED(opening, "the opening time, with two digits each", "for example `09:00..18:00`")
TIER_EXPECTED(hours_dots, "`..` and the closing time", "for example `09:00..18:00`")
TIER_EXPECTED(closing, "the closing time, with two digits each", "for example `09:00..18:00`")
TIER_EXPECTED(written_hours_end, "`,` and more hours, or the end of the cell",
              "for example `| mon..fri 09:00..12:00, 13:00..17:00 |`")
TIER_EXPECTED(closed_on, "dates or a date behind `closed`",
              "for example `closed us_holidays, 2026-12-24`")
TIER_EXPECTED(first_year, "the first year", "for example `covers 2026..2030`")
TIER_EXPECTED(years_dots, "`..` and the last year", "for example `covers 2026..2030`")
TIER_EXPECTED(last_year, "the last year", "for example `covers 2026..2030`")
TIER_EXPECTED(calendar_term, "the name of a calendar", "for example `calendar world = emea + apac`")
TIER_EXPECTED(calendar_fact, "the fact that chooses",
              "for example `calendar desk by country`, then the table")
TIER_EXPECTED(written_lines, "a table, each line between `|` and `|`",
              "the first line names the columns")

// obligations
TIER_EXPECTED(obligation_name, "a name for the promise",
              "for example `sla first_response \"First response\" { … }`")
TIER_EXPECTED(obligation_start, "`{` and the clauses of the promise", nullptr)
TIER_EXPECTED(obligation_clause, "a clause of the promise", nullptr)
TIER_EXPECTED(obligation_end, "`}` at the end of the promise", nullptr)
TIER_EXPECTED(applies_when, "`when` and a condition", "for example `applies when plan is not free`")
TIER_EXPECTED(clock_fact, "a time fact behind `at`", "for example `starts at opened`")
TIER_EXPECTED(clock_moment, "`at` and a time fact, or `when` and a condition",
              "for example `starts at opened`, `stops when first_reply is known`")
TIER_EXPECTED(spanned, "`hand-offs` behind `spans`", nullptr)
TIER_EXPECTED(counted_on, "the name of a calendar, or `by` and a table",
              "for example `calendar business_hours`")
TIER_EXPECTED(promised, "the time that is promised",
              "for example `target 4bh`, `target by severity` and a table, `target { 1h when vip  "
              "4h otherwise }`")
TIER_EXPECTED(target_row, "a row: a time, then `when` and a condition",
              "for example `1h when vip`, `4bh otherwise`")
TIER_EXPECTED(target_lines, "a table, each line between `|` and `|`",
              "the first line names the columns")
TIER_EXPECTED(multiple_path, "the name of another promise", "for example `2 x first_response`")
TIER_EXPECTED(end_time, "a time behind `end of`", "for example `end of 2bd`")
TIER_EXPECTED(less_fact, "the fact that says how long it was paused",
              "for example `less time_paused`")
TIER_EXPECTED(goal_percent, "a percentage", "for example `goal 95%`")
TIER_EXPECTED(warn_at, "`at` behind `warn`", "for example `warn at 75% notify support_manager`")
TIER_EXPECTED(warn_point, "a percentage or a time",
              "for example `warn at 75% notify support_manager`")
TIER_EXPECTED(told, "`notify` and who is told", "for example `warn at 75% notify support_manager`")
TIER_EXPECTED(notified, "who is told",
              "a role, a tier or a team, for example `notify support_manager`")

// ladders
TIER_EXPECTED(ladder_name, "a name for the ladder", "for example `ladder page_on_call { … }`")
TIER_EXPECTED(ladder_start, "`{` and the clauses of the ladder",
              "for example `{ from opened  at 10m notify support_manager }`")
TIER_EXPECTED(ladder_clause, "a clause of the ladder", nullptr)
TIER_EXPECTED(ladder_end, "`}` at the end of the ladder", nullptr)
TIER_EXPECTED(ladder_fact, "a time fact behind `from`", "for example `from opened`")
TIER_EXPECTED(step_time, "a time", "for example `at 10m notify support_manager`")
TIER_EXPECTED(step_action, "what is done then", "for example `at 10m notify support_manager`")
TIER_EXPECTED(reminded, "`customer` behind `remind`", nullptr)
TIER_EXPECTED(set_fact, "the fact that is set", "for example `at 7d set status solved`")
TIER_EXPECTED(set_value, "the value that it is set to", "for example `at 7d set status solved`")

}  // namespace tier::grammar
