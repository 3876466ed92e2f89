#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/measures.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;
using Kind = Measure::Kind;

bool is_of_promise(const Measure& measure) {
  return measure.kind == Kind::Used || measure.kind == Kind::Overdue;
}

/// Calls `visit` with the fact and the span of each comparison with one value in a condition.
// NOLINTNEXTLINE(misc-no-recursion)
template <class Visit>
void each_comparison(const Model& model, ConditionId id, const Visit& visit) {
  const Condition& condition = model.conditions[id];
  const auto each = [&](const std::vector<ConditionId>& operands) {
    for (const ConditionId operand : operands) {
      each_comparison(model, operand, visit);
    }
  };
  std::visit(
      Overloaded{[&](const And& node) { each(node.operands); },
                 [&](const Or& node) { each(node.operands); },
                 [&](const Not& node) { each_comparison(model, node.operand, visit); },
                 [&](const Between& node) { visit(node.fact, condition.span); },
                 [&](const OneOf& node) { visit(node.fact, condition.span); }, [](const auto&) {}},
      condition.node);
}

class Checks {
 public:
  explicit Checks(Resolver& resolver) : resolver_(resolver), model_(resolver.model) {}

  /// How a promise stands follows from its target and its clock: what they follow from is decided
  /// before, and owners are.
  void before_clocks(std::string_view what, ConditionId condition) {
    each_comparison(model_, condition, [&](FactId fact, Span span) {
      const auto& measure = model_.facts[fact].measure;
      if (measure && is_of_promise(*measure)) {
        resolver_.sink.report(diagnosed(what, span, *measure)
                                  .help("let a trigger hand the ticket on, or compare with "
                                        "`age of …`"));
      }
    });
  }

  void of_clock(ConditionId condition) {
    each_comparison(model_, condition, [&](FactId fact, Span span) {
      if (const auto& measure = model_.facts[fact].measure) {
        resolver_.sink.report(
            diagnosed("a clock", span, *measure)
                .help(measure->kind == Kind::Open
                          ? "write `calendar …` in the promise: it counts only opening hours then"
                          : "let it start, stop and pause by facts of the ticket"));
      }
    });
  }

  /// What a calendar is chosen by has to be there before any rule.
  void calendars() {
    for (Fact& fact : resolver_.model.facts) {
      const bool has_calendar = fact.measure && fact.measure->calendar.is_some();
      const auto* choice =
          has_calendar ? std::get_if<HoursByFact>(&model_.calendars[fact.measure->calendar].hours)
                       : nullptr;
      if (choice == nullptr) {
        continue;
      }
      const Fact& by = model_.facts[choice->fact];
      fact.may_be_unknown = fact.may_be_unknown || by.may_be_unknown;
      if (by.derived || by.measure) {
        resolver_.sink.report(
            diagnosed("a condition", fact.span, *fact.measure)
                .label(by.span, "the calendar is chosen by this, which is derived itself")
                .help("choose the calendar by a fact of the ticket, or name one"));
      }
    }
  }

 private:
  [[nodiscard]] Diagnostic diagnosed(std::string_view what, Span span,
                                     const Measure& measure) const {
    return {Code::ClockCondition, span, std::string(what), describe(measure)};
  }

  [[nodiscard]] std::string describe(const Measure& measure) const {
    switch (measure.kind) {
      case Kind::Age:
        return fmt::format("how long ago `{}` was", model_.facts[measure.of].name);
      case Kind::Open:
        return fmt::format("whether `{}` is open", model_.calendars[measure.calendar].name);
      case Kind::Used:
      case Kind::Overdue:
        break;
    }
    return fmt::format("how the promise `{}` stands", model_.obligations[measure.promise].name);
  }

  Resolver& resolver_;
  const Model& model_;
};

void check_derivation(const Model& model, const Derivation& derivation, Checks& checks) {
  const bool is_target = model.facts[derivation.fact].name != derivation.name;
  const std::string_view what = is_target ? "the target of a promise" : "a derived fact";
  if (derivation.applies) {
    checks.before_clocks(what, *derivation.applies);
  }
  if (const auto* rows = std::get_if<DerivedByRows>(&derivation.body)) {
    for (const DerivedRow& row : rows->rows) {
      if (!row.otherwise) {
        checks.before_clocks(what, row.condition);
      }
    }
  }
}

}  // namespace

void check_measures(Resolver& resolver) {
  if (resolver.clocks.measures.empty()) {
    return;
  }
  const Model& model = resolver.model;
  Checks checks(resolver);
  for (const Derivation& derivation : model.derivations) {
    check_derivation(model, derivation, checks);
  }
  for (const Impossible& one : model.impossibles) {
    checks.before_clocks("what is impossible", one.condition);
  }
  for (const Scope& scope : model.scopes) {
    if (!scope.otherwise && scope.condition.is_some()) {
      checks.before_clocks("an owner", scope.condition);
    }
  }
  for (const Obligation& promise : model.obligations) {
    for (const ClockEvent& event : promise.events) {
      if (event.when) {
        checks.of_clock(*event.when);
      }
    }
  }
  checks.calendars();
}

}  // namespace tier::semantics
