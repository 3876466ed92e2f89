#pragma once

#include <string>
#include <vector>

#include "compiler/emit/blocks.h"

/// A flowchart as a drawing: nodes in layers, the highest on top, and between the layers a lane for
/// what stands beside the arrows, so that no arrow crosses a box or a label. Arrows from one node
/// to another are one, with all their labels.
///
///     lay_out({{{"Frontline", 0}, {"Second line", 1}}, {{0, 1, "API failure", false}}})
///
/// Lengths are whole pixels, so that the drawing is the same on every machine. Letters are measured
/// as wide as most fonts have them.
namespace tier::emit {

struct ChartPoint {
  int x = 0;
  int y = 0;
};

struct ChartBox {
  /// Of the corner at the left above.
  ChartPoint corner;
  int width = 0;
  int height = 0;
  std::vector<std::string> lines;
  /// Its lines are several labels: a line with a blank before it goes on with the one above.
  bool list = false;
};

/// Pairs of points: from the first to the second of a pair it bends, from pair to pair it is
/// straight, and always upright where it begins and ends.
struct ChartArrow {
  std::vector<ChartPoint> points;
  bool dotted = false;
};

struct ChartDrawing {
  int width = 0;
  int height = 0;
  std::vector<ChartBox> nodes;
  std::vector<ChartBox> labels;
  std::vector<ChartArrow> arrows;
};

/// The height of a line of text.
inline constexpr int chart_line_height = 18;

ChartDrawing lay_out(const Flowchart& chart);

}  // namespace tier::emit
