#pragma once

#include "grammar/tables.h"

/// `dates holidays { 2026-12-25 "Christmas Day", 2026-12-28..2026-12-31 }`,
/// `calendar desk { zone "Europe/Berlin"  open mon..fri 09:00..18:00  closed holidays }`,
/// `calendar world = emea + apac - holidays`, `calendar desk by country` and a table.
namespace tier::grammar {

// clang-format off

struct last_date : date {};
struct date_entry : pegtl::seq<date, pegtl::opt<pegtl::if_must<dots, last_date>>,
                               pegtl::opt<text>, pegtl::opt<comma>> {};
struct dates_name : name {};
struct dates_start : open_brace {};
struct dates_end : close_brace {};
struct dates : pegtl::seq<word_dates, pegtl::must<dates_name>, pegtl::opt<text>,
                          pegtl::must<dates_start>, lines_of<date_entry, dates_end>> {};

struct opening : clock {};
struct closing : clock {};
struct hours_dots : dots {};
struct hours : pegtl::seq<pegtl::must<opening, hours_dots, closing>> {};
struct weekday : name {};
struct last_weekday : name {};
struct day_range : pegtl::if_must<dots, last_weekday> {};
struct weekdays : pegtl::seq<pegtl::must<weekday>, pegtl::sor<day_range,
    pegtl::star<comma, pegtl::at<pegtl::identifier_first>, name>>> {};
struct weekly_window : pegtl::seq<weekdays, hours, pegtl::star<comma, pegtl::at<pegtl::digit>,
                                                               hours>> {};
/// `sun 15:00..fri 17:00`
struct closing_day : pegtl::seq<name, pegtl::must<closing>> {};
struct spanning_window : pegtl::seq<name, clock, dots, closing_day> {};
struct window : pegtl::sor<spanning_window, weekly_window> {};
struct calendar_open : clause<word_open, window, pegtl::star<comma, window>> {};
/// What stands in a column `hours`, of which the input ends with the cell.
struct written_hours_end : pegtl::eof {};
struct written_hours : pegtl::seq<window, pegtl::star<comma, window>,
                                  pegtl::must<written_hours_end>> {};

struct zone_name : text {};
struct calendar_zone : clause<word_zone, pegtl::must<zone_name>> {};
struct closed_on : pegtl::sor<date, listed_path> {};
struct calendar_closed : clause<word_closed, list_of<closed_on>> {};
struct first_year : number {};
struct years_dots : dots {};
struct last_year : number {};
struct calendar_covers : clause<word_covers, pegtl::must<first_year, years_dots, last_year>> {};
struct calendar_clause : by_first_word<calendar_zone, calendar_open, calendar_closed,
                                       calendar_covers> {};
struct calendar_end : close_brace {};
struct calendar_body : pegtl::seq<open_brace, clauses_of<calendar_clause, calendar_end>> {};

struct term_plus : symbol<'+'> {};
struct term_minus : symbol<'-'> {};
struct term_and : word_and {};
struct calendar_term : listed_path {};
struct calendar_terms : pegtl::seq<equals, pegtl::must<calendar_term>,
    pegtl::star<pegtl::sor<term_plus, term_minus, term_and>, pegtl::must<calendar_term>>> {};
struct calendar_fact : listed_path {};
struct calendar_by : pegtl::seq<word_by, pegtl::must<calendar_fact, written_lines>> {};
struct calendar_name : name {};
struct calendar_hours : pegtl::sor<
    calendar_body, pegtl::seq<pegtl::sor<calendar_terms, calendar_by>,
                              pegtl::opt<calendar_body>>> {};
struct calendar : pegtl::seq<word_calendar, pegtl::must<calendar_name>, pegtl::opt<text>,
                             pegtl::must<calendar_hours>> {};

// clang-format on

}  // namespace tier::grammar
