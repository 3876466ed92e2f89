#include "compiler/diagnostics/styled_text.h"

#include "compiler/diagnostics/display.h"

namespace tier::diagnostics {
namespace {

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::Plain:
      return "";
    case Style::Strong:
      return "\x1b[1m";
    case Style::Frame:
      return "\x1b[1;34m";
    case Style::Error:
      return "\x1b[1;31m";
    case Style::Warning:
      return "\x1b[1;33m";
    case Style::Note:
      return "\x1b[1;36m";
    case Style::Help:
      return "\x1b[32m";
    case Style::Removed:
      return "\x1b[31m";
  }
  return "";
}

constexpr std::string_view reset = "\x1b[0m";

}  // namespace

void StyledText::put(std::string_view text, Style style) {
  if (text.empty()) {
    return;
  }
  column_ += display_width(text);
  line_.push_back({std::string(text), style});
}

void StyledText::pad_to(std::size_t column) {
  if (column > column_) {
    put(std::string(column - column_, ' '));
  }
}

void StyledText::end_line() {
  while (!line_.empty()) {
    std::string& last = line_.back().text;
    last.erase(last.find_last_not_of(' ') + 1);
    if (!last.empty()) {
      break;
    }
    line_.pop_back();
  }
  for (const Piece& piece : line_) {
    const std::string_view escape = colour_ ? escape_of(piece.style) : "";
    text_.append(escape).append(piece.text).append(escape.empty() ? "" : reset);
  }
  text_.push_back('\n');
  line_.clear();
  column_ = 0;
}

}  // namespace tier::diagnostics
