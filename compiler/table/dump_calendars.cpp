#include <fmt/format.h>

#include "compiler/base/day.h"
#include "compiler/table/dump.h"
#include "compiler/table/dump_parts.h"

namespace tier::table {
namespace {

/// A calendar of more openings is told by its first and last.
constexpr std::size_t most_openings = 12;

std::string dump_opening(const Opening& opening) {
  return fmt::format("  open {}..{} of {}\n", base::instant_text(opening.begin),
                     base::instant_text(opening.end), base::day_text(opening.day));
}

std::string dump_openings(const std::vector<Opening>& openings) {
  std::string text;
  for (std::size_t index = 0; index < openings.size(); ++index) {
    if (openings.size() > most_openings && index == most_openings / 2) {
      text += fmt::format("  … {} more\n", openings.size() - most_openings);
      index = openings.size() - most_openings / 2;
    }
    text += dump_opening(openings[index]);
  }
  return text;
}

std::string dump_calendar(const Calendar& calendar) {
  if (calendar.always) {
    return fmt::format("calendar {} always\n", calendar.name);
  }
  std::string text = fmt::format("calendar {} in {}\n", calendar.name, calendar.zone);
  for (const std::string& hours : calendar.hours) {
    text += fmt::format("  hours {}\n", hours);
  }
  text += fmt::format("  closed on {} days\n  covers {}..{}\n", calendar.closed.size(),
                      base::instant_text(calendar.begin), base::instant_text(calendar.end));
  for (const Offset& offset : calendar.offsets) {
    text += fmt::format("  ahead {} from {}\n", offset.seconds, base::instant_text(offset.from));
  }
  return text + dump_openings(calendar.openings);
}

std::string dump_choice(const DecisionTable& table, const CalendarChoice& choice) {
  const Attribute& attribute = table.attributes[choice.attribute];
  std::string text = fmt::format("calendar {} by {}\n", choice.name, attribute.name);
  for (std::size_t index = 0; index < choice.calendars.size(); ++index) {
    text +=
        fmt::format("  {} = {}\n", class_label(table, attribute, static_cast<std::uint32_t>(index)),
                    table.calendars[choice.calendars[index]].name);
  }
  return text;
}

}  // namespace

std::string dump_calendars(const DecisionTable& table) {
  std::string text;
  for (const Calendar& calendar : table.calendars) {
    text += dump_calendar(calendar);
  }
  for (const CalendarChoice& choice : table.calendar_choices) {
    text += dump_choice(table, choice);
  }
  return text.empty() ? text : "\n" + text;
}

}  // namespace tier::table
