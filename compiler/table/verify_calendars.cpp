#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

/// What a packed calendar counts in 32 bits.
constexpr std::int64_t longest = 0xFFFF'FFFF;
/// Far beyond every year, and far from where arithmetic ends.
constexpr std::int64_t farthest = std::int64_t{1} << 40;
/// No local time is further from UTC.
constexpr std::int64_t greatest_offset = 30 * 3600;
constexpr std::int64_t last_day = 1 << 24;

void verify_openings(const Calendar& calendar, Complaints& complaints) {
  std::int64_t end = calendar.begin;
  std::int64_t day = -last_day;
  for (const Opening& opening : calendar.openings) {
    complaints.expect(opening.begin >= end && opening.end > opening.begin,
                      "{}: an opening does not follow the one before", calendar.name);
    complaints.expect(opening.day >= day && opening.day <= last_day, "{}: the days fall",
                      calendar.name);
    end = opening.end;
    day = opening.day;
  }
  complaints.expect(end <= calendar.end, "{}: it opens beyond what it covers", calendar.name);
}

void verify_offsets(const Calendar& calendar, Complaints& complaints) {
  const std::vector<Offset>& offsets = calendar.offsets;
  complaints.expect(!offsets.empty() && offsets.front().from == calendar.begin,
                    "{}: its local time does not begin where it does", calendar.name);
  for (std::size_t index = 0; index < offsets.size(); ++index) {
    complaints.expect(offsets[index].from < calendar.end &&
                          offsets[index].seconds >= -greatest_offset &&
                          offsets[index].seconds <= greatest_offset,
                      "{}: its local time is none", calendar.name);
    if (index > 0) {
      complaints.expect(offsets[index].from > offsets[index - 1].from,
                        "{}: its local time goes backwards", calendar.name);
    }
    if (index > 1) {
      complaints.expect(offsets[index].from + offsets[index - 1].seconds >
                            offsets[index - 1].from + offsets[index - 2].seconds,
                        "{}: its clocks are changed too often", calendar.name);
    }
  }
}

void verify_calendar(const Calendar& calendar, Complaints& complaints) {
  if (calendar.always) {
    complaints.expect(calendar.openings.empty() && calendar.offsets.empty() &&
                          calendar.begin == 0 && calendar.end == 0,
                      "{}: what is always open has no hours", calendar.name);
    return;
  }
  const bool is_stretch = calendar.begin >= -farthest && calendar.end <= farthest &&
                          calendar.begin < calendar.end && calendar.end - calendar.begin <= longest;
  complaints.expect(is_stretch, "{}: it covers no stretch of time", calendar.name);
  complaints.expect(!calendar.openings.empty(), "{}: it never opens", calendar.name);
  if (is_stretch) {
    verify_openings(calendar, complaints);
    verify_offsets(calendar, complaints);
  }
}

void verify_choice(const DecisionTable& table, const CalendarChoice& choice,
                   Complaints& complaints) {
  if (!names_one(table.attributes, choice.attribute)) {
    complaints.expect(false, "{}: it goes by no attribute", choice.name);
    return;
  }
  complaints.expect(
      choice.calendars.size() == known_class_count(table.attributes[choice.attribute].domain),
      "{}: it has not a calendar for each value", choice.name);
  for (const CalendarId calendar : choice.calendars) {
    complaints.expect(names_one(table.calendars, calendar), "{}: it has a calendar that is none",
                      choice.name);
  }
}

}  // namespace

void verify_calendars(const DecisionTable& table, Complaints& complaints) {
  for (const Calendar& calendar : table.calendars) {
    verify_origin(table, calendar.origin, calendar.name, complaints);
    verify_calendar(calendar, complaints);
  }
  for (const CalendarChoice& choice : table.calendar_choices) {
    verify_origin(table, choice.origin, choice.name, complaints);
    verify_choice(table, choice, complaints);
  }
}

}  // namespace tier::table
