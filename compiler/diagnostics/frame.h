#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/diagnostics/display.h"
#include "compiler/diagnostics/styled_text.h"
#include "compiler/source/source_map.h"

/// Paints source lines with marks under them, as wide as a terminal.
namespace tier::diagnostics {

/// Lines wider than this are cut to a window of this many columns around what matters.
inline constexpr std::uint32_t window_width = 100;

/// The part of a line that is shown: its columns [begin, end).
struct Window {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The whole line, or where that is too wide the part around `column`.
Window window_around(const DisplayLine& line, std::uint32_t column);

/// The line inside the window, `…` where it was cut.
std::string cut(const DisplayLine& line, Window window);

/// `12 |`, or `   |` for a number of 0, with the blank behind it.
void put_gutter(StyledText& out, std::size_t digits, std::uint32_t line_number);

/// The lines of one source that labels point at, in order, `…` between lines that do not
/// follow each other. `labels` name one source; the primary is marked with `^` in `style`.
struct FrameLabel {
  const Label* label = nullptr;
  bool primary = false;
};
void put_frame(StyledText& out, const source::SourceMap& sources,
               const std::vector<FrameLabel>& labels, std::size_t digits, Style style);

}  // namespace tier::diagnostics
