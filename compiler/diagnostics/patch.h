#pragma once

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/diagnostics/styled_text.h"
#include "compiler/source/source_map.h"

namespace tier::diagnostics {

/// What the source becomes by a fix-it: the lines that go behind `-`, those that come
/// behind `+`.
void put_patch(StyledText& out, const source::SourceMap& sources, const FixIt& fix,
               std::size_t digits);

}  // namespace tier::diagnostics
