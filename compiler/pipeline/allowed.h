#pragma once

#include <vector>

#include "compiler/diagnostics/sink.h"
#include "compiler/syntax/tree.h"

namespace tier::pipeline {

/// What is left of the diagnostics when those that the book allows are taken out.
///
///     tier L2 { allow TIER3012 "the desk calls L3 itself"  … }
///
/// An `allow` silences every diagnostic of its code whose first place lies in the tier or the
/// `everyone` that it stands in, or in its file where it stands between declarations. One that
/// silences nothing is reported (UnusedAllow) if `is_complete`: if everything was looked for.
diagnostics::Sink allowed(const std::vector<syntax::Tree>& trees, const diagnostics::Sink& sink,
                          bool is_complete);

}  // namespace tier::pipeline
