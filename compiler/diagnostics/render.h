#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/source/source_map.h"

namespace tier::diagnostics {

/// The diagnostics as people read them, each a frame of its source lines with `^` under
/// the primary place and `-` under the others, then notes and help; readable without
/// `colour`, which adds ANSI escapes and nothing else.
std::string render_text(const std::vector<Diagnostic>& diagnostics,
                        const source::SourceMap& sources, bool colour);

/// One JSON document: {"schema":"tierc-diagnostics-1","diagnostics":[…]}, positions in
/// bytes and in lines and columns.
std::string render_json(const std::vector<Diagnostic>& diagnostics,
                        const source::SourceMap& sources);

}  // namespace tier::diagnostics
