#include "compiler/analysis/report.h"

#include <fmt/format.h>

#include "compiler/analysis/report_parts.h"

namespace tier::analysis {

namespace {

/// What is not proved of the decision, as a sentence without its "that".
std::string sentence(const table::Decision& decision, findings::Property property) {
  const bool owner = decision.kind == table::DecisionKind::Owner;
  switch (property) {
    case findings::Property::Answered:
      return owner ? "every ticket has an owner"
                   : fmt::format("`{}` has a value for every ticket", decision.name);
    case findings::Property::Single:
      return owner ? "no ticket has two owners"
                   : fmt::format("`{}` has only one value for every ticket", decision.name);
    case findings::Property::Reached:
      return owner ? "every scope owns some ticket"
                   : fmt::format("every rule of `{}` gives some ticket its value", decision.name);
  }
  return "";
}

}  // namespace

void report_not_proved(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink) {
  for (const findings::NotProved& open : findings.not_proved) {
    const bool is_reach = open.property == findings::Property::Reached;
    sink.report(diagnostics::Diagnostic(
                    is_reach ? diagnostics::Code::ReachNotProved : diagnostics::Code::NotProved,
                    words.place_of(open.decision),
                    sentence(words.table().decisions[open.decision], open.property))
                    .label("the proof did not end within its budget of work")
                    .help("give more of the rules one fact in common that tells them apart, such "
                          "as the product, and let fewer of them leave it open"));
  }
}

void report(const table::DecisionTable& table, const findings::Findings& findings,
            diagnostics::Sink& sink) {
  const Words words(table);
  report_gaps(words, findings, sink);
  report_overlaps(words, findings, sink);
  report_dead_rules(words, findings, sink);
  report_not_proved(words, findings, sink);
}

}  // namespace tier::analysis
