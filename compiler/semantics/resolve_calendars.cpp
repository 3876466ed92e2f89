#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/semantics/calendar_parts.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// The zone data tell nothing before, and the laws of a country little about what comes later.
constexpr int first_year_known = 1970;
constexpr int last_year_known = 2199;
constexpr int most_years = 100;

WeeklyHours resolve_weekly_hours(Resolver& resolver, const syntax::Calendar& written) {
  WeeklyHours hours;
  if (!written.zone) {
    report_lack(resolver, written.name, "calendar", "in which time zone its hours are",
                "write for example `zone \"Europe/Berlin\"`");
  } else if (check_zone(resolver, *written.zone)) {
    hours.zone = written.zone->value;
  }
  if (written.open.empty()) {
    report_lack(resolver, written.name, "calendar", "when it is open",
                "write for example `open mon..fri 09:00..18:00`");
  }
  hours.windows = resolve_windows(resolver, written.open);
  hours.closed = resolve_closed(resolver, written);
  return hours;
}

void resolve_calendar(Resolver& resolver, const syntax::Calendar& written) {
  Calendar resolved;
  if (written.by) {
    resolved.hours = resolve_calendar_table(resolver, written);
  } else if (!written.terms.empty()) {
    resolved.hours = resolve_combined_hours(resolver, written);
  } else {
    resolved.hours = resolve_weekly_hours(resolver, written);
  }
  resolved.covers = resolve_covers(resolver, written);
  const CalendarId id = resolver.clocks.calendars.find(written.name.text);
  if (!id.is_some()) {
    return;
  }
  Calendar& calendar = resolver.model.calendars[id];
  // Of two calendars of one name the first has it.
  if (calendar.span == written.name.span) {
    calendar.hours = std::move(resolved.hours);
    calendar.covers = resolved.covers;
    if (written.covers && !resolved.covers) {
      resolver.clocks.without_years.insert(id);
    }
  }
}

/// A calendar made of calendars is not made of itself.
class CalendarCircles {
 public:
  CalendarCircles(Resolver& resolver, const std::vector<Declared<syntax::Calendar>>& calendars)
      : resolver_(resolver) {
    for (const auto& declared : calendars) {
      written_.emplace(declared.node->name.text, declared.node);
    }
  }

  /// One circle is told once: what leads into it is no mistake of its own. Whether there is none.
  bool report() {
    for (const auto& [name, calendar] : written_) {
      std::map<std::string_view, bool> visited;
      if (leads_to(*calendar, name, visited)) {
        resolver_.sink.report(Diagnostic(Code::DependsOnItself, calendar->name.span,
                                         std::string("calendar"), std::string(name))
                                  .help("build it from calendars that do not need this one"));
        return false;
      }
    }
    return true;
  }

 private:
  // NOLINTNEXTLINE(misc-no-recursion)
  bool leads_to(const syntax::Calendar& from, std::string_view wanted,
                std::map<std::string_view, bool>& visited) const {
    return std::any_of(from.terms.begin(), from.terms.end(), [&](const syntax::CalendarTerm& term) {
      const std::string_view name = term.name.parts.front().text;
      const auto next = written_.find(name);
      const bool is_new = visited.emplace(name, true).second;
      return name == wanted ||
             (is_new && next != written_.end() && leads_to(*next->second, wanted, visited));
    });
  }

  Resolver& resolver_;
  std::map<std::string_view, const syntax::Calendar*> written_;
};

void resolve_staffing(Resolver& resolver, const syntax::Tier& written) {
  std::vector<Span> spans;
  for (const syntax::TierMember& member : written.members) {
    const auto* staffed = std::get_if<syntax::Staffed>(&member);
    if (staffed == nullptr) {
      continue;
    }
    spans.push_back(staffed->span);
    const CalendarId calendar =
        staffed->always ? CalendarId() : find_calendar(resolver, staffed->calendar);
    if (const TierId tier = resolver.tiers.find(written.name.text); tier.is_some()) {
      resolver.model.tiers[tier].always_staffed = staffed->always;
      resolver.model.tiers[tier].staffed =
          calendar.is_some() ? std::optional(calendar) : std::nullopt;
    }
  }
  report_clauses_twice(resolver, fmt::format("the tier `{}`", written.name.text), "staffed", spans);
}

}  // namespace

std::vector<ClosedOn> resolve_closed(Resolver& resolver, const syntax::Calendar& written) {
  std::vector<ClosedOn> closed;
  for (const auto& one : written.closed) {
    if (const auto* date = std::get_if<syntax::Date>(&one)) {
      if (const auto days = resolve_days(resolver, *date, std::nullopt)) {
        closed.push_back({*days, date->span});
      }
      continue;
    }
    const auto& path = std::get<syntax::Path>(one);
    const DatesId dates = find_dates(resolver, path);
    if (dates.is_some()) {
      closed.push_back({dates, path.span});
    }
  }
  return closed;
}

std::optional<CoveredYears> resolve_covers(Resolver& resolver, const syntax::Calendar& written) {
  if (!written.covers) {
    return std::nullopt;
  }
  const auto& [first, last] = *written.covers;
  const Span span = source::join(first.span, last.span);
  const auto from = whole_number(first.text);
  const auto to = whole_number(last.text);
  if (from && to && *to < *from) {
    report_backwards(resolver, span, first.text, last.text);
    return std::nullopt;
  }
  if (!from || !to || *from < first_year_known || *to > last_year_known ||
      *to - *from >= most_years) {
    resolver.sink.report(
        Diagnostic(Code::YearsNotCovered, span, std::string(first.text), std::string(last.text))
            .help(fmt::format("write years from {} to {}, {} of them at most, such as "
                              "`covers 2026..2030`",
                              first_year_known, last_year_known, most_years)));
    return std::nullopt;
  }
  return CoveredYears{static_cast<int>(*from), static_cast<int>(*to)};
}

void resolve_calendars(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  resolve_dates(resolver, trees);
  const auto calendars = all_of<syntax::Calendar>(trees);
  for (const auto& declared : calendars) {
    resolver.tree = declared.tree;
    resolve_calendar(resolver, *declared.node);
  }
  if (CalendarCircles(resolver, calendars).report()) {
    settle_years(resolver);
  }
  for (const auto& declared : all_of<syntax::Tier>(trees)) {
    resolve_staffing(resolver, *declared.node);
  }
}

}  // namespace tier::semantics
