#include <algorithm>
#include <cstdint>
#include <limits>

#include "compiler/emit/chart_lanes.h"

namespace tier::emit {
namespace {

constexpr int gap = 22;
/// Rounds of looking at neighbours; drawings of this size rest after fewer.
constexpr int rounds = 24;

/// The mean of what `of` says of the neighbours of an item; of itself where it has none. What an
/// arrow passes weighs more than a node, so that it runs straight.
template <class Value>
int mean_of_neighbours(const ChartLanes& lanes, std::size_t item, const Value& of) {
  constexpr int straight = 8;
  int sum = 0;
  int weights = 0;
  for (const std::size_t other : lanes.items[item].neighbours) {
    const bool passes = std::min(item, other) >= lanes.node_count;
    const int weight = passes ? straight : 1;
    sum += weight * of(other);
    weights += weight;
  }
  return weights == 0 ? of(item) : sum / weights;
}

/// How far apart the middles of two items must be that stand side by side.
int apart(const ChartItem& left, const ChartItem& right) {
  return (left.width + right.width) / 2 + gap;
}

/// Items that touch and are moved as one.
struct Touching {
  std::size_t count = 0;
  std::int64_t weight = 0;
  std::int64_t sum = 0;

  [[nodiscard]] std::int64_t place() const { return sum / weight; }
};

/// As near to the wanted places as a row without overlaps allows, by least squares: blocks that
/// would overlap become one, which stands at the mean of what its items want.
void place_level(ChartLanes& lanes, const std::vector<std::size_t>& level) {
  constexpr int weight_of_passing = 6;
  std::vector<Touching> blocks;
  std::vector<int> offsets;
  int offset = 0;
  for (std::size_t at = 0; at < level.size(); ++at) {
    const ChartItem& item = lanes.items[level[at]];
    offset += at == 0 ? 0 : apart(lanes.items[level[at - 1]], item);
    offsets.push_back(offset);
    const int wanted = mean_of_neighbours(lanes, level[at],
                                          [&](std::size_t other) { return lanes.items[other].x; });
    const int weight = item.lines.empty() ? weight_of_passing : 1;
    blocks.push_back({1, weight, std::int64_t{weight} * (wanted - offset)});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].place() > blocks.back().place()) {
      const Touching last = blocks.back();
      blocks.pop_back();
      blocks.back().count += last.count;
      blocks.back().weight += last.weight;
      blocks.back().sum += last.sum;
    }
  }
  std::size_t at = 0;
  for (const Touching& block : blocks) {
    for (std::size_t count = 0; count < block.count; ++count, ++at) {
      lanes.items[level[at]].x = static_cast<int>(block.place()) + offsets[at];
    }
  }
}

}  // namespace

void order_lanes(ChartLanes& lanes) {
  constexpr int scale = 1000;
  std::vector<int> place(lanes.items.size(), 0);
  const auto number = [&](const std::vector<std::size_t>& level) {
    for (std::size_t at = 0; at < level.size(); ++at) {
      // From the middle, so that levels with few items lie below the middle of those with many.
      const int from_middle = 2 * static_cast<int>(at) + 1 - static_cast<int>(level.size());
      place[level[at]] = from_middle * scale;
    }
  };
  for (const auto& level : lanes.levels) {
    number(level);
  }
  const auto sort = [&](std::vector<std::size_t>& level) {
    std::vector<std::pair<int, std::size_t>> keyed;
    for (const std::size_t item : level) {
      keyed.emplace_back(
          mean_of_neighbours(lanes, item, [&](std::size_t other) { return place[other]; }), item);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t at = 0; at < level.size(); ++at) {
      level[at] = keyed[at].second;
    }
    number(level);
  };
  for (int round = 0; round < rounds; ++round) {
    if (round % 2 == 0) {
      std::for_each(lanes.levels.begin(), lanes.levels.end(), sort);
    } else {
      std::for_each(lanes.levels.rbegin(), lanes.levels.rend(), sort);
    }
  }
}

void place_lanes(ChartLanes& lanes) {
  for (const auto& level : lanes.levels) {
    int x = 0;
    for (const std::size_t item : level) {
      lanes.items[item].x = x + lanes.items[item].width / 2;
      x += lanes.items[item].width + gap;
    }
    for (const std::size_t item : level) {
      lanes.items[item].x -= x / 2;
    }
  }
  const auto place = [&](const auto& level) { place_level(lanes, level); };
  for (int round = 0; round < rounds; ++round) {
    std::for_each(lanes.levels.rbegin(), lanes.levels.rend(), place);
    std::for_each(lanes.levels.begin(), lanes.levels.end(), place);
  }
  int least = std::numeric_limits<int>::max();
  for (const ChartItem& item : lanes.items) {
    least = std::min(least, item.x - item.width / 2);
  }
  for (ChartItem& item : lanes.items) {
    item.x -= least;
  }
}

}  // namespace tier::emit
