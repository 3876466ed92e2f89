#pragma once

#include "compiler/source/source_map.h"
#include "compiler/table/decision_table.h"

namespace tier::lowering {

/// Gives spans their lines and columns, while the sources are at hand.
class Origins {
 public:
  explicit Origins(const source::SourceMap& sources) : sources_(sources) {}

  /// What is built in stands nowhere.
  [[nodiscard]] table::Origin of(source::Span span) const {
    if (!span.source.is_some()) {
      return {};
    }
    const source::Position position = sources_.position(span.source, span.begin);
    return {span, position.line, position.column};
  }

 private:
  const source::SourceMap& sources_;
};

}  // namespace tier::lowering
