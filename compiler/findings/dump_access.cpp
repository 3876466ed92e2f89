#include "compiler/findings/dump_parts.h"

namespace tier::findings {

void Dump::add(const AccessFindings& /*findings*/) {}

}  // namespace tier::findings
