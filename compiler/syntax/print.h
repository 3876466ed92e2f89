#pragma once

#include <string>
#include <string_view>

#include "compiler/syntax/tree.h"

namespace tier::syntax {

/// The source again, from what the tree holds of it: its declarations and comments, and the
/// white space between them. Equal to `text`, which the tree was read from, where nothing of it
/// was lost.
std::string print(const Tree& tree, std::string_view text);

}  // namespace tier::syntax
