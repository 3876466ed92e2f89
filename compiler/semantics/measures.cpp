#include "compiler/semantics/measures.h"

#include <fmt/format.h>

#include <utility>

#include "compiler/base/decimal.h"
#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using Unit = PromisedTime::Unit;

/// A hundred times the target: beyond it one overdue promise is like the next.
constexpr std::int64_t most_used = 10'000;
constexpr std::uint32_t used_scale = 2;

Unit unit_of(const syntax::Duration& limit) {
  if (!limit.business) {
    return Unit::Elapsed;
  }
  return limit.unit == syntax::Duration::Unit::Day ? Unit::BusinessDays : Unit::Business;
}

struct MeasureName {
  std::string text;
  Span asked;
};

FactId fact_of(Resolver& resolver, MeasureName name, const Type& type, const Measure& measure,
               bool may_be_unknown) {
  const auto known = resolver.clocks.measures.find(name.text);
  if (known != resolver.clocks.measures.end()) {
    return known->second;
  }
  Fact fact;
  fact.name = name.text;
  fact.title = name.text;
  fact.type = type;
  fact.may_be_unknown = may_be_unknown;
  fact.measure = measure;
  fact.span = name.asked;
  const FactId id = resolver.model.facts.add(std::move(fact));
  resolver.clocks.measures.emplace(std::move(name.text), id);
  return id;
}

/// Business time needs a calendar that it is counted on, and elapsed time has none.
bool fits(Resolver& resolver, const std::string& what, const std::optional<syntax::Path>& calendar,
          const syntax::Duration& limit) {
  if (limit.at_end) {
    resolver.sink.report(Diagnostic(Code::NoSuchDuration, limit.span)
                             .help("opening days that have passed are counted whole: write `2bd`"));
    return false;
  }
  if (limit.business && !calendar) {
    resolver.sink.report(
        Diagnostic(Code::BusinessTime, limit.span, what)
            .label("this counts the opening hours of a calendar")
            .help(fmt::format("say which calendar counts, as in `{} in office_hours > 4bh`, or "
                              "write elapsed time",
                              what)));
    return false;
  }
  if (!limit.business && calendar) {
    resolver.sink.report(Diagnostic(Code::ElapsedOnCalendar, limit.span,
                                    fmt::format("{} in {}", what, spelling(*calendar)))
                             .label("this is time as the clock on the wall counts it")
                             .help(fmt::format("write business time, as `4bh` or `2bd`, or leave "
                                               "out `in {}`",
                                               spelling(*calendar))));
    return false;
  }
  return true;
}

}  // namespace

FactId measured_age(Resolver& resolver, const syntax::Path& path,
                    const std::optional<syntax::Path>& calendar, const syntax::Duration& limit) {
  Measure measure;
  measure.of = find_time_fact(resolver, path, "an age");
  if (calendar) {
    measure.calendar = find_calendar(resolver, *calendar);
  }
  std::string name = fmt::format("age of {}", spelling(path));
  if (!fits(resolver, name, calendar, limit) || !measure.of.is_some() ||
      (calendar && !measure.calendar.is_some())) {
    return {};
  }
  const Unit unit = unit_of(limit);
  if (calendar) {
    name = fmt::format("{} of {} in {}", unit == Unit::BusinessDays ? "age in days" : "age",
                       spelling(path), spelling(*calendar));
  }
  const bool may_be_unknown = resolver.model.facts[measure.of].may_be_unknown;
  return fact_of(resolver, {std::move(name), path.span}, DurationType{unit}, measure,
                 may_be_unknown);
}

FactId measured_opening(Resolver& resolver, const syntax::Path& calendar) {
  Measure measure;
  measure.kind = Measure::Kind::Open;
  measure.calendar = find_calendar(resolver, calendar);
  if (!measure.calendar.is_some()) {
    return {};
  }
  return fact_of(resolver, {fmt::format("during {}", spelling(calendar)), calendar.span},
                 FlagType{}, measure, false);
}

FactId measured_use(Resolver& resolver, const syntax::Path& promise) {
  Measure measure;
  measure.kind = Measure::Kind::Used;
  measure.promise = look_up(resolver, "promise", resolver.clocks.obligations, promise);
  if (!measure.promise.is_some()) {
    return {};
  }
  const NumberType percent{0, most_used * 100, used_scale};
  return fact_of(resolver, {fmt::format("{} used", spelling(promise)), promise.span}, percent,
                 measure, true);
}

FactId measured_overdue(Resolver& resolver, const syntax::Path& promise,
                        const syntax::Duration* limit) {
  Measure measure;
  measure.kind = Measure::Kind::Overdue;
  measure.promise = look_up(resolver, "promise", resolver.clocks.obligations, promise);
  if (!measure.promise.is_some()) {
    return {};
  }
  std::string name = fmt::format("{} overdue", spelling(promise));
  if (limit != nullptr && (limit->business || limit->at_end)) {
    resolver.sink.report(Diagnostic(Code::BusinessTime, limit->span, name)
                             .label("this counts the opening hours of a calendar")
                             .help("write elapsed time: `30m`, `4h`, `2d`"));
    return {};
  }
  return fact_of(resolver, {std::move(name), promise.span}, DurationType{}, measure, true);
}

std::optional<Constant> measured_limit(Resolver& resolver, std::string_view what,
                                       const syntax::Duration& limit) {
  const auto time = promised_time(resolver, what, limit);
  return time ? std::optional(time->amount) : std::nullopt;
}

std::optional<Constant> measured_limit(Resolver& resolver, const syntax::Percent& limit) {
  const auto number = base::Decimal::parse(limit.number);
  const auto units = number ? number->rescaled(used_scale) : std::nullopt;
  if (!units || *units < 0 || *units > most_used * 100) {
    resolver.sink.report(Diagnostic(Code::NoSuchPart, limit.span, std::string(limit.number))
                             .help(fmt::format("write a number of percent up to {}, with two "
                                               "digits behind the point at the most",
                                               most_used)));
    return std::nullopt;
  }
  return units;
}

}  // namespace tier::semantics
