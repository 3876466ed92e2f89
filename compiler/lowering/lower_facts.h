#pragma once

#include "compiler/base/store.h"
#include "compiler/lowering/origins.h"
#include "compiler/semantics/model.h"
#include "compiler/table/decision_table.h"

namespace tier::lowering {

/// One attribute a fact, in the same order: the domain of each with the classes that the
/// conditions of the model tell apart.
/// Behind them come those of lower_asked.h.
base::Store<table::AttributeId, table::Attribute> lower_facts(const semantics::Model& model,
                                                              const Origins& origins);

/// The class of a fact's value.
std::uint32_t table_class(const table::Domain& domain, semantics::Constant value);

}  // namespace tier::lowering
