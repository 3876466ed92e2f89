#pragma once

#include <string>
#include <vector>

#include "compiler/analysis/report_parts.h"

/// The parts of `report_access`, a kind of finding a file, and the words that they share.
namespace tier::analysis {

/// "`read on prod_db`", as a rulebook writes it.
std::string as_written(const table::DecisionTable& table, const table::Access& access);
/// "`read on prod_db` and `write on prod_db`"; with `last` "or" between them.
std::string as_written(const table::DecisionTable& table, const std::vector<table::Access>& access,
                       std::string_view last = "and");

std::vector<const Tests*> rows_of_rules(const table::DecisionTable& table,
                                        const std::vector<table::RuleId>& rules);

void report_silenced(const Words& words, const findings::AccessFindings& findings,
                     diagnostics::Sink& sink);
void report_bypassed(const Words& words, const findings::AccessFindings& findings,
                     diagnostics::Sink& sink);
void report_unobtainable(const Words& words, const findings::AccessFindings& findings,
                         diagnostics::Sink& sink);
void report_idle(const Words& words, const findings::AccessFindings& findings,
                 diagnostics::Sink& sink);
void report_unused(const Words& words, const findings::AccessFindings& findings,
                   diagnostics::Sink& sink);

}  // namespace tier::analysis
