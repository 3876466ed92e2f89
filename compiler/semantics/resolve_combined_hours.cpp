#include <fmt/format.h>

#include <utility>

#include "compiler/semantics/calendar_parts.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using Part = CombinedHours::Part;
using Sign = CombinedHours::Sign;

Sign sign_of(syntax::CalendarTerm::Sign sign) {
  switch (sign) {
    case syntax::CalendarTerm::Sign::Plus:
      return Sign::Plus;
    case syntax::CalendarTerm::Sign::Minus:
      return Sign::Minus;
    case syntax::CalendarTerm::Sign::And:
      return Sign::And;
  }
  return Sign::Plus;
}

/// A calendar, or behind a minus a list of dates; none for what there is not, which is reported.
std::optional<Part> resolve_term(Resolver& resolver, const syntax::CalendarTerm& term) {
  const Clocks& clocks = resolver.clocks;
  const std::string name = spelling(term.name);
  const DatesId dates = clocks.dates.find(name);
  const bool is_calendar = clocks.calendars.find(name).is_some();
  if (dates.is_some() && term.sign == syntax::CalendarTerm::Sign::Minus) {
    return Part{Sign::Minus, dates, term.name.span};
  }
  if (dates.is_some() && !is_calendar) {
    resolver.sink.report(
        Diagnostic(Code::NotAPart, term.name.span, name, "a list of dates")
            .label(resolver.model.dates[dates].span, "declared here")
            .help(fmt::format("dates are taken away, as in `calendar world = emea - {}`", name)));
    return std::nullopt;
  }
  if (clocks.dates.is_broken(name)) {
    return std::nullopt;
  }
  const CalendarId calendar = find_calendar(resolver, term.name);
  return calendar.is_some() ? std::optional(Part{sign_of(term.sign), calendar, term.name.span})
                            : std::nullopt;
}

}  // namespace

CombinedHours resolve_combined_hours(Resolver& resolver, const syntax::Calendar& written) {
  CombinedHours hours;
  for (const syntax::CalendarTerm& term : written.terms) {
    if (auto part = resolve_term(resolver, term)) {
      hours.parts.push_back(*part);
    }
  }
  if (!written.open.empty()) {
    resolver.sink.report(
        Diagnostic(Code::HoursOfParts, written.open.front().span, std::string(written.name.text))
            .help("give these hours to a calendar of their own, and add it by `+`"));
  }
  if (written.zone && check_zone(resolver, *written.zone)) {
    hours.zone = written.zone->value;
  }
  hours.closed = resolve_closed(resolver, written);
  return hours;
}

}  // namespace tier::semantics
