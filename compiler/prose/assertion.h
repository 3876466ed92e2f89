#pragma once

#include <string>

#include "compiler/prose/voice.h"

namespace tier::prose {

/// What a guarantee or a test says of every ticket, without a full stop: "every hand-off to
/// Engineering comes with error code and workspace", "Frontline may not write on Production
/// database when plan is free".
std::string assertion(const Voice& voice, const table::Assertion& assertion);

}  // namespace tier::prose
