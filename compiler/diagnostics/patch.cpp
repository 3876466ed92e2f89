#include "compiler/diagnostics/patch.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/frame.h"

namespace tier::diagnostics {
namespace {

/// A change that removes or adds more lines than this is shown by its first ones.
constexpr std::size_t most_lines = 8;

using Lines = std::vector<std::string_view>;

Lines split(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
    }
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::uint32_t column_of_change(const Lines& old_lines, const Lines& new_lines) {
  if (old_lines.empty() || new_lines.empty()) {
    return 0;
  }
  const DisplayLine a = lay_out(old_lines.front());
  const DisplayLine b = lay_out(new_lines.front());
  std::uint32_t column = 0;
  for (std::size_t at = 0; at < a.cells.size() && at < b.cells.size(); ++at) {
    if (a.cells[at].glyph != b.cells[at].glyph) {
      break;
    }
    column = a.cells[at].column + a.cells[at].width;
  }
  return column;
}

void put_lines(StyledText& out, const Lines& lines, std::uint32_t number, std::string_view sign,
               std::uint32_t column, std::size_t digits, Style style) {
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (at == most_lines) {
      out.put("…", Style::Frame);
      out.end_line();
      return;
    }
    const DisplayLine line = lay_out(lines[at]);
    out.put(fmt::format("{:>{}} ", number + at, digits), Style::Frame);
    out.put(fmt::format("{} {}", sign, cut(line, window_around(line, column))), style);
    out.end_line();
  }
}

}  // namespace

void put_patch(StyledText& out, const source::SourceMap& sources, const FixIt& fix,
               std::size_t digits) {
  const source::SourceBuffer& buffer = sources[fix.span.source];
  const std::string_view text = buffer.text;
  std::uint32_t number = sources.position(fix.span.source, fix.span.begin).line;
  const std::uint32_t begin = buffer.line_starts[number - 1];
  const std::size_t end = std::min(text.find('\n', fix.span.end), text.size());
  const std::string changed = fmt::format("{}{}{}", text.substr(begin, fix.span.begin - begin),
                                          fix.text, text.substr(fix.span.end, end - fix.span.end));
  Lines old_lines = split(text.substr(begin, end - begin));
  Lines new_lines = split(changed);
  while (!old_lines.empty() && !new_lines.empty() && old_lines.back() == new_lines.back()) {
    old_lines.pop_back();
    new_lines.pop_back();
  }
  const auto [old_first, new_first] =
      std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end());
  number += static_cast<std::uint32_t>(old_first - old_lines.begin());
  old_lines.erase(old_lines.begin(), old_first);
  new_lines.erase(new_lines.begin(), new_first);

  const std::uint32_t column = column_of_change(old_lines, new_lines);
  put_lines(out, old_lines, number, "-", column, digits, Style::Removed);
  put_lines(out, new_lines, number, "+", column, digits, Style::Help);
}

}  // namespace tier::diagnostics
