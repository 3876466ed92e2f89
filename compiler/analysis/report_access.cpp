#include <fmt/format.h>

#include "compiler/analysis/decisions.h"
#include "compiler/analysis/report_access_parts.h"
#include "compiler/table/dump_parts.h"

namespace tier::analysis {

std::string as_written(const table::DecisionTable& table, const table::Access& access) {
  return fmt::format("`{}`", table::dump_access(table, {access}));
}

std::string as_written(const table::DecisionTable& table, const std::vector<table::Access>& access,
                       std::string_view last) {
  std::vector<std::string> names;
  for (const table::Access& one : access) {
    names.push_back(as_written(table, one));
  }
  return prose::list(names, last);
}

std::vector<const Tests*> rows_of_rules(const table::DecisionTable& table,
                                        const std::vector<table::RuleId>& rules) {
  const RowsByRule rows(table);
  std::vector<const Tests*> result;
  for (const table::RuleId rule : rules) {
    result.insert(result.end(), rows.of(rule).begin(), rows.of(rule).end());
  }
  return result;
}

void report_access(const Words& words, const findings::Findings& findings,
                   diagnostics::Sink& sink) {
  report_silenced(words, findings.access, sink);
  report_bypassed(words, findings.access, sink);
  report_unobtainable(words, findings.access, sink);
  report_idle(words, findings.access, sink);
  report_unused(words, findings.access, sink);
}

}  // namespace tier::analysis
