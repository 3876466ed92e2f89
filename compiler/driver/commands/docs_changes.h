#pragma once

#include "compiler/compare/compare.h"
#include "compiler/emit/change_log.h"
#include "compiler/table/decision_table.h"

namespace tier::driver {

/// What `tierc diff` finds between an earlier book and a later one, for the later one's pages.
emit::ChangeLog change_log(const table::DecisionTable& before, const table::DecisionTable& after);

}  // namespace tier::driver
