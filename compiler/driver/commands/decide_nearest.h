#pragma once

#include <string>

#include "compiler/driver/commands/decide_names.h"
#include "compiler/driver/decider.h"

namespace tier::driver {

/// The nearest miss: which facts would have to be others for what is asked for to be an answer, as
/// a sentence behind that of `why_not`, with a blank before it. None of these facts could stay.
///
///     It would if this were so: severity is S2 or worse.
///
/// Empty where it is an answer already, may yet be one, or never can be.
std::string nearest_miss(const table::DecisionTable& table, const AskedFor& asked,
                         const Decider& decider);

}  // namespace tier::driver
