#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/precedence.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Adds the rules of the decision that are a winner for no ticket, each with the rules that
/// together take its tickets, none of them to spare. The cells of a matrix are left out: all
/// have to be filled, also those for combinations that never come. Declarations of what is
/// impossible are looked at for whether they ever hold, and not for whether others hold too.
void find_dead_rules(const Facts& facts, table::DecisionId decision, const Precedence& precedence,
                     const Budget& budget, findings::Findings& findings);

/// Adds the rules of kinds that have no decision, because the condition of none came to a row.
void find_rules_of_no_decision(const table::DecisionTable& table, findings::Findings& findings);

}  // namespace tier::analysis
