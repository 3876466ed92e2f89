#include <fmt/format.h>

#include "compiler/analysis/report_access_parts.h"
#include "compiler/prose/people.h"

namespace tier::analysis {

void report_unused(const Words& words, const findings::AccessFindings& findings,
                   diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  for (const findings::UnusedPermission& unused : findings.unused) {
    const table::Rule& rule = table.rules[unused.rule];
    const table::Permission& permission =
        table.permissions[std::get<table::PermissionOutcome>(rule.outcome).permission];
    sink.report(
        diagnostics::Diagnostic(
            diagnostics::Code::UnusedPermission, rule.origin.span,
            permission.of_everyone ? "any tier" : prose::tier(table, permission.tiers.front()),
            as_written(table, unused.access))
            .label("no evidence that has to be got takes this")
            .help("take it out, unless the work on the tickets themselves takes it; then give "
                  "the reason in a `///` above it"));
  }
}

}  // namespace tier::analysis
