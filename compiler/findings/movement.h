#pragma once

#include <vector>

#include "compiler/findings/witness.h"
#include "compiler/table/decision_table.h"

/// What is found of the ways that tickets take from tier to tier.
namespace tier::findings {

struct MovementFindings {};

}  // namespace tier::findings
