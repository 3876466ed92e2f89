#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/store.h"
#include "compiler/source/span.h"

namespace tier::source {

/// Where a byte stands for a reader: both count from 1, the column in Unicode code
/// points, so that an editor's caret lands on the same letter.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend bool operator==(const Position&, const Position&) = default;
};

/// One text and the name it is reported under: a path relative to the rulebook's root.
struct SourceBuffer {
  std::string name;
  std::string text;
  std::vector<std::uint32_t> line_starts;
};

/// Owns the text of every source of one compilation; views into it live as long as
/// the map, whichever sources are added later.
class SourceMap {
 public:
  SourceId add(std::string name, std::string text);

  [[nodiscard]] const SourceBuffer& operator[](SourceId id) const;
  [[nodiscard]] std::size_t size() const { return buffers_.size(); }

  [[nodiscard]] std::string_view text(Span span) const;
  [[nodiscard]] Position position(SourceId id, std::uint32_t offset) const;
  /// The line that `offset` lies in, without its line end.
  [[nodiscard]] std::string_view line_at(SourceId id, std::uint32_t offset) const;

 private:
  // Boxed, because views into a text outlive the growth of the map.
  std::vector<std::unique_ptr<const SourceBuffer>> buffers_;
};

}  // namespace tier::source
