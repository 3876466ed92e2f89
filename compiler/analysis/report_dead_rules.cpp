#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/analysis/report_parts.h"

namespace tier::analysis {

namespace {

diagnostics::Diagnostic never_holds(const Words& words, const table::Rule& rule, table::RuleId id) {
  const bool has_rows = std::any_of(words.table().rows.begin(), words.table().rows.end(),
                                    [&](const table::Row& row) { return row.rule == id; });
  diagnostics::Diagnostic diagnostic =
      diagnostics::Diagnostic(diagnostics::Code::ImpossibleCondition, rule.origin.span, rule.name)
          .label("no ticket can match this")
          .help(
              "look for an `and` that was meant as `or`, or for a value that the fact cannot "
              "have together with the others");
  if (has_rows) {
    std::move(diagnostic)
        .note(fmt::format("it asks that {}, which no ticket is",
                          prose::condition(words.table(), id)));
  }
  return diagnostic;
}

diagnostics::Diagnostic hidden(const Words& words, const table::Rule& rule,
                               const std::vector<table::RuleId>& hidden_by) {
  diagnostics::Diagnostic diagnostic =
      diagnostics::Diagnostic(diagnostics::Code::HiddenRule, rule.origin.span, rule.name)
          .label(rule.otherwise ? "nothing is left for it"
                                : "what overrides it takes all of its tickets");
  if (hidden_by.size() > 1) {
    std::move(diagnostic).note(fmt::format("together they are {}", words.names(hidden_by)));
  }
  for (std::size_t index = 0; index < std::min(hidden_by.size(), named_at_most); ++index) {
    std::move(diagnostic)
        .label(words.table().rules[hidden_by[index]].origin.span,
               hidden_by.size() == 1 ? "takes all of them" : "takes some of them");
  }
  return std::move(diagnostic)
      .help(rule.otherwise ? "take it out: the others already own every ticket"
                           : "narrow one of these, take out an `overrides`, or take out this rule");
}

}  // namespace

void report_dead_rules(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink) {
  for (const findings::DeadRule& dead : findings.dead_rules) {
    const table::Rule& rule = words.table().rules[dead.rule];
    sink.report(dead.hidden_by.empty() ? never_holds(words, rule, dead.rule)
                                       : hidden(words, rule, dead.hidden_by));
  }
}

}  // namespace tier::analysis
