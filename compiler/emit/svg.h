#pragma once

#include <string>
#include <string_view>

#include "compiler/emit/blocks.h"

namespace tier::emit {

/// The flowchart as a picture inside a page of HTML, drawn when the book is made: nothing in it
/// needs a script. `title` is what it is called where it cannot be seen.
std::string svg(const Flowchart& chart, std::string_view title);

}  // namespace tier::emit
