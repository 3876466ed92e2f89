#include "compiler/analysis/access.h"

namespace tier::analysis {

void find_access(const Facts& /*facts*/, const Budget& /*budget*/,
                 findings::Findings& /*findings*/) {}

}  // namespace tier::analysis
