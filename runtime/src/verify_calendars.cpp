#include <cstddef>

#include "verify_fields.h"

namespace tier::runtime {
namespace {

using format::Section;

/// Far beyond any year that a calendar covers, and far from where arithmetic ends.
constexpr std::int64_t farthest = std::int64_t{1} << 40;
/// No local time is further from UTC.
constexpr std::int32_t greatest_offset = 30 * 3600;

constexpr FieldCheck calendar_fields[] = {
    {offsetof(format::Calendar, name), FieldForm::Text},
    {offsetof(format::Calendar, always), FieldForm::AtMost, 1},
    {offsetof(format::Calendar, mark_shift), FieldForm::AtMost, 31},
    {offsetof(format::Calendar, openings), FieldForm::Tile, Section::Openings},
    {offsetof(format::Calendar, days), FieldForm::Tile, Section::Days},
    {offsetof(format::Calendar, offsets), FieldForm::Tile, Section::Offsets},
    {offsetof(format::Calendar, marks), FieldForm::Tile, Section::Lists},
};

constexpr FieldCheck choice_fields[] = {
    {offsetof(format::CalendarChoice, name), FieldForm::Text},
    {offsetof(format::CalendarChoice, attribute), FieldForm::Below, Section::Attributes},
    {offsetof(format::CalendarChoice, reserved), FieldForm::AtMost},
    {offsetof(format::CalendarChoice, calendars), FieldForm::Tile, Section::Lists},
};

/// What is always open has nothing else.
bool always_holds(const format::Calendar& calendar) {
  return calendar.mark_shift == 0 && calendar.marks.count == 0 && calendar.openings.count == 0 &&
         calendar.days.count == 0 && calendar.offsets.count == 0 && calendar.begin == 0 &&
         calendar.end == 0;
}

/// Openings in order and apart, each counting those before it, each of the day of which it is.
bool openings_hold(const Table& table, const format::Calendar& calendar, std::uint32_t span) {
  const format::Opening* openings = table.openings + calendar.openings.begin;
  const format::Day* days = table.days + calendar.days.begin;
  std::uint32_t end = 0;
  std::uint32_t before = 0;
  std::uint32_t day = 0;
  for (std::uint32_t index = 0; index < calendar.openings.count; ++index) {
    const format::Opening& opening = openings[index];
    const bool begins_day = day + 1 < calendar.days.count && days[day + 1].first_opening == index;
    day += begins_day ? 1 : 0;
    if (opening.begin < end || opening.end <= opening.begin || opening.before != before ||
        opening.day != day) {
      return false;
    }
    end = opening.end;
    before += opening.end - opening.begin;
  }
  return end <= span;
}

/// Days that rise, each with an opening of its own. That the last comes to its turn, the openings
/// say.
bool days_hold(const Table& table, const format::Calendar& calendar) {
  const format::Day* days = table.days + calendar.days.begin;
  for (std::uint32_t index = 0; index < calendar.days.count; ++index) {
    const format::Day& day = days[index];
    const bool follows = index == 0 ? day.first_opening == 0
                                    : day.first_opening > days[index - 1].first_opening &&
                                          day.date > days[index - 1].date;
    if (!follows || day.first_opening >= calendar.openings.count) {
      return false;
    }
  }
  return true;
}

bool offsets_hold(const Table& table, const format::Calendar& calendar, std::uint32_t span) {
  const format::Offset* offsets = table.offsets + calendar.offsets.begin;
  std::int64_t local_end = 0;
  for (std::uint32_t index = 0; index < calendar.offsets.count; ++index) {
    const format::Offset& offset = offsets[index];
    if (offset.seconds < -greatest_offset || offset.seconds > greatest_offset ||
        offset.from >= span) {
      return false;
    }
    if (index == 0) {
      if (offset.from != 0) {
        return false;
      }
      continue;
    }
    const std::int64_t ended = std::int64_t{offset.from} + offsets[index - 1].seconds;
    if (offset.from <= offsets[index - 1].from || (index > 1 && ended <= local_end)) {
      return false;
    }
    local_end = ended;
  }
  return true;
}

/// Marks that are what the openings say.
bool marks_hold(const Table& table, const format::Calendar& calendar, std::uint32_t span) {
  if (calendar.marks.count != (span >> calendar.mark_shift) + 2) {
    return false;
  }
  const format::Opening* openings = table.openings + calendar.openings.begin;
  std::uint32_t behind = 0;
  for (std::uint32_t index = 0; index < calendar.marks.count; ++index) {
    const std::uint64_t at = std::uint64_t{index} << calendar.mark_shift;
    while (behind < calendar.openings.count && openings[behind].end <= at) {
      ++behind;
    }
    if (table.lists[calendar.marks.begin + index] != behind) {
      return false;
    }
  }
  return true;
}

bool calendar_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::Calendar& calendar = table.calendars[index];
  if (calendar.always != 0) {
    return always_holds(calendar);
  }
  if (calendar.begin < -farthest || calendar.end > farthest || calendar.end <= calendar.begin ||
      calendar.end - calendar.begin > 0xFFFF'FFFF || calendar.openings.count == 0 ||
      calendar.days.count == 0 || calendar.offsets.count == 0) {
    return false;
  }
  const auto span = static_cast<std::uint32_t>(calendar.end - calendar.begin);
  return days_hold(table, calendar) && openings_hold(table, calendar, span) &&
         offsets_hold(table, calendar, span) && marks_hold(table, calendar, span);
}

bool choice_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::CalendarChoice& choice = table.calendar_choices[index];
  for (std::uint32_t place = 0; place < choice.calendars.count; ++place) {
    if (table.lists[choice.calendars.begin + place] >= table.calendar_count) {
      return false;
    }
  }
  return choice.calendars.count == known_classes(table.attributes[choice.attribute]);
}

}  // namespace

bool calendars_hold(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Calendars, calendar_fields, calendar_holds) &&
         records_hold(table, pools, Section::CalendarChoices, choice_fields, choice_holds);
}

}  // namespace tier::runtime
