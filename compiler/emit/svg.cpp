#include "compiler/emit/svg.h"

#include <fmt/format.h>

#include "compiler/emit/chart_layout.h"
#include "compiler/emit/html_escape.h"

namespace tier::emit {
namespace {

constexpr int head_length = 9;
constexpr int head_half = 5;

std::string text_of(const ChartBox& box) {
  // The foot of the first line's letters: lines stand in the middle of the box.
  constexpr int above_foot = 13;
  constexpr int side = 12;
  constexpr int mark = 10;
  const int height = static_cast<int>(box.lines.size()) * chart_line_height;
  int y = box.corner.y + (box.height - height) / 2 + above_foot;
  std::string text;
  for (const std::string& line : box.lines) {
    const bool goes_on = box.list && line.starts_with(' ');
    const int x = box.corner.x + (box.list ? side + (goes_on ? mark : 0) : box.width / 2);
    text += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>\n", x, y,
                        escape_html(goes_on ? line.substr(1) : line));
    y += chart_line_height;
  }
  return text;
}

std::string box_with(std::string_view kind, const ChartBox& box) {
  return fmt::format(
      "<g class=\"{}{}\">\n<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
      "rx=\"6\"/>\n{}</g>\n",
      kind, box.list ? " list" : "", box.corner.x, box.corner.y, box.width, box.height,
      text_of(box));
}

/// A line with its head; the line ends where the head begins.
std::string arrow(const ChartArrow& arrow) {
  const std::vector<ChartPoint>& points = arrow.points;
  const ChartPoint tip = points.back();
  const bool down = points[points.size() - 2].y < tip.y;
  const int foot = down ? tip.y - head_length : tip.y + head_length;
  std::string path = fmt::format("M{} {}", points.front().x, points.front().y);
  for (std::size_t at = 0; at + 1 < points.size(); at += 2) {
    const bool last = at + 2 == points.size();
    const ChartPoint from = points[at];
    const ChartPoint to{points[at + 1].x, last ? foot : points[at + 1].y};
    const int middle = (from.y + to.y) / 2;
    if (at > 0) {
      path += fmt::format(" L{} {}", from.x, from.y);
    }
    path += fmt::format(" C{} {} {} {} {} {}", from.x, middle, to.x, middle, to.x, to.y);
  }
  return fmt::format(
      "<path class=\"line{}\" d=\"{}\"/>\n<path class=\"head\" d=\"M{} {} L{} {} L{} {} Z\"/>\n",
      arrow.dotted ? " dotted" : "", path, tip.x, tip.y, tip.x - head_half, foot, tip.x + head_half,
      foot);
}

}  // namespace

std::string svg(const Flowchart& chart, std::string_view title) {
  const ChartDrawing drawing = lay_out(chart);
  std::string text = fmt::format(
      "<svg class=\"chart\" role=\"img\" aria-label=\"{0}\" width=\"{1}\" height=\"{2}\" "
      "viewBox=\"0 0 {1} {2}\">\n",
      escape_html(title), drawing.width, drawing.height);
  for (const ChartArrow& one : drawing.arrows) {
    text += arrow(one);
  }
  for (const ChartBox& label : drawing.labels) {
    text += box_with("label", label);
  }
  for (const ChartBox& node : drawing.nodes) {
    text += box_with("node", node);
  }
  return text + "</svg>\n";
}

}  // namespace tier::emit
