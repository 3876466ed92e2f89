#include <fmt/format.h>

#include <utility>

#include "compiler/analysis/report_parts.h"

namespace tier::analysis {
namespace {

using findings::IdlePart;
using Why = IdlePart::Why;

struct Said {
  const char* what;
  const char* label;
  const char* help;
};

Said said(const IdlePart& idle) {
  switch (idle.why) {
    case Why::NeverHolds:
      return {"never holds", idle.is_whole ? "no ticket is like this" : "no ticket is added by it",
              "look for an `and` that was meant as `or`, or for a value that was meant otherwise; "
              "else take it out"};
    case Why::AlwaysHolds:
      return idle.is_whole
                 ? Said{"always holds", "every ticket is like this",
                        "look for a number or a value that was meant otherwise; else leave the "
                        "condition out, or write `otherwise` for what is left"}
                 : Said{"always holds", "it takes no ticket out",
                        "look for a number or a value that was meant otherwise; else take it out"};
    case Why::AddsNothing:
      return {"adds no ticket", "the other parts hold in all of its tickets",
              "look for a value that was meant otherwise; else take it out"};
    case Why::TakesNothingOut:
      return {"takes no ticket out", "it holds in all tickets that the other parts leave",
              "look for a value that was meant otherwise; else take it out"};
  }
  return {};
}

std::string subject(const IdlePart& idle) {
  if (!idle.name.empty()) {
    return fmt::format("`{}`", idle.name);
  }
  return idle.is_whole ? "this condition" : "this part of a condition";
}

}  // namespace

void report_idle_parts(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink) {
  for (const IdlePart& idle : findings.conditions.idle_parts) {
    const Said text = said(idle);
    diagnostics::Diagnostic diagnostic(diagnostics::Code::IdlePart, idle.origin.span, subject(idle),
                                       text.what);
    std::move(diagnostic).label(text.label);
    if (!idle.impossible_by.empty()) {
      std::move(diagnostic)
          .note(fmt::format("it would, but for the tickets that {} {} cannot be",
                            words.names(idle.impossible_by),
                            idle.impossible_by.size() == 1 ? "says" : "say"));
    }
    sink.report(std::move(diagnostic).help(text.help));
  }
  const auto& not_proved = findings.conditions.not_proved;
  if (!not_proved.empty()) {
    sink.report(diagnostics::Diagnostic(diagnostics::Code::ReachNotProved, not_proved.front().span,
                                        "every part of every condition counts")
                    .label("this is the first for which the proof did not end within its budget")
                    .help("give the proofs more work, with `--budget` and millions of steps"));
  }
}

}  // namespace tier::analysis
