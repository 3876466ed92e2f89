#include "compiler/emit/chart_layout.h"

#include <algorithm>
#include <map>

#include "compiler/emit/chart_lanes.h"

namespace tier::emit {
namespace {

constexpr int margin = 4;
/// Between one level and the next, for arrows to bend.
constexpr int level_gap = 30;

/// Where a level begins and ends, from above.
struct Band {
  int top = 0;
  int bottom = 0;
};

std::vector<Band> bands_of(const ChartLanes& lanes) {
  std::vector<Band> bands(lanes.levels.size());
  int y = margin;
  for (std::size_t level = lanes.levels.size(); level-- > 0;) {
    int height = 0;
    for (const std::size_t item : lanes.levels[level]) {
      height = std::max(height, lanes.items[item].height);
    }
    bands[level] = {y, y + height};
    y += height + level_gap;
  }
  return bands;
}

class Drawer {
 public:
  explicit Drawer(ChartLanes lanes) : lanes_(std::move(lanes)), bands_(bands_of(lanes_)) {}

  ChartDrawing draw() {
    share_sides();
    for (std::size_t node = 0; node < lanes_.node_count; ++node) {
      drawing_.nodes.push_back(box(node));
    }
    for (std::size_t way = 0; way < lanes_.ways.size(); ++way) {
      drawing_.labels.push_back(box(lanes_.ways[way].items[lanes_.ways[way].label]));
      add_arrow(way);
    }
    for (const ChartItem& item : lanes_.items) {
      drawing_.width = std::max(drawing_.width, item.x + item.width / 2 + 2 * margin);
    }
    for (const Band& band : bands_) {
      drawing_.height = std::max(drawing_.height, band.bottom + margin);
    }
    return std::move(drawing_);
  }

 private:
  /// A way at one of its ends.
  struct End {
    std::size_t way = 0;
    bool last = false;

    friend auto operator<=>(const End&, const End&) = default;
  };

  /// The item on the way beside the node where it ends.
  [[nodiscard]] const ChartItem& beside(const End& end) const {
    const auto& items = lanes_.ways[end.way].items;
    return lanes_.items[end.last ? items[items.size() - 2] : items[1]];
  }

  /// Ends on one side of a node stand in a row, as the ways come from the left and the right.
  void share_sides() {
    std::map<std::pair<std::size_t, bool>, std::vector<End>> sides;
    for (std::size_t way = 0; way < lanes_.ways.size(); ++way) {
      for (const bool last : {false, true}) {
        const auto& items = lanes_.ways[way].items;
        const std::size_t node = last ? items.back() : items.front();
        const bool above = beside({way, last}).level > lanes_.items[node].level;
        sides[{node, above}].push_back({way, last});
      }
    }
    for (auto& [side, ends] : sides) {
      std::stable_sort(ends.begin(), ends.end(), [this](const End& a, const End& b) {
        return this->beside(a).x < this->beside(b).x;
      });
      const ChartItem& node = lanes_.items[side.first];
      const auto parts = static_cast<int>(ends.size()) + 1;
      int part = 0;
      for (const End& end : ends) {
        ++part;
        end_x_[end] = node.x - node.width / 2 + node.width * part / parts;
      }
    }
  }

  [[nodiscard]] ChartBox box(std::size_t index) const {
    const ChartItem& item = lanes_.items[index];
    const Band& band = bands_[item.level];
    return {{margin + item.x - item.width / 2, (band.top + band.bottom - item.height) / 2},
            item.width,
            item.height,
            item.lines,
            item.list};
  }

  /// Where it leaves or reaches a node.
  [[nodiscard]] ChartPoint end_point(const End& end) const {
    const auto& items = lanes_.ways[end.way].items;
    const ChartBox node = box(end.last ? items.back() : items.front());
    const bool above =
        beside(end).level > lanes_.items[end.last ? items.back() : items.front()].level;
    return {margin + end_x_.at(end), above ? node.corner.y : node.corner.y + node.height};
  }

  void add_arrow(std::size_t index) {
    const ChartWay& way = lanes_.ways[index];
    ChartArrow arrow;
    arrow.dotted = way.dotted;
    arrow.points.push_back(end_point({index, false}));
    for (std::size_t at = 1; at + 1 < way.items.size(); ++at) {
      const ChartItem& item = lanes_.items[way.items[at]];
      const Band& band = bands_[item.level];
      const bool from_below = lanes_.items[way.items[at - 1]].level < item.level;
      const bool to_above = lanes_.items[way.items[at + 1]].level > item.level;
      if (from_below != to_above) {
        // Between nodes of one layer it turns below its label.
        const ChartBox label = box(way.items[at]);
        const ChartPoint turn{margin + item.x, label.corner.y + label.height};
        arrow.points.insert(arrow.points.end(), {turn, turn});
        continue;
      }
      arrow.points.push_back({margin + item.x, from_below ? band.bottom : band.top});
      arrow.points.push_back({margin + item.x, to_above ? band.top : band.bottom});
    }
    arrow.points.push_back(end_point({index, true}));
    drawing_.arrows.push_back(std::move(arrow));
  }

  ChartLanes lanes_;
  std::vector<Band> bands_;
  std::map<End, int> end_x_;
  ChartDrawing drawing_;
};

}  // namespace

ChartDrawing lay_out(const Flowchart& chart) {
  ChartLanes lanes = lanes_of(chart);
  order_lanes(lanes);
  place_lanes(lanes);
  return Drawer(std::move(lanes)).draw();
}

}  // namespace tier::emit
