#pragma once

#include <string>

#include "compiler/analysis/report_parts.h"

/// The parts of what is told of movement, a kind of finding a file.
namespace tier::analysis {

/// Where a trigger hands tickets to; the title is the team's, where one is named.
struct Destination {
  table::TierId tier;
  std::string title;
};
/// The rule is that of a trigger.
Destination destination(const table::DecisionTable& table, table::RuleId rule);

void report_conflicts(const Words& words, const findings::Findings& findings,
                      diagnostics::Sink& sink);
void report_ping_pongs(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink);
void report_stranded(const Words& words, const findings::MovementFindings& findings,
                     diagnostics::Sink& sink);

}  // namespace tier::analysis
