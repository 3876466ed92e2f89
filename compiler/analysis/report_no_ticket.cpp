#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/analysis/report_parts.h"

namespace tier::analysis {

void report_no_ticket(const Words& words, const findings::Findings& findings,
                      diagnostics::Sink& sink) {
  if (!findings.no_ticket) {
    return;
  }
  const std::vector<table::RuleId>& rules = findings.no_ticket->declared_by;
  const bool alone = rules.size() == 1;
  const table::Rule& first = words.table().rules[rules.front()];
  diagnostics::Diagnostic diagnostic =
      diagnostics::Diagnostic(diagnostics::Code::NoTicketPossible, first.origin.span,
                              words.names(rules), alone ? "rules" : "together rule")
          .label(alone ? "holds for every ticket" : "rules out some")
          .help("narrow the condition so that it holds only for tickets that cannot be")
          .note("nothing else is checked until there are tickets to check it for");
  for (std::size_t index = 1; index < std::min(rules.size(), named_at_most); ++index) {
    std::move(diagnostic)
        .label(words.table().rules[rules[index]].origin.span, "rules out some more");
  }
  sink.report(std::move(diagnostic));
}

}  // namespace tier::analysis
