#pragma once

#include <string_view>

#include "compiler/diagnostics/diagnostic.h"

namespace tier::diagnostics {

/// The page of a code, docs/diagnostics/TIER####.md, as Markdown; empty for a code that has
/// none. The build embeds the pages, so that `tierc explain` needs no files.
std::string_view page(Code code);

}  // namespace tier::diagnostics
