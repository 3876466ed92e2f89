#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compiler/base/day.h"
#include "compiler/semantics/calendar_parts.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

bool covers(const Calendar& calendar, std::int64_t day) {
  const int year = base::year_of(day);
  return calendar.covers && calendar.covers->first <= year && year <= calendar.covers->last;
}

/// "2033", "2025 and 2033 to 2036"; the years rise.
std::string years_text(const std::vector<int>& years) {
  std::vector<std::string> runs;
  for (std::size_t first = 0; first < years.size();) {
    std::size_t last = first;
    while (last + 1 < years.size() && years[last + 1] == years[last] + 1) {
      ++last;
    }
    runs.push_back(first == last ? std::to_string(years[first])
                                 : fmt::format("{} to {}", years[first], years[last]));
    first = last + 1;
  }
  return fmt::format("{}", fmt::join(runs, " and "));
}

/// Days that no calendar has a use for, and years of which nobody says what days they have.
class ClosedDays {
 public:
  explicit ClosedDays(Resolver& resolver) : resolver_(resolver) {}

  void check() {
    for (const Calendar& calendar : resolver_.model.calendars) {
      if (const auto* weekly = std::get_if<WeeklyHours>(&calendar.hours)) {
        check(calendar, weekly->closed);
      } else if (const auto* combined = std::get_if<CombinedHours>(&calendar.hours)) {
        check(calendar, combined->closed);
        for (const CombinedHours::Part& part : combined->parts) {
          if (const auto* dates = std::get_if<DatesId>(&part.what)) {
            check_dates(calendar, *dates, part.span);
          }
        }
      }
    }
    for (const auto& [dates, users] : used_by_) {
      check_days(resolver_.model.dates[dates], users);
    }
  }

 private:
  void check(const Calendar& calendar, const std::vector<ClosedOn>& closed) {
    for (const ClosedOn& one : closed) {
      if (const auto* dates = std::get_if<DatesId>(&one.what)) {
        check_dates(calendar, *dates, one.span);
      } else if (calendar.covers) {
        check_day(std::get<DatedDays>(one.what), {&calendar});
      }
    }
  }

  void check_dates(const Calendar& calendar, DatesId id, Span span) {
    if (!calendar.covers) {
      return;
    }
    used_by_[id].push_back(&calendar);
    const Dates& dates = resolver_.model.dates[id];
    if (!dates.from_library || dates.days.empty()) {
      return;
    }
    // A module knows every holiday of the years from its first day to its last, and of no other.
    std::vector<int> unknown;
    for (int year = calendar.covers->first; year <= calendar.covers->last; ++year) {
      if (year < base::year_of(dates.days.front().first) ||
          year > base::year_of(dates.days.back().last)) {
        unknown.push_back(year);
      }
    }
    if (!unknown.empty() && is_new(span)) {
      resolver_.sink.report(
          Diagnostic(Code::HolidaysNotKnown, span, dates.name, years_text(unknown), calendar.name)
              .label("nothing is closed then")
              .help(fmt::format("cover {} to {} at most, or close on a list of your own too",
                                base::year_of(dates.days.front().first),
                                base::year_of(dates.days.back().last))));
    }
  }

  /// Of a list of the book, each day has to be one that some calendar covers.
  void check_days(const Dates& dates, const std::vector<const Calendar*>& users) {
    if (!dates.from_library) {
      for (const DatedDays& days : dates.days) {
        check_day(days, users);
      }
    }
  }

  void check_day(const DatedDays& days, const std::vector<const Calendar*>& users) {
    const bool is_covered = std::any_of(users.begin(), users.end(), [&](const Calendar* user) {
      return covers(*user, days.first) || covers(*user, days.last);
    });
    if (is_covered || !is_new(days.span)) {
      return;
    }
    std::vector<std::string> names;
    for (const Calendar* user : users) {
      names.push_back(fmt::format("`{}`", user->name));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    resolver_.sink.report(Diagnostic(Code::ClosedOutsideYears, days.span,
                                     base::day_text(days.first),
                                     fmt::format("{}", fmt::join(names, " or ")))
                              .help("correct the year, or take the day out"));
  }

  /// What many lines of a table share is told once.
  bool is_new(Span span) { return told_.emplace(span.source, span.begin).second; }

  Resolver& resolver_;
  std::map<DatesId, std::vector<const Calendar*>> used_by_;
  std::set<std::pair<source::SourceId, std::uint32_t>> told_;
};

}  // namespace

void check_closed_days(Resolver& resolver) { ClosedDays(resolver).check(); }

}  // namespace tier::semantics
