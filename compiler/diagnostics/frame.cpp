#include "compiler/diagnostics/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace tier::diagnostics {
namespace {

/// A label on one line of the window, in columns of the window.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool primary = false;
  std::string text;
};

struct AnnotatedLine {
  std::string_view text;
  std::uint32_t start = 0;
  std::vector<FrameLabel> labels;
};

constexpr std::string_view ellipsis = "…";

Mark place(const DisplayLine& line, const AnnotatedLine& annotated, const FrameLabel& label,
           Window window) {
  const source::Span span = label.label->span;
  const std::uint32_t begin = line.column_of(span.begin - annotated.start);
  const bool goes_on = span.end > annotated.start + line.size + 1;
  const std::uint32_t end = line.end_column_of(std::max(span.end, span.begin) - annotated.start);
  // What lies outside the window is marked under the `…` that stands for it.
  Mark mark;
  mark.begin = std::clamp(begin, window.begin, window.end - 1) - window.begin;
  mark.end = std::max(std::min(end, window.end), window.begin) - window.begin;
  mark.end = std::max(mark.end, mark.begin + 1);
  mark.primary = label.primary;
  mark.text = printable(label.label->text);
  if (goes_on) {
    mark.text = fmt::format("{}{}{}", ellipsis, mark.text.empty() ? "" : " ", mark.text);
  }
  return mark;
}

/// The line of `^` and `-`, with the text of `beside` behind it.
void put_marks(StyledText& out, const std::vector<Mark>& marks, const Mark* beside, Style style) {
  std::uint32_t end = 0;
  for (const Mark& mark : marks) {
    end = std::max(end, mark.end);
  }
  std::string line(end, ' ');
  for (const bool primary : {false, true}) {
    for (const Mark& mark : marks) {
      if (mark.primary == primary) {
        std::fill(line.begin() + mark.begin, line.begin() + mark.end, primary ? '^' : '-');
      }
    }
  }
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t next = std::min(line.find_first_not_of(line[at], at), line.size());
    out.put(line.substr(at, next - at), line[at] == '^' ? style : Style::Frame);
    at = next;
  }
  if (beside != nullptr) {
    const bool glued = beside->text.compare(0, ellipsis.size(), ellipsis) == 0;
    out.put((glued ? "" : " ") + beside->text, beside->primary ? style : Style::Frame);
  }
  out.end_line();
}

void put_connectors(StyledText& out, const std::vector<const Mark*>& hanging, std::size_t count,
                    std::size_t gutter, std::uint32_t before, Style style) {
  for (std::size_t index = 0; index < count; ++index) {
    if (hanging[index]->begin < before &&
        (index == 0 || hanging[index]->begin > hanging[index - 1]->begin)) {
      out.pad_to(gutter + hanging[index]->begin);
      out.put("|", hanging[index]->primary ? style : Style::Frame);
    }
  }
}

/// Texts that do not fit beside the marks hang below them, the rightmost first.
void put_hanging(StyledText& out, const std::vector<const Mark*>& hanging, std::size_t digits,
                 Style style) {
  const std::size_t gutter = digits + 3;
  if (hanging.empty()) {
    return;
  }
  put_gutter(out, digits, 0);
  put_connectors(out, hanging, hanging.size(), gutter, hanging.back()->begin + 1, style);
  out.end_line();
  for (std::size_t index = hanging.size(); index > 0; --index) {
    const Mark& mark = *hanging[index - 1];
    put_gutter(out, digits, 0);
    put_connectors(out, hanging, index - 1, gutter, mark.begin, style);
    out.pad_to(gutter + mark.begin);
    out.put(mark.text, mark.primary ? style : Style::Frame);
    out.end_line();
  }
}

void put_line(StyledText& out, const AnnotatedLine& annotated, std::uint32_t number,
              std::size_t digits, Style style) {
  const DisplayLine line = lay_out(annotated.text);
  std::uint32_t focus = line.width;
  for (const FrameLabel& label : annotated.labels) {
    const std::uint32_t begin = line.column_of(label.label->span.begin - annotated.start);
    focus = label.primary ? begin : std::min(focus, begin);
    if (label.primary) {
      break;
    }
  }
  const Window window = window_around(line, focus);
  put_gutter(out, digits, number);
  out.put(cut(line, window));
  out.end_line();

  std::vector<Mark> marks;
  for (const FrameLabel& label : annotated.labels) {
    marks.push_back(place(line, annotated, label, window));
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  const auto last = std::max_element(marks.begin(), marks.end(),
                                     [](const Mark& a, const Mark& b) { return a.end <= b.end; });
  const Mark* beside = last != marks.end() && !last->text.empty() ? &*last : nullptr;
  std::vector<const Mark*> hanging;
  for (const Mark& mark : marks) {
    if (&mark != beside && !mark.text.empty()) {
      hanging.push_back(&mark);
    }
  }
  if (!marks.empty()) {
    put_gutter(out, digits, 0);
    put_marks(out, marks, beside, style);
  }
  put_hanging(out, hanging, digits, style);
}

}  // namespace

Window window_around(const DisplayLine& line, std::uint32_t column) {
  if (line.width <= window_width) {
    // One column more: the place behind the last letter can be marked too.
    return {0, line.width + 1};
  }
  const std::uint32_t before = window_width / 4;
  std::uint32_t begin = column > before ? column - before : 0;
  begin = std::min(begin, line.width + 1 - window_width);
  return {begin, begin + window_width};
}

std::string cut(const DisplayLine& line, Window window) {
  std::string result;
  std::uint32_t column = window.begin;
  const bool cut_front = window.begin > 0;
  const bool cut_back = window.end < line.width;
  for (const Cell& cell : line.cells) {
    const bool hidden = cell.column < window.begin + (cut_front ? 1 : 0) ||
                        cell.column + cell.width > window.end - (cut_back ? 1 : 0);
    if (hidden) {
      continue;
    }
    if (column == window.begin && cut_front) {
      result += ellipsis;
      ++column;
    }
    // Half of a wide letter at the edge of the window is a blank.
    result.append(cell.column - column, ' ');
    result += cell.glyph;
    column = cell.column + cell.width;
  }
  if (cut_back) {
    result.append(window.end - 1 - column, ' ');
    result += ellipsis;
  }
  return result;
}

void put_gutter(StyledText& out, std::size_t digits, std::uint32_t line_number) {
  const std::string number = line_number == 0 ? "" : std::to_string(line_number);
  out.put(fmt::format("{:>{}} | ", number, digits), Style::Frame);
}

void put_frame(StyledText& out, const source::SourceMap& sources,
               const std::vector<FrameLabel>& labels, std::size_t digits, Style style) {
  std::map<std::uint32_t, AnnotatedLine> lines;
  const source::SourceId id = labels.front().label->span.source;
  const source::SourceBuffer& buffer = sources[id];
  const auto line_of = [&](std::uint32_t number) {
    const std::uint32_t start = buffer.line_starts[number - 1];
    return AnnotatedLine{sources.line_at(id, start), start, {}};
  };
  for (const FrameLabel& label : labels) {
    const std::uint32_t number = sources.position(id, label.label->span.begin).line;
    const auto at = lines.emplace(number, line_of(number)).first;
    at->second.labels.push_back(label);
  }
  std::uint32_t previous = 0;
  for (const auto& [number, line] : lines) {
    if (previous != 0 && number == previous + 2) {
      put_line(out, line_of(previous + 1), previous + 1, digits, style);
    } else if (previous != 0 && number > previous + 1) {
      out.put(ellipsis, Style::Frame);
      out.end_line();
    }
    put_line(out, line, number, digits, style);
    previous = number;
  }
}

}  // namespace tier::diagnostics
