#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/sink.h"
#include "compiler/findings/finding.h"
#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// "no ticket has two owners": what is not proved and would be settled by the order of rows, or
/// sends tickets to two places or round in circles. It keeps a table from being built.
std::vector<std::string> not_proved(const table::DecisionTable& table,
                                    const findings::Findings& findings);

/// Tells the findings to people: one message a cause, each with a ticket that shows it, in
/// prose and as it can be pasted into a test, and with what to write instead.
///
/// The gaps of a decision are one message; those because a table lacks a heading are another,
/// said with the headings. A rule that overlaps several is one message about that rule. Where the
/// table says itself what is not proved, that is a warning. `overriding_all` are the names of the
/// rules that say `overrides all`.
void report(const table::DecisionTable& table, const findings::Findings& findings,
            diagnostics::Sink& sink, const std::vector<source::Span>& overriding_all = {});

}  // namespace tier::analysis
