#include "compiler/findings/dump_parts.h"

namespace tier::findings {

void Dump::add(const AssertionFindings& /*findings*/) {}

}  // namespace tier::findings
