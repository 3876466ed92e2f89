#include <fmt/format.h>

#include <utility>

#include "compiler/base/decimal.h"
#include "compiler/semantics/resolver.h"

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

/// None for parts of a second and what is too long to count.
std::optional<std::int64_t> seconds_of(const syntax::Duration& written) {
  const auto number = base::Decimal::parse(written.number);
  if (!number || number->units < 0) {
    return std::nullopt;
  }
  std::int64_t seconds = 0;
  if (__builtin_mul_overflow(number->units, unit_seconds(written.unit), &seconds)) {
    return std::nullopt;
  }
  for (std::uint32_t digit = 0; digit < number->scale; ++digit) {
    if (seconds % 10 != 0) {
      return std::nullopt;
    }
    seconds /= 10;
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

std::string duration_text(std::int64_t seconds) {
  if (seconds == 0) {
    return "0s";
  }
  std::string text;
  for (const auto& [length, unit] :
       {std::pair<std::int64_t, char>{86'400, 'd'}, {3600, 'h'}, {60, 'm'}, {1, 's'}}) {
    if (seconds >= length) {
      text += fmt::format("{}{}{}", text.empty() ? "" : " ", seconds / length, unit);
      seconds %= length;
    }
  }
  return text;
}

}  // namespace tier::semantics
