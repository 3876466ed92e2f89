#pragma once

#include "compiler/diagnostics/sink.h"
#include "compiler/source/source_map.h"
#include "compiler/syntax/tree.h"

namespace tier::syntax {

/// The largest source that is read, in bytes; a rulebook of 10,000 rules takes 2 MB.
inline constexpr std::size_t max_source_size = std::size_t{64} << 20U;

/// Reads one source into its tree. What cannot be read is reported, left out, and leaves a
/// `Broken` declaration, fact or scope behind, so that nothing that names it is reported
/// again. The tree's views point into `sources`.
Tree parse(const source::SourceMap& sources, source::SourceId source, diagnostics::Sink& sink);

}  // namespace tier::syntax
