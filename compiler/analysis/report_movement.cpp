#include "compiler/analysis/report_parts.h"

namespace tier::analysis {

void report_movement(const Words& /*words*/, const findings::Findings& /*findings*/,
                     diagnostics::Sink& /*sink*/) {}

}  // namespace tier::analysis
