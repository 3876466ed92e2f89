#pragma once

#include <vector>

#include "compiler/findings/witness.h"
#include "compiler/table/decision_table.h"

/// What is found of permissions and of the evidence that triggers demand.
namespace tier::findings {

struct AccessFindings {};

}  // namespace tier::findings
