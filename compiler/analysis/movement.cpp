#include "compiler/analysis/movement.h"

namespace tier::analysis {

void find_movement(const Facts& /*facts*/, const Budget& /*budget*/,
                   findings::Findings& /*findings*/) {}

}  // namespace tier::analysis
