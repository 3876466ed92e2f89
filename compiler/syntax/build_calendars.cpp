#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/match.h"

namespace tier::syntax {
namespace {

DateEntry build_entry(Cursor cursor) {
  DateEntry entry;
  entry.first = build_date(cursor);
  if (cursor.at(Kind::Date)) {
    entry.last = build_date(cursor);
  }
  entry.title = build_title(cursor);
  return entry;
}

std::string_view build_clock(Cursor& cursor) {
  const std::string_view clock = cursor.text();
  cursor.next();
  return clock;
}

/// `sun 15:00..fri 17:00`
Window build_spanning(const Cursor& event) {
  Window window;
  window.span = event.span();
  window.spans_days = true;
  Cursor cursor = event.children();
  window.days.push_back(build_name(cursor));
  const std::string_view opening = build_clock(cursor);
  window.days.push_back(build_name(cursor));
  window.hours.emplace_back(opening, build_clock(cursor));
  return window;
}

Window build_weekly(const Cursor& event) {
  Window window;
  window.span = event.span();
  Cursor cursor = event.children();
  while (cursor.at(Kind::Name)) {
    window.days.push_back(build_name(cursor));
  }
  if (cursor.at(Kind::DayRange)) {
    Cursor last = cursor.children();
    window.day_range = true;
    window.days.push_back(build_name(last));
    cursor.next();
  }
  for (; !cursor.at_end(); cursor.next()) {
    Cursor clocks = cursor.children();
    const std::string_view opening = build_clock(clocks);
    window.hours.emplace_back(opening, build_clock(clocks));
  }
  return window;
}

std::vector<Window> build_windows(Cursor cursor) {
  std::vector<Window> windows;
  for (; !cursor.at_end(); cursor.next()) {
    windows.push_back(cursor.at(Kind::SpanningWindow) ? build_spanning(cursor)
                                                      : build_weekly(cursor));
  }
  return windows;
}

/// What a cell says, read as a clause `open` would be.
std::vector<Window> build_cell_hours(const Text& cell, const Builder& builder) {
  Events events = builder.events.fresh();
  const std::string_view text = events.text();
  Input in(text.data(), text.data() + cell.span.end, "");
  in.bump(cell.span.begin);
  return match_written_hours(in, events) ? build_windows(Cursor::over(events))
                                         : std::vector<Window>();
}

void build_line_hours(Calendar& calendar, const Builder& builder) {
  for (const std::vector<Text>& line : calendar.lines) {
    std::vector<Window> windows;
    for (std::size_t index = 1; index < line.size(); ++index) {
      const bool is_hours =
          index < calendar.lines.front().size() && calendar.lines.front()[index].value == "hours";
      if (is_hours && &line != &calendar.lines.front()) {
        windows = build_cell_hours(line[index], builder);
      }
    }
    calendar.line_hours.push_back(std::move(windows));
  }
}

void build_closed(Cursor cursor, Calendar& calendar) {
  while (!cursor.at_end()) {
    if (cursor.at(Kind::Date)) {
      calendar.closed.emplace_back(build_date(cursor));
    } else {
      calendar.closed.emplace_back(build_path(cursor));
    }
  }
}

void build_calendar_clause(const Cursor& clause, Calendar& calendar, Builder& builder) {
  Cursor inside = clause.children();
  switch (clause.kind()) {
    case Kind::Zoned:
      builder.set_once(calendar.zone, clause, build_text(inside));
      break;
    case Kind::Open:
      for (Window& window : build_windows(inside)) {
        calendar.open.push_back(std::move(window));
      }
      break;
    case Kind::Closed:
      build_closed(inside, calendar);
      break;
    case Kind::Covers: {
      const Number first = build_number(inside);
      builder.set_once(calendar.covers, clause, std::pair(first, build_number(inside)));
      break;
    }
    default:
      TIER_CHECK(clause.at(Kind::BrokenClause), "a calendar is made of its clauses");
  }
}

std::vector<CalendarTerm> build_terms(Cursor& cursor) {
  std::vector<CalendarTerm> terms;
  while (cursor.at(Kind::Path) || cursor.at(Kind::Plus) || cursor.at(Kind::Minus) ||
         cursor.at(Kind::And)) {
    CalendarTerm term;
    if (cursor.take(Kind::Minus)) {
      term.sign = CalendarTerm::Sign::Minus;
    } else if (cursor.take(Kind::And)) {
      term.sign = CalendarTerm::Sign::And;
    } else {
      cursor.take(Kind::Plus);
    }
    term.name = build_path(cursor);
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace

Dates build_dates(Cursor cursor) {
  Dates dates;
  dates.name = build_name(cursor);
  dates.title = build_title(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    if (cursor.at(Kind::DateEntry)) {
      dates.entries.push_back(build_entry(cursor.children()));
    }
  }
  return dates;
}

Calendar build_calendar(Cursor cursor, Builder& builder) {
  Calendar calendar;
  calendar.name = build_name(cursor);
  calendar.title = build_title(cursor);
  if (cursor.at(Kind::CalendarBy)) {
    Cursor by = cursor.children();
    calendar.by = build_path(by);
    calendar.lines = build_written_lines(by);
    build_line_hours(calendar, builder);
    cursor.next();
  }
  calendar.terms = build_terms(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    build_calendar_clause(cursor, calendar, builder);
  }
  return calendar;
}

}  // namespace tier::syntax
