#pragma once

#include <string_view>

#include "compiler/semantics/model.h"

namespace tier::differential {

/// Whether the text matches, looked for letter by letter. Knows upper and lower case of ASCII
/// only, and takes every letter beyond ASCII for part of a word.
bool text_matches(const semantics::Pattern& pattern, std::string_view text);

}  // namespace tier::differential
