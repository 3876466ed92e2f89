#pragma once

#include <vector>

#include "compiler/diagnostics/sink.h"
#include "compiler/semantics/model.h"
#include "compiler/syntax/tree.h"

namespace tier::semantics {

/// Gives every name its meaning and checks every type. Mistakes go to the sink; what was
/// wrong is left out of the model or stands in it as `Invalid`, so that one mistake speaks
/// once. Only the model of a book without errors may be lowered.
Model resolve(const std::vector<syntax::Tree>& trees, diagnostics::Sink& sink);

}  // namespace tier::semantics
