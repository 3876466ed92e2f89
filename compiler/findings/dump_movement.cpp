#include "compiler/findings/dump_parts.h"

namespace tier::findings {

void Dump::add(const MovementFindings& /*findings*/) {}

}  // namespace tier::findings
