#pragma once

#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"

namespace tier::diagnostics {

/// Adds "did you mean …?" and its fix where a candidate is near to what is written at `span`.
/// Whether one was.
bool suggest(Diagnostic& diagnostic, source::Span span, std::string_view written,
             const std::vector<std::string_view>& candidates);

}  // namespace tier::diagnostics
