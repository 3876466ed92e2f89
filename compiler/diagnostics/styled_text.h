#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tier::diagnostics {

enum class Style : std::uint8_t { Plain, Strong, Frame, Error, Warning, Note, Help, Removed };

/// Text made line by line of styled pieces. With colour it differs from the text without
/// by ANSI escapes alone; no line ends in spaces.
class StyledText {
 public:
  explicit StyledText(bool colour) : colour_(colour) {}

  /// `text` is fit for a terminal already: see `printable`.
  void put(std::string_view text, Style style = Style::Plain);
  /// Blanks up to `column` of the line; none where it is longer already.
  void pad_to(std::size_t column);
  void end_line();

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  struct Piece {
    std::string text;
    Style style;
  };

  bool colour_;
  std::size_t column_ = 0;
  std::vector<Piece> line_;
  std::string text_;
};

}  // namespace tier::diagnostics
