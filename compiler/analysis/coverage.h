#pragma once

#include <vector>

#include "compiler/analysis/budget.h"
#include "compiler/analysis/ticket_classes.h"
#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// Which rules the guarantees and tests of a book hold to anything, and which tickets they name.
///
/// A rule is *held* where some assertion is about what its decision answers, and about some ticket
/// in which this very rule gives the answer: were its answer another, that assertion could tell. So
/// for owners (and the derived facts behind them), derived facts named in a condition, triggers
/// with what they demand and waive, and permissions.
struct Coverage {
  std::vector<table::RuleId> held;
  std::vector<table::RuleId> not_held;
  /// Tickets that rules tell apart and no assertion does.
  std::vector<TicketClass> named_by_none;
};

/// Rules that no ticket reaches, and those of other decisions, are in neither list. Both are in the
/// order of the table. A rule whose proof does not end within the budget counts as not held.
Coverage coverage(const table::DecisionTable& table, const Budget& budget = {});

}  // namespace tier::analysis
