#include "compiler/semantics/clock_times.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "compiler/base/day.h"
#include "compiler/base/edit_distance.h"
#include "compiler/source/zones.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_clock_time(std::string_view clock) {
  if (clock.size() != 5 || clock[2] != ':') {
    return false;
  }
  const int hour = number(clock.substr(0, 2));
  const int minute = number(clock.substr(3, 2));
  return (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
}

std::string lower(std::string_view text) {
  std::string letters(text);
  for (char& letter : letters) {
    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    letter = letter == ' ' ? '_' : letter;
  }
  return letters;
}

/// The zone that was meant: of that city, or of a name that is near; empty where there is none.
std::string_view zone_near(std::string_view written) {
  const std::vector<std::string_view> names = source::zone_names();
  const std::string city = '/' + lower(written);
  const auto found = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
    const std::string candidate = lower(name);
    return candidate.size() > city.size() &&
           candidate.compare(candidate.size() - city.size(), city.size(), city) == 0;
  });
  return found != names.end() ? *found : base::nearest(written, names);
}

/// Of `09:00`, which is a clock time.
int minute_of_day(std::string_view clock) {
  int minute = 0;
  int part = 0;
  for (const char letter : clock) {
    if (letter == ':') {
      minute = part * 60;
      part = 0;
    } else {
      part = part * 10 + (letter - '0');
    }
  }
  return minute + part;
}

/// `quote` stands around a zone that is written as a text.
bool check_zone(Resolver& resolver, std::string_view zone, Span span, std::string_view quote) {
  if (source::find_zone(zone)) {
    return true;
  }
  Diagnostic diagnostic(Code::UnknownZone, span, std::string(zone));
  if (const std::string_view near = zone_near(zone); !near.empty()) {
    std::move(diagnostic)
        .help(fmt::format("did you mean `{}`?", near))
        .fix(span, fmt::format("{}{}{}", quote, near, quote), fmt::format("write `{}`", near));
  } else {
    std::move(diagnostic)
        .help(
            "zones have the names of the IANA, such as `Europe/Berlin`, `America/New_York` or "
            "`UTC`");
  }
  resolver.sink.report(std::move(diagnostic));
  return false;
}

}  // namespace

std::optional<std::int64_t> resolve_day(Resolver& resolver, const syntax::Date& date) {
  const auto day = base::parse_day(date.text);
  if (!day) {
    resolver.sink.report(Diagnostic(Code::NoSuchDate, date.span, std::string(date.text)));
  }
  return day;
}

bool check_date(Resolver& resolver, const syntax::Date& date) {
  return resolve_day(resolver, date).has_value();
}

bool check_clock_time(Resolver& resolver, std::string_view clock, Span span) {
  if (is_clock_time(clock)) {
    return true;
  }
  resolver.sink.report(Diagnostic(Code::NoSuchClockTime, span, std::string(clock))
                           .help("write hours from 00 to 23 and minutes from 00 to 59, as in "
                                 "`09:00`; `24:00` is the end of a day"));
  return false;
}

bool check_zone(Resolver& resolver, std::string_view zone, Span span) {
  return check_zone(resolver, zone, span, "");
}

bool check_zone(Resolver& resolver, const syntax::Text& zone) {
  return check_zone(resolver, zone.value, zone.span, "\"");
}

std::optional<Moment> resolve_moment(Resolver& resolver, const syntax::Moment& moment) {
  const auto day = resolve_day(resolver, {moment.date, moment.span});
  const bool is_time =
      moment.clock.empty() || check_clock_time(resolver, moment.clock, moment.span);
  // The zone stands last.
  Span zone = moment.span;
  zone.begin = zone.end - static_cast<std::uint32_t>(moment.zone.size());
  const bool is_zone = moment.zone.empty() || check_zone(resolver, moment.zone, zone);
  if (!day || !is_time || !is_zone) {
    return std::nullopt;
  }
  return Moment{*day, moment.clock.empty() ? 0 : minute_of_day(moment.clock),
                std::string(moment.zone)};
}

void report_backwards(Resolver& resolver, Span span, std::string_view first,
                      std::string_view last) {
  resolver.sink.report(
      Diagnostic(Code::EndsBeforeItBegins, span, std::string(first), std::string(last))
          .help("write the earlier one first"));
}

void report_lack(Resolver& resolver, const syntax::Name& name, std::string_view kind,
                 std::string_view what, std::string_view help) {
  resolver.sink.report(Diagnostic(Code::DoesNotSay, name.span, std::string(kind),
                                  std::string(name.text), std::string(what))
                           .help(std::string(help)));
}

}  // namespace tier::semantics
