#include "compiler/calendars/hours.h"

#include <algorithm>

#include "compiler/base/day.h"
#include "compiler/calendars/stretches.h"
#include "compiler/calendars/zone.h"

namespace tier::calendars {
namespace {

using base::seconds_a_day;

constexpr int minutes_a_day = 24 * 60;
/// More than any window lasts, and than two zones lie apart.
constexpr std::int64_t margin_days = 10;

std::int64_t first_day(int year) { return base::day_number(year, 1, 1); }

/// The local time of a zone over some years, and what lies around them.
LocalTime local_time(const std::string& zone, int first_year, int last_year) {
  return {zone, (first_day(first_year) - margin_days) * seconds_a_day,
          (first_day(last_year + 1) + margin_days) * seconds_a_day};
}

bool contains(const std::vector<std::int64_t>& days, std::int64_t day) {
  return std::binary_search(days.begin(), days.end(), day);
}

/// Weekly hours while their weeks are gone through.
class Weeks {
 public:
  explicit Weeks(const WeeklyHours& written)
      : written_(written), local_(local_time(written.zone, written.first_year, written.last_year)) {
    Hours& hours = result_.hours;
    hours.zone = written.zone;
    hours.begin = local_.first_instant(first_day(written.first_year) * seconds_a_day);
    hours.end = local_.first_instant(first_day(written.last_year + 1) * seconds_a_day);
    result_.come.resize(written.windows.size());
  }

  OpenedWindows open() {
    const std::int64_t last = first_day(written_.last_year + 1);
    for (std::int64_t day = first_day(written_.first_year) - margin_days; day < last; ++day) {
      for (std::size_t index = 0; index < written_.windows.size(); ++index) {
        if (written_.windows[index].weekday == base::weekday_of(day)) {
          open_on(day, index);
        }
      }
    }
    return std::move(result_);
  }

 private:
  void open_on(std::int64_t day, std::size_t index) {
    const Window& window = written_.windows[index];
    if (window.closes - window.opens <= minutes_a_day) {
      add(day, day, window.opens, window.closes, index);
      return;
    }
    for (int begin = 0; begin < window.closes; begin += minutes_a_day) {
      add(day, day + begin / minutes_a_day, std::max(window.opens, begin),
          std::min(window.closes, begin + minutes_a_day), index);
    }
  }

  /// `opens` and `closes` count from the midnight of `from`.
  void add(std::int64_t from, std::int64_t day, int opens, int closes, std::size_t index) {
    if (contains(written_.closed, day)) {
      return;
    }
    const auto instant = [&](int minutes) {
      return local_.first_instant(from * seconds_a_day + std::int64_t{minutes} * 60);
    };
    Hours& hours = result_.hours;
    Piece piece{0, 0, instant(opens), day, day};
    piece.begin = std::max(piece.opened, hours.begin);
    piece.end = std::min(instant(closes), hours.end);
    if (piece.begin < piece.end) {
      hours.pieces.push_back(piece);
      result_.come[index] = true;
    }
  }

  const WeeklyHours& written_;
  LocalTime local_;
  OpenedWindows result_;
};

void limit(Hours& hours, std::int64_t begin, std::int64_t end) {
  hours.begin = std::max(hours.begin, begin);
  hours.end = std::max(hours.begin, std::min(hours.end, end));
  hours.pieces = cut_to(hours.pieces, {{hours.begin, hours.end}});
}

}  // namespace

OpenedWindows weekly_hours(const WeeklyHours& written) { return Weeks(written).open(); }

Hours in_zone(const Hours& hours, const std::string& zone) {
  Hours result = hours;
  if (zone != hours.zone) {
    const std::int64_t margin = margin_days * seconds_a_day;
    const LocalTime local(zone, hours.begin - margin, hours.end + margin);
    result.zone = zone;
    for (Piece& piece : result.pieces) {
      piece.counted_day = local.day(piece.opened);
    }
  }
  return result;
}

void limit_to_years(Hours& hours, int first, int last) {
  const LocalTime local = local_time(hours.zone, first, last);
  limit(hours, local.first_instant(first_day(first) * seconds_a_day),
        local.first_instant(first_day(last + 1) * seconds_a_day));
}

void unite(Hours& hours, const Hours& other) {
  hours.pieces.insert(hours.pieces.end(), other.pieces.begin(), other.pieces.end());
  limit(hours, other.begin, other.end);
}

void intersect(Hours& hours, const Hours& other) {
  hours.pieces = cut_to(hours.pieces, stretches_of(other.pieces));
  limit(hours, other.begin, other.end);
}

void subtract(Hours& hours, const Hours& other) {
  hours.pieces = cut_to(hours.pieces, gaps_between(stretches_of(other.pieces)));
  limit(hours, other.begin, other.end);
}

void close_on(Hours& hours, const std::vector<std::int64_t>& days) {
  const auto is_closed = [&](const Piece& piece) { return contains(days, piece.day); };
  hours.pieces.erase(std::remove_if(hours.pieces.begin(), hours.pieces.end(), is_closed),
                     hours.pieces.end());
}

}  // namespace tier::calendars
