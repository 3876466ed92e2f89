#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/options.h"
#include "compiler/findings/finding.h"
#include "compiler/table/decision_table.h"
#include "compiler/table/written_conditions.h"

/// The proofs: every ticket that can be has exactly one owner and one value of each derived fact,
/// and every rule is some ticket's, or here is the ticket, the pair, the rule.
///
///     findings::Findings findings = analyze(table);
///     report(table, findings, sink);               // report.h: as diagnostics
///
/// Exact over the declared domains, over the table alone. Start reading at precedence.h (what
/// is proved) and search.h (how); docs/proofs.md tells it in prose.
namespace tier::analysis {

/// `conditions` are those that the rules of the table ask, as written, where they are known.
findings::Findings analyze(const table::DecisionTable& table, const Budget& budget = {},
                           const AnalysisOptions& options = {},
                           const std::vector<table::WrittenCondition>& conditions = {});

}  // namespace tier::analysis
