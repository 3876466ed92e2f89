#include "compiler/base/decimal.h"
#include "compiler/semantics/clock_times.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

std::int64_t unit_seconds(syntax::Duration::Unit unit) {
  switch (unit) {
    case syntax::Duration::Unit::Second:
      return 1;
    case syntax::Duration::Unit::Minute:
      return 60;
    case syntax::Duration::Unit::Hour:
      return 3600;
    case syntax::Duration::Unit::Day:
      return 86'400;
  }
  return 1;
}

/// None for what is too long to count.
std::optional<std::int64_t> seconds_of(const syntax::Duration& written) {
  const auto number = base::Decimal::parse(written.number);
  std::int64_t seconds = 0;
  if (!number || __builtin_mul_overflow(number->units, unit_seconds(written.unit), &seconds)) {
    return std::nullopt;
  }
  return seconds <= DurationType::longest ? std::optional(seconds) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> elapsed_seconds(Resolver& resolver, std::string_view what,
                                            const syntax::Duration& written) {
  if (written.business || written.at_end) {
    resolver.sink.report(Diagnostic(Code::BusinessTime, written.span, std::string(what))
                             .label("this counts the opening hours of a calendar")
                             .help("write elapsed time: `30m`, `4h`, `2d`"));
    return std::nullopt;
  }
  const auto seconds = seconds_of(written);
  if (!seconds) {
    resolver.sink.report(Diagnostic(Code::NoSuchDuration, written.span)
                             .help("a time is a whole number of seconds, up to some 3,000 years"));
  }
  return seconds;
}

std::optional<PromisedTime> promised_time(Resolver& resolver, std::string_view what,
                                          const syntax::Duration& written) {
  PromisedTime time;
  syntax::Duration plain = written;
  plain.business = false;
  plain.at_end = false;
  if (written.business && written.unit == syntax::Duration::Unit::Day) {
    time.unit =
        written.at_end ? PromisedTime::Unit::EndOfBusinessDay : PromisedTime::Unit::BusinessDays;
    // Opening days are counted whole: parts of a day, which seconds would allow, mean nothing.
    plain.unit = syntax::Duration::Unit::Second;
  } else if (written.business) {
    time.unit = PromisedTime::Unit::Business;
  }
  const auto amount = elapsed_seconds(resolver, what, plain);
  time.amount = amount.value_or(0);
  return amount ? std::optional(time) : std::nullopt;
}

}  // namespace tier::semantics
