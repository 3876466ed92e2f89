#pragma once

#include "compiler/lowering/lower.h"
#include "compiler/lowering/lower_conditions.h"
#include "compiler/lowering/origins.h"

/// The workshop of lower.h, private to this room: the table while it grows.
namespace tier::lowering {

struct Lowering {
  const semantics::Model& model;
  const Origins& origins;
  table::DecisionTable table;
  std::vector<source::Span> too_large;
};

/// Adds a row for each product.
void add_rows(table::DecisionTable& table, table::RuleId rule, Sum sum);

// lower_derivations.cpp
void lower_derivations(Lowering& lowering);
// lower_scopes.cpp
void lower_scopes(Lowering& lowering);

}  // namespace tier::lowering
