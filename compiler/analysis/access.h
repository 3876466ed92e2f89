#pragma once

#include <vector>

#include "compiler/analysis/access_rules.h"
#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/mended.h"
#include "compiler/analysis/options.h"
#include "compiler/analysis/trigger_rules.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// What is found of permissions and of the evidence that triggers demand: the functions below, each
/// of which adds its findings and, where its budget ends, what is not proved.
void find_access(const Facts& facts, const Mended& mended, const Budget& budget,
                 const AnalysisOptions& options, findings::Findings& findings);

/// Of each `may`, the accesses that a `never` forbids in all of its tickets.
void find_silenced_permissions(const Facts& facts, const AccessRules& rules, const Budget& budget,
                               findings::Findings& findings);

/// Of each `may`, the accesses that others permit in all of its tickets, and ask for less. Where
/// they do so in a part of its tickets, that part is their exception.
void find_bypassed_approvals(const Facts& facts, const Mended& mended, const AccessRules& rules,
                             const Budget& budget, findings::Findings& findings);

/// Needs that a tier which hands on cannot meet in some ticket, because it may reach none of the
/// sources that apply to it. One finding for each piece of evidence where all are due, else one for
/// the need.
void find_unobtainable_evidence(const Facts& facts, const AccessRules& rules,
                                const std::vector<TriggerRules>& triggers, const Budget& budget,
                                findings::Findings& findings);

/// Needs and waivers that count for no ticket. An `unless` that no ticket of its trigger meets is a
/// dead rule: its rows are those of both.
void find_idle_clauses(const Facts& facts, const std::vector<TriggerRules>& triggers,
                       const Budget& budget, findings::Findings& findings);

/// Actions that a `may` permits though no evidence which its tiers have to get takes them.
void find_unused_permissions(const table::DecisionTable& table, const AccessRules& rules,
                             findings::Findings& findings);

}  // namespace tier::analysis
