#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/emit/blocks.h"

/// The parts of a drawing before they have places, for chart_layout.cpp: what stands on which
/// level. Nodes stand on even levels, labels on the odd ones above them.
namespace tier::emit {

/// A node, a label, or the place where an arrow passes a level.
struct ChartItem {
  std::size_t level = 0;
  int width = 0;
  int height = 0;
  std::vector<std::string> lines;
  bool list = false;
  /// Other items that an arrow leads to from here, on the levels beside its own.
  std::vector<std::size_t> neighbours;
  /// Of its middle.
  int x = 0;
};

/// From its first item to its last, one a level: all but the two ends belong to it alone.
struct ChartWay {
  std::vector<std::size_t> items;
  /// The place in `items` of its label.
  std::size_t label = 0;
  bool dotted = false;
};

struct ChartLanes {
  /// Nodes first, in their order.
  std::vector<ChartItem> items;
  std::size_t node_count = 0;
  std::vector<ChartWay> ways;
  /// The items of each level, from the left; 0 is the lowest.
  std::vector<std::vector<std::size_t>> levels;
};

/// Not ordered yet.
ChartLanes lanes_of(const Flowchart& chart);

/// Orders the levels so that few ways cross, and gives every item an `x`: 0 is the left side.
void order_lanes(ChartLanes& lanes);
void place_lanes(ChartLanes& lanes);

}  // namespace tier::emit
