#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/base/day.h"
#include "compiler/base/overloaded.h"
#include "compiler/semantics/calendar_parts.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

/// How many years a book without `covers` counts in, from the one in which it takes effect.
constexpr int years_without_covers = 5;

std::string years_text(CoveredYears years) {
  return years.first == years.last ? std::to_string(years.first)
                                   : fmt::format("{} to {}", years.first, years.last);
}

/// The years that both cover; none where there is none.
std::optional<CoveredYears> common(const std::optional<CoveredYears>& a, CoveredYears b) {
  const CoveredYears both =
      a ? CoveredYears{std::max(a->first, b.first), std::min(a->last, b.last)} : b;
  return both.first <= both.last ? std::optional(both) : std::nullopt;
}

class Settler {
 public:
  explicit Settler(Resolver& resolver)
      : resolver_(resolver), settled_(resolver.model.calendars.size()) {
    if (const auto day = base::parse_day(resolver.model.rulebook.effective)) {
      const int year = base::year_of(*day);
      default_ = CoveredYears{year, year + years_without_covers - 1};
    }
  }

  void run() {
    for (const CalendarId id : calendars().ids()) {
      settle(id);
    }
  }

 private:
  base::Store<CalendarId, Calendar>& calendars() { return resolver_.model.calendars; }

  // NOLINTNEXTLINE(misc-no-recursion)
  void settle(CalendarId id) {
    if (settled_[id.value]) {
      return;
    }
    settled_[id.value] = true;
    Calendar& calendar = calendars()[id];
    std::visit(Overloaded{
                   [](AlwaysOpen&) {},
                   [&](WeeklyHours&) { take_default(calendar); },
                   [&](CombinedHours& hours) { settle_parts(calendar, hours); },
                   [&](HoursByFact& hours) {
                     take_default(calendar);
                     for (const HoursByFact::Line& line : hours.lines) {
                       settled_[line.calendar.value] = true;
                       calendars()[line.calendar].covers = calendar.covers;
                     }
                   },
               },
               calendar.hours);
  }

  void take_default(Calendar& calendar) {
    calendar.covers = calendar.covers ? calendar.covers : default_;
    if (!calendar.covers && !is_broken(calendar)) {
      lacks(calendar, "which years it covers",
            "write for example `covers 2026..2030`, or `effective 2026-12-01` in the rulebook: "
            "then it covers that year and the four behind it");
    }
  }

  // NOLINTNEXTLINE(misc-no-recursion)
  void settle_parts(Calendar& calendar, CombinedHours& hours) {
    std::optional<CoveredYears> years;
    std::string zone;
    for (const CombinedHours::Part& part : hours.parts) {
      const auto* id = std::get_if<CalendarId>(&part.what);
      if (id == nullptr) {
        continue;
      }
      settle(*id);
      const Calendar& of = calendars()[*id];
      if (std::holds_alternative<HoursByFact>(of.hours)) {
        report_by_fact(part, of);
        return;
      }
      zone = zone.empty() ? zone_of(of) : zone;
      if (std::holds_alternative<AlwaysOpen>(of.hours)) {
        continue;
      }
      if (!of.covers || (calendar.covers && !has_years(calendar, part, of))) {
        return;
      }
      const bool had_years = years.has_value();
      years = common(years, *of.covers);
      if (had_years && !years) {
        lacks(calendar, "which years it covers", "its calendars have no year in common");
        return;
      }
    }
    hours.zone = hours.zone.empty() ? zone : hours.zone;
    if (hours.zone.empty() && !hours.parts.empty()) {
      lacks(calendar, "in which time zone its days are",
            "write `{ zone \"Europe/Berlin\" }` behind it");
    }
    if (!calendar.covers && years) {
      calendar.covers = years;
    } else {
      take_default(calendar);
    }
  }

  /// Whether its years are written and were reported.
  bool is_broken(const Calendar& calendar) const {
    const auto& broken = resolver_.clocks.without_years;
    return std::any_of(broken.begin(), broken.end(), [&](CalendarId id) {
      return resolver_.model.calendars[id].span == calendar.span;
    });
  }

  static std::string zone_of(const Calendar& calendar) {
    if (const auto* weekly = std::get_if<WeeklyHours>(&calendar.hours)) {
      return weekly->zone;
    }
    const auto* combined = std::get_if<CombinedHours>(&calendar.hours);
    return combined != nullptr ? combined->zone : std::string();
  }

  /// Whether the part has all years of the whole; that it lacks some is reported.
  bool has_years(const Calendar& whole, const CombinedHours::Part& part, const Calendar& of) {
    if (common(of.covers, *whole.covers) == whole.covers) {
      return true;
    }
    resolver_.sink.report(Diagnostic(Code::YearsOfParts, part.span, whole.name,
                                     years_text(*whole.covers), of.name, years_text(*of.covers))
                              .label(of.span, "declared here")
                              .help("cover the same years in both"));
    return false;
  }

  void report_by_fact(const CombinedHours::Part& part, const Calendar& of) {
    resolver_.sink.report(
        Diagnostic(Code::NotAPart, part.span, of.name, "another calendar for each value of a fact")
            .label(of.span, "declared here")
            .help("put calendars together for each value, and choose among those"));
  }

  void lacks(const Calendar& calendar, std::string_view what, std::string_view help) {
    report_lack(resolver_, {calendar.name, calendar.span}, "calendar", what, help);
  }

  Resolver& resolver_;
  std::vector<bool> settled_;
  std::optional<CoveredYears> default_;
};

}  // namespace

void settle_years(Resolver& resolver) {
  Settler(resolver).run();
  check_closed_days(resolver);
}

}  // namespace tier::semantics
