#pragma once

#include <vector>

#include "compiler/source/span.h"
#include "compiler/syntax/tree.h"

namespace tier::pipeline {

/// The names of the scopes, refusals and triggers that say `overrides all`, where they stand. A
/// table only tells what beats what, which may also have been written out.
std::vector<source::Span> overriding_all(const std::vector<syntax::Tree>& trees);

}  // namespace tier::pipeline
