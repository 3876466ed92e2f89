#include "compiler/semantics/clock_times.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_day(std::string_view date) {
  const int year = number(date.substr(0, 4));
  const int month = number(date.substr(5, 2));
  const int day = number(date.substr(8, 2));
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1];
}

bool is_clock_time(std::string_view clock) {
  if (clock.size() != 5 || clock[2] != ':') {
    return false;
  }
  const int hour = number(clock.substr(0, 2));
  const int minute = number(clock.substr(3, 2));
  return (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
}

bool is_zone_letter(char letter) {
  constexpr std::string_view others = "/_+-";
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || others.find(letter) != std::string_view::npos;
}

}  // namespace

bool check_date(Resolver& resolver, const syntax::Date& date) {
  if (is_day(date.text)) {
    return true;
  }
  resolver.sink.report(Diagnostic(Code::NoSuchDate, date.span, std::string(date.text)));
  return false;
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
  if (!zone.empty() && std::all_of(zone.begin(), zone.end(), is_zone_letter)) {
    return true;
  }
  resolver.sink.report(
      Diagnostic(Code::UnknownZone, span, std::string(zone))
          .help("zones have names such as `Europe/Berlin`, `America/New_York` or `UTC`"));
  return false;
}

bool check_moment(Resolver& resolver, const syntax::Moment& moment) {
  const bool is_date = check_date(resolver, {moment.date, moment.span});
  const bool is_time =
      moment.clock.empty() || check_clock_time(resolver, moment.clock, moment.span);
  const bool is_zone = moment.zone.empty() || check_zone(resolver, moment.zone, moment.span);
  return is_date && is_time && is_zone;
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
