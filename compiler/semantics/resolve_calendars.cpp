#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

void resolve_dates(Resolver& resolver, const syntax::Dates& written) {
  for (const syntax::DateEntry& entry : written.entries) {
    const bool has_first = check_date(resolver, entry.first);
    const bool has_last = entry.last && check_date(resolver, *entry.last);
    // Written as they are, the order of the texts is that of the days.
    if (has_first && has_last && entry.last->text < entry.first.text) {
      report_backwards(resolver, source::join(entry.first.span, entry.last->span), entry.first.text,
                       entry.last->text);
    }
  }
}

class CalendarResolver {
 public:
  CalendarResolver(Resolver& resolver, const syntax::Calendar& written)
      : resolver_(resolver), written_(written) {}

  void resolve() {
    check_body();
    for (const syntax::Window& window : written_.open) {
      check_window(window);
    }
    for (const auto& closed : written_.closed) {
      if (const auto* date = std::get_if<syntax::Date>(&closed)) {
        check_date(resolver_, *date);
      } else {
        look_up(resolver_, "list of dates", resolver_.clocks.dates, std::get<syntax::Path>(closed));
      }
    }
    if (written_.covers) {
      check_years(written_.covers->first, written_.covers->second);
    }
    for (const syntax::CalendarTerm& term : written_.terms) {
      check_term(term.name);
    }
  }

 private:
  void check_body() {
    const bool is_own = written_.terms.empty() && !written_.by;
    if (is_own && !written_.zone) {
      report_lack(resolver_, written_.name, "calendar", "in which time zone its hours are",
                  "write for example `zone \"Europe/Berlin\"`");
    }
    if (is_own && written_.open.empty()) {
      report_lack(resolver_, written_.name, "calendar", "when it is open",
                  "write for example `open mon..fri 09:00..18:00`");
    }
    if (written_.zone) {
      check_zone(resolver_, written_.zone->value, written_.zone->span);
    }
  }

  void check_window(const syntax::Window& window) {
    static constexpr std::array<std::string_view, 7> days = {"mon", "tue", "wed", "thu",
                                                             "fri", "sat", "sun"};
    for (const syntax::Name& day : window.days) {
      if (std::find(days.begin(), days.end(), day.text) == days.end()) {
        resolver_.sink.report(
            suggest(Diagnostic(Code::UnknownName, day.span, std::string("day of the week"),
                               std::string(day.text))
                        .help("the days are `mon`, `tue`, `wed`, `thu`, `fri`, `sat` and `sun`"),
                    day, {days.begin(), days.end()}));
      }
    }
    for (const auto& [opening, closing] : window.hours) {
      if (check_clock_time(resolver_, opening, window.span)) {
        check_clock_time(resolver_, closing, window.span);
      }
    }
  }

  void check_years(const syntax::Number& first, const syntax::Number& last) {
    const auto from = whole_number(first.text);
    const auto to = whole_number(last.text);
    if (from && to && *to < *from) {
      report_backwards(resolver_, source::join(first.span, last.span), first.text, last.text);
    }
  }

  /// What calendars are united with or cut by: calendars and lists of dates.
  void check_term(const syntax::Path& path) {
    const std::string name = spelling(path);
    const Clocks& clocks = resolver_.clocks;
    if (clocks.dates.find(name).is_some() || clocks.dates.is_broken(name)) {
      return;
    }
    look_up(resolver_, "calendar", clocks.calendars, path);
  }

  Resolver& resolver_;
  const syntax::Calendar& written_;
};

/// A calendar made of calendars is not made of itself.
class CalendarCircles {
 public:
  CalendarCircles(Resolver& resolver, const std::vector<Declared<syntax::Calendar>>& calendars)
      : resolver_(resolver) {
    for (const auto& declared : calendars) {
      written_.emplace(declared.node->name.text, declared.node);
    }
  }

  /// One circle is told once: what leads into it is no mistake of its own.
  void report() {
    for (const auto& [name, calendar] : written_) {
      std::map<std::string_view, bool> visited;
      if (leads_to(*calendar, name, visited)) {
        resolver_.sink.report(Diagnostic(Code::DependsOnItself, calendar->name.span,
                                         std::string("calendar"), std::string(name))
                                  .help("build it from calendars that do not need this one"));
        return;
      }
    }
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
    if (!staffed->always) {
      look_up(resolver, "calendar", resolver.clocks.calendars, staffed->calendar);
    }
  }
  report_clauses_twice(resolver, fmt::format("the tier `{}`", written.name.text), "staffed", spans);
}

}  // namespace

void resolve_calendars(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Dates>(trees)) {
    resolve_dates(resolver, *declared.node);
  }
  const auto calendars = all_of<syntax::Calendar>(trees);
  for (const auto& declared : calendars) {
    resolver.tree = declared.tree;
    CalendarResolver(resolver, *declared.node).resolve();
    resolve_calendar_table(resolver, *declared.node);
  }
  CalendarCircles(resolver, calendars).report();
  for (const auto& declared : all_of<syntax::Tier>(trees)) {
    resolve_staffing(resolver, *declared.node);
  }
}

}  // namespace tier::semantics
