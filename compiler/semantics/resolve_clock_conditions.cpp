#include "compiler/semantics/condition_resolver.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// What time it is, or how much of it has passed, no rule can be decided by yet. What is itself not
/// carried out may ask for it: no table is made of its condition.
ConditionId ConditionResolver::by_clock(Span span, std::string_view what) {
  if (!resolver_.clocks.allowed) {
    resolver_.sink.report(
        Diagnostic(Code::ClockCondition, span, std::string(what))
            .help("decide by facts of the ticket for now; this version reads clocks and calendars, "
                  "and does not carry them out"));
  }
  resolver_.clocks.met = true;
  return invalid(span);
}

ConditionId ConditionResolver::of(Span span, const syntax::During& node) {
  find_calendar(resolver_, node.calendar);
  return by_clock(span, node.outside ? "whether it is outside of opening hours"
                                     : "whether it is during opening hours");
}

ConditionId ConditionResolver::of(Span span, const syntax::Age& node) {
  find_time_fact(resolver_, node.fact, "an age");
  check_time(resolver_, "age of", node.limit);
  if (node.calendar) {
    find_calendar(resolver_, *node.calendar);
  }
  return by_clock(span, "how long ago something was");
}

ConditionId ConditionResolver::of(Span span, const syntax::Used& node) {
  look_up(resolver_, "promise", resolver_.clocks.obligations, node.obligation);
  return by_clock(span, "how much of a promised time is used");
}

ConditionId ConditionResolver::of(Span span, const syntax::Overdue& node) {
  look_up(resolver_, "promise", resolver_.clocks.obligations, node.obligation);
  if (node.relation) {
    check_time(resolver_, "overdue", node.limit);
  }
  return by_clock(span, "whether a promise is overdue");
}

}  // namespace tier::semantics
