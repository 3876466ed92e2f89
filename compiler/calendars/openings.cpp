#include "compiler/calendars/openings.h"

#include <algorithm>

#include "compiler/calendars/stretches.h"
#include "compiler/calendars/zone.h"

namespace tier::calendars {
namespace {

/// A day that begins to be counted when one of its windows opens.
struct DayBegin {
  std::int64_t at = 0;
  std::int64_t day = 0;
};

/// In order, the days rising with them.
std::vector<DayBegin> days_of(const std::vector<Piece>& pieces) {
  std::vector<DayBegin> all;
  for (const Piece& piece : pieces) {
    all.push_back({piece.opened, piece.counted_day});
  }
  std::sort(all.begin(), all.end(), [](const DayBegin& a, const DayBegin& b) {
    return a.at != b.at ? a.at < b.at : a.day > b.day;
  });
  std::vector<DayBegin> rising;
  for (const DayBegin& next : all) {
    if (rising.empty() || next.day > rising.back().day) {
      rising.push_back(next);
    }
  }
  return rising;
}

/// The stretch, cut where another day begins.
void append(Stretch stretch, const std::vector<DayBegin>& days,
            std::vector<table::Opening>& openings) {
  auto next = std::partition_point(days.begin(), days.end(),
                                   [&](const DayBegin& day) { return day.at <= stretch.begin; });
  for (; next != days.end() && next->at < stretch.end; ++next) {
    openings.push_back({stretch.begin, next->at, (next - 1)->day});
    stretch.begin = next->at;
  }
  openings.push_back({stretch.begin, stretch.end, (next - 1)->day});
}

}  // namespace

void fill(const Hours& hours, table::Calendar& calendar) {
  calendar.zone = hours.zone;
  calendar.begin = hours.begin;
  calendar.end = hours.end;
  const std::vector<DayBegin> days = days_of(hours.pieces);
  for (const Stretch& stretch : stretches_of(hours.pieces)) {
    append(stretch, days, calendar.openings);
  }
  calendar.offsets = LocalTime(hours.zone, hours.begin, hours.end).within(hours.begin, hours.end);
}

}  // namespace tier::calendars
