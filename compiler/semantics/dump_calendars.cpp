#include "compiler/base/day.h"
#include "compiler/semantics/dumper.h"

namespace tier::semantics {
namespace {

std::string text_of(const DatedDays& days) {
  const std::string last = days.last == days.first ? "" : ".." + base::day_text(days.last);
  const std::string title = days.title.empty() ? "" : fmt::format(" \"{}\"", days.title);
  return base::day_text(days.first) + last + title;
}

std::string_view word(CombinedHours::Sign sign) {
  switch (sign) {
    case CombinedHours::Sign::Plus:
      return "+";
    case CombinedHours::Sign::Minus:
      return "-";
    case CombinedHours::Sign::And:
      return "and";
  }
  return "";
}

std::string clock(int minutes) {
  return fmt::format("{}{:02}:{:02}", minutes > 24 * 60 ? fmt::format("+{}d ", minutes / 1440) : "",
                     minutes > 24 * 60 ? minutes % 1440 / 60 : minutes / 60, minutes % 60);
}

}  // namespace

void Dumper::show_calendars() {
  for (const Dates& dates : model_.dates) {
    show(dates);
  }
  for (const Calendar& calendar : model_.calendars) {
    show(calendar);
  }
}

/// Those of the standard library in one line: a year has many.
void Dumper::show(const Dates& dates) {
  if (dates.from_library && !dates.days.empty()) {
    line(0, "dates {} \"{}\" {} days from {} to {}", dates.name, dates.title, dates.days.size(),
         base::day_text(dates.days.front().first), base::day_text(dates.days.back().last));
    return;
  }
  line(0, "dates {} \"{}\"", dates.name, dates.title);
  for (const DatedDays& days : dates.days) {
    line(1, "{}", text_of(days));
  }
}

void Dumper::show(const Calendar& calendar) {
  line(0, "calendar {} \"{}\"", calendar.name, calendar.title);
  if (calendar.covers) {
    line(1, "covers {}..{}", calendar.covers->first, calendar.covers->last);
  }
  if (const auto* weekly = std::get_if<WeeklyHours>(&calendar.hours)) {
    show_hours(*weekly);
  } else if (const auto* combined = std::get_if<CombinedHours>(&calendar.hours)) {
    show_hours(*combined);
  } else if (const auto* by_fact = std::get_if<HoursByFact>(&calendar.hours)) {
    show_hours(*by_fact);
  } else {
    line(1, "always");
  }
}

void Dumper::show_hours(const WeeklyHours& hours) {
  static constexpr std::string_view days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  line(1, "zone {}", hours.zone);
  for (const Window& window : hours.windows) {
    line(1, "open {}", window.written);
    for (const OpenOn& open : window.open) {
      line(2, "{} {}..{}", days[open.weekday], clock(open.opens), clock(open.closes));
    }
  }
  show_closed(hours.closed);
}

void Dumper::show_hours(const CombinedHours& hours) {
  line(1, "zone {}", hours.zone);
  for (const CombinedHours::Part& part : hours.parts) {
    const auto* calendar = std::get_if<CalendarId>(&part.what);
    line(1, "{} {}", word(part.sign),
         calendar != nullptr ? model_.calendars[*calendar].name
                             : model_.dates[std::get<DatesId>(part.what)].name);
  }
  show_closed(hours.closed);
}

void Dumper::show_hours(const HoursByFact& hours) {
  for (const HoursByFact::Line& by : hours.lines) {
    line(1, "[{}] = {}", heading(hours.fact, by.heading), model_.calendars[by.calendar].name);
  }
}

void Dumper::show_closed(const std::vector<ClosedOn>& closed) {
  for (const ClosedOn& one : closed) {
    const auto* dates = std::get_if<DatesId>(&one.what);
    line(1, "closed {}",
         dates != nullptr ? model_.dates[*dates].name : text_of(std::get<DatedDays>(one.what)));
  }
}

}  // namespace tier::semantics
