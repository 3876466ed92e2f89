#include "compiler/base/check.h"
#include "compiler/packed/sections.h"

namespace tier::packed {
namespace {

using format::Section;
using table::Calendar;

/// Seconds from where the calendar begins.
std::uint32_t distance(const Calendar& calendar, std::int64_t at) {
  return static_cast<std::uint32_t>(at - calendar.begin);
}

void append_openings(Sections& sections, const Calendar& calendar) {
  std::uint32_t before = 0;
  std::uint32_t days = 0;
  std::uint32_t index = 0;
  for (const table::Opening& opening : calendar.openings) {
    if (index == 0 || opening.day != calendar.openings[index - 1].day) {
      sections.append(Section::Days, format::Day{static_cast<std::int32_t>(opening.day), index});
      ++days;
    }
    sections.append(Section::Openings,
                    format::Opening{distance(calendar, opening.begin),
                                    distance(calendar, opening.end), before, days - 1});
    before += static_cast<std::uint32_t>(opening.end - opening.begin);
    ++index;
  }
}

/// Marks as close as the openings are on the average, or half of that.
void append_marks(Sections& sections, const Calendar& calendar, format::Calendar& record) {
  const std::uint32_t span = distance(calendar, calendar.end);
  while (span >> record.mark_shift > 2 * calendar.openings.size()) {
    ++record.mark_shift;
  }
  std::vector<std::uint32_t> marks;
  std::uint32_t behind = 0;
  for (std::uint32_t index = 0; index <= (span >> record.mark_shift) + 1; ++index) {
    const std::int64_t at = calendar.begin + (std::int64_t{index} << record.mark_shift);
    while (behind < calendar.openings.size() && calendar.openings[behind].end <= at) {
      ++behind;
    }
    marks.push_back(behind);
  }
  record.marks = sections.append_list(marks);
}

void append_calendar(Sections& sections, const Calendar& calendar) {
  format::Calendar record{};
  record.name = sections.append_text(calendar.name);
  record.always = calendar.always ? 1 : 0;
  record.begin = calendar.begin;
  record.end = calendar.end;
  record.openings.begin = sections.count<format::Opening>(Section::Openings);
  record.days.begin = sections.count<format::Day>(Section::Days);
  record.offsets.begin = sections.count<format::Offset>(Section::Offsets);
  append_openings(sections, calendar);
  for (const table::Offset& offset : calendar.offsets) {
    sections.append(Section::Offsets, format::Offset{distance(calendar, offset.from),
                                                     static_cast<std::int32_t>(offset.seconds)});
  }
  record.openings.count =
      sections.count<format::Opening>(Section::Openings) - record.openings.begin;
  record.days.count = sections.count<format::Day>(Section::Days) - record.days.begin;
  record.offsets.count = sections.count<format::Offset>(Section::Offsets) - record.offsets.begin;
  if (calendar.always) {
    record.marks = sections.append_list({});
  } else {
    append_marks(sections, calendar, record);
  }
  sections.append(Section::Calendars, record);
}

}  // namespace

void append_calendars(Sections& sections, const table::DecisionTable& table) {
  for (const Calendar& calendar : table.calendars) {
    append_calendar(sections, calendar);
  }
  for (const table::CalendarChoice& choice : table.calendar_choices) {
    std::vector<std::uint32_t> calendars;
    for (const table::CalendarId id : choice.calendars) {
      calendars.push_back(id.value);
    }
    const format::String name = sections.append_text(choice.name);
    sections.append(
        Section::CalendarChoices,
        format::CalendarChoice{name, choice.attribute.value, 0, sections.append_list(calendars)});
  }
}

}  // namespace tier::packed
