#pragma once

#include <string>

#include "compiler/emit/blocks.h"

namespace tier::emit {

/// The page as GitHub-flavoured Markdown: one empty line between blocks, a line end at the
/// end, nothing of the page's texts taken for markup.
std::string write_markdown(const Page& page);

}  // namespace tier::emit
