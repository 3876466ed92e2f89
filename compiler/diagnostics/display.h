#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How a line of source looks on a terminal: which columns each letter takes, and what
/// stands for bytes that would not show or would mislead. Columns here count from 0 and
/// are those of the screen; the columns a message names are `source::Position`'s.
namespace tier::diagnostics {

/// What a terminal shows as one letter: a code point and the marks that combine with it.
/// A tab is one cell of blanks.
struct Cell {
  std::string glyph;
  std::uint32_t offset = 0;
  std::uint32_t column = 0;
  std::uint32_t width = 0;
};

struct DisplayLine {
  std::vector<Cell> cells;
  /// The bytes and the columns of the whole line.
  std::uint32_t size = 0;
  std::uint32_t width = 0;

  /// The first column of the letter that the byte is part of; `width` at and beyond the end.
  [[nodiscard]] std::uint32_t column_of(std::uint32_t offset) const;
  /// The column behind the letter that the byte before `offset` is part of.
  [[nodiscard]] std::uint32_t end_column_of(std::uint32_t offset) const;
};

DisplayLine lay_out(std::string_view line);

/// `text` with everything that could move the cursor, recolour the terminal or turn the
/// direction of reading replaced by U+FFFD, and tabs and line ends by blanks.
std::string printable(std::string_view text);

/// Columns that `text` takes.
std::size_t display_width(std::string_view text);

}  // namespace tier::diagnostics
