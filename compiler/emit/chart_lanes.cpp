#include "compiler/emit/chart_lanes.h"

#include <algorithm>

#include "compiler/emit/chart_layout.h"

namespace tier::emit {
namespace {

constexpr std::size_t node_letters = 20;
constexpr std::size_t label_letters = 26;
constexpr int node_letter_width = 9;
constexpr int label_letter_width = 7;
constexpr int padding = 12;
/// Of an arrow that passes a level.
constexpr int passing_width = 16;

/// Letters, not bytes; those of East Asia are twice as wide.
std::size_t letters(const std::string& text) {
  std::size_t count = 0;
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    const bool inside = code >= 0x80 && code < 0xC0;
    const bool wide = code >= 0xE3;
    count += inside ? 0 : wide ? 2 : 1;
  }
  return count;
}

/// The text in lines of at most so many letters, where its words allow that.
std::vector<std::string> wrapped(const std::string& text, std::size_t most) {
  std::vector<std::string> lines;
  std::string line;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (!line.empty() && letters(line) + 1 + letters(word) > most) {
      lines.push_back(line);
      line.clear();
    }
    line += (line.empty() || word.empty() ? "" : " ") + word;
    begin = end + 1;
  }
  if (!line.empty()) {
    lines.push_back(line);
  }
  return lines;
}

ChartItem box(std::size_t level, std::vector<std::string> lines, int letter_width) {
  std::size_t longest = 1;
  for (const std::string& line : lines) {
    longest = std::max(longest, letters(line));
  }
  ChartItem item;
  item.level = level;
  item.width = static_cast<int>(longest) * letter_width + 2 * padding;
  item.height = std::max(static_cast<int>(lines.size()), 1) * chart_line_height + padding;
  item.lines = std::move(lines);
  return item;
}

/// Edges from one node to another, of one kind.
struct Bundle {
  std::size_t from = 0;
  std::size_t to = 0;
  bool dotted = false;
  std::vector<std::string> labels;
};

std::vector<Bundle> bundles_of(const Flowchart& chart) {
  std::vector<Bundle> bundles;
  for (const Flowchart::Edge& edge : chart.edges) {
    const auto same = std::find_if(bundles.begin(), bundles.end(), [&](const Bundle& bundle) {
      return bundle.from == edge.from && bundle.to == edge.to && bundle.dotted == edge.dotted;
    });
    if (same == bundles.end()) {
      bundles.push_back({edge.from, edge.to, edge.dotted, {edge.label}});
    } else {
      same->labels.push_back(edge.label);
    }
  }
  return bundles;
}

std::vector<std::string> lines_of(const Bundle& bundle) {
  std::vector<std::string> lines;
  for (const std::string& label : bundle.labels) {
    const bool several = bundle.labels.size() > 1;
    std::string_view start = several ? "\xE2\x80\xA2 " : "";
    for (const std::string& line : wrapped(label, label_letters)) {
      lines.push_back(std::string(start) + line);
      start = several ? " " : "";
    }
  }
  return lines;
}

class Builder {
 public:
  ChartLanes build(const Flowchart& chart) {
    for (const Flowchart::Node& node : chart.nodes) {
      add(box(2 * node.layer, wrapped(node.label, node_letters), node_letter_width));
    }
    lanes_.node_count = chart.nodes.size();
    for (const Bundle& bundle : bundles_of(chart)) {
      add_way(bundle);
    }
    return std::move(lanes_);
  }

 private:
  std::size_t add(ChartItem item) {
    if (lanes_.levels.size() <= item.level) {
      lanes_.levels.resize(item.level + 1);
    }
    lanes_.levels[item.level].push_back(lanes_.items.size());
    lanes_.items.push_back(std::move(item));
    return lanes_.items.size() - 1;
  }

  void add_way(const Bundle& bundle) {
    const std::size_t start = lanes_.items[bundle.from].level;
    const std::size_t end = lanes_.items[bundle.to].level;
    const bool down = start > end;
    const std::size_t low = std::min(start, end);
    ChartWay way;
    way.dotted = bundle.dotted;
    way.items = {down ? bundle.to : bundle.from};
    ChartItem label = box(low + 1, lines_of(bundle), label_letter_width);
    label.list = bundle.labels.size() > 1;
    way.items.push_back(add(std::move(label)));
    for (std::size_t level = low + 2; level < std::max(start, end); ++level) {
      ChartItem passing;
      passing.level = level;
      passing.width = passing_width;
      way.items.push_back(add(std::move(passing)));
    }
    way.items.push_back(down ? bundle.from : bundle.to);
    for (std::size_t at = 1; at < way.items.size(); ++at) {
      lanes_.items[way.items[at - 1]].neighbours.push_back(way.items[at]);
      lanes_.items[way.items[at]].neighbours.push_back(way.items[at - 1]);
    }
    way.label = 1;
    if (down) {
      std::reverse(way.items.begin(), way.items.end());
      way.label = way.items.size() - 2;
    }
    lanes_.ways.push_back(std::move(way));
  }

  ChartLanes lanes_;
};

}  // namespace

ChartLanes lanes_of(const Flowchart& chart) { return Builder().build(chart); }

}  // namespace tier::emit
