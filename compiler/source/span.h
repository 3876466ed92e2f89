#pragma once

#include <cstdint>

#include "compiler/base/id.h"

namespace tier::source {

using SourceId = base::Id<struct SourceTag>;

/// A half-open range of bytes in one source: `begin` is its first byte, `end` the one
/// after its last. Lines and columns are worked out only where a person reads them.
struct Span {
  SourceId source;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

/// From the start of `first` to the end of `last`; both lie in one source.
inline Span join(Span first, Span last) { return {first.source, first.begin, last.end}; }

}  // namespace tier::source
