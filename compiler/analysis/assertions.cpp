#include "compiler/analysis/assertions.h"

namespace tier::analysis {

void find_assertions(const Facts& /*facts*/, const Budget& /*budget*/,
                     findings::Findings& /*findings*/) {}

}  // namespace tier::analysis
