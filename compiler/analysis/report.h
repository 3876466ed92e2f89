#pragma once

#include "compiler/diagnostics/sink.h"
#include "compiler/findings/finding.h"
#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// Tells the findings to people: one message a cause, each with a ticket that shows it, in
/// prose and as it can be pasted into a test, and with what to write instead.
///
/// The gaps of a decision are one message; those because a table lacks a heading are another,
/// said with the headings. A rule that overlaps several is one message about that rule.
void report(const table::DecisionTable& table, const findings::Findings& findings,
            diagnostics::Sink& sink);

}  // namespace tier::analysis
