#pragma once

#include <vector>

#include "compiler/findings/witness.h"
#include "compiler/table/decision_table.h"

/// What becomes of guarantees and tests.
namespace tier::findings {

struct AssertionFindings {};

}  // namespace tier::findings
