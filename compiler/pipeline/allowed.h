#pragma once

#include <vector>

#include "compiler/diagnostics/sink.h"
#include "compiler/syntax/tree.h"

namespace tier::pipeline {

/// Which findings were looked for.
struct LookedFor {
  /// All that every check looks for, to the end of each proof.
  bool everything = false;
  /// Permissions that nothing makes use of.
  bool unused_permissions = false;
};

/// What is left of the diagnostics when those that the book allows are taken out.
///
///     tier L2 { allow TIER3012 "the desk calls L3 itself"  … }
///
/// An `allow` silences every diagnostic of its code whose first place lies in the tier or the
/// `everyone` that it stands in, or in its file where it stands between declarations. One that
/// silences nothing is reported (UnusedAllow) if what it is about was looked for.
diagnostics::Sink allowed(const std::vector<syntax::Tree>& trees, const diagnostics::Sink& sink,
                          const LookedFor& looked_for);

}  // namespace tier::pipeline
