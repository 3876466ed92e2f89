#include "compiler/emit/chart_layout.h"

#include <gtest/gtest.h>

#include <random>

#include "compiler/emit/svg.h"

namespace tier::emit {
namespace {

bool overlap(const ChartBox& a, const ChartBox& b) {
  return a.corner.x < b.corner.x + b.width && b.corner.x < a.corner.x + a.width &&
         a.corner.y < b.corner.y + b.height && b.corner.y < a.corner.y + a.height;
}

bool inside(const ChartPoint& point, const ChartBox& box) {
  return box.corner.x < point.x && point.x < box.corner.x + box.width && box.corner.y < point.y &&
         point.y < box.corner.y + box.height;
}

/// Points along the straight parts of an arrow, and both ends of those that bend.
std::vector<ChartPoint> along(const ChartArrow& arrow) {
  std::vector<ChartPoint> points = arrow.points;
  for (std::size_t at = 1; at + 2 < arrow.points.size(); at += 2) {
    const ChartPoint from = arrow.points[at];
    const ChartPoint to = arrow.points[at + 1];
    EXPECT_EQ(from.x, to.x) << "it passes a level upright";
    for (int y = std::min(from.y, to.y); y < std::max(from.y, to.y); ++y) {
      points.push_back({from.x, y});
    }
  }
  return points;
}

Flowchart random_chart(std::mt19937& random) {
  const auto draw = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
  Flowchart chart;
  const std::size_t nodes = 1 + draw(7);
  for (std::size_t node = 0; node < nodes; ++node) {
    const std::size_t layer = draw(5);
    chart.nodes.push_back({std::string(1 + draw(30), 'n'), layer});
  }
  const std::size_t edges = draw(14);
  for (std::size_t edge = 0; edge < edges; ++edge) {
    const std::size_t from = draw(nodes);
    const std::size_t to = draw(nodes);
    const bool dotted = draw(4) == 0;
    chart.edges.push_back({from, to, "label of " + std::string(draw(40), 'e'), dotted});
  }
  return chart;
}

/// What must hold of every drawing.
void check(const Flowchart& chart) {
  const ChartDrawing drawing = lay_out(chart);
  std::vector<ChartBox> boxes = drawing.nodes;
  boxes.insert(boxes.end(), drawing.labels.begin(), drawing.labels.end());
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    EXPECT_GE(boxes[a].corner.x, 0);
    EXPECT_GE(boxes[a].corner.y, 0);
    EXPECT_LE(boxes[a].corner.x + boxes[a].width, drawing.width);
    EXPECT_LE(boxes[a].corner.y + boxes[a].height, drawing.height);
    for (std::size_t b = a + 1; b < boxes.size(); ++b) {
      EXPECT_FALSE(overlap(boxes[a], boxes[b]));
    }
  }
  ASSERT_EQ(drawing.arrows.size(), drawing.labels.size());
  for (std::size_t arrow = 0; arrow < drawing.arrows.size(); ++arrow) {
    for (const ChartPoint& point : along(drawing.arrows[arrow])) {
      for (std::size_t box = 0; box < boxes.size(); ++box) {
        // Its own label stands on it.
        EXPECT_TRUE(box == drawing.nodes.size() + arrow || !inside(point, boxes[box]));
      }
    }
  }
}

// Whatever leads where, nothing lies on anything else, and arrows run through nothing.
TEST(ChartLayout, KeepsThingsApart) {
  std::mt19937 random(20261128);
  for (int round = 0; round < 500; ++round) {
    const Flowchart chart = random_chart(random);
    check(chart);
    if (HasFailure()) {
      FAIL() << svg(chart, "") << "in round " << round;
    }
  }
}

// The highest layer is on top, and an arrow ends at the tier that it leads to.
TEST(ChartLayout, StandsUpright) {
  const Flowchart chart{{{"Frontline", 0}, {"Second line", 1}, {"Engineering", 2}},
                        {{0, 1, "up", false}, {2, 0, "down", false}}};
  const ChartDrawing drawing = lay_out(chart);
  EXPECT_GT(drawing.nodes[0].corner.y, drawing.nodes[1].corner.y);
  EXPECT_GT(drawing.nodes[1].corner.y, drawing.nodes[2].corner.y);
  const ChartPoint up = drawing.arrows[0].points.back();
  EXPECT_EQ(up.y, drawing.nodes[1].corner.y + drawing.nodes[1].height);
  const ChartPoint down = drawing.arrows[1].points.back();
  EXPECT_EQ(down.y, drawing.nodes[0].corner.y);
}

// Arrows from one node to another are one with all their labels; a dotted one stays apart.
TEST(ChartLayout, BundlesArrows) {
  const Flowchart chart{{{"a", 0}, {"b", 1}},
                        {{0, 1, "one", false}, {0, 1, "two", false}, {0, 1, "three", true}}};
  const ChartDrawing drawing = lay_out(chart);
  ASSERT_EQ(drawing.labels.size(), 2U);
  EXPECT_TRUE(drawing.labels[0].list);
  EXPECT_EQ(drawing.labels[0].lines, (std::vector<std::string>{"• one", "• two"}));
  EXPECT_EQ(drawing.labels[1].lines, std::vector<std::string>{"three"});
  EXPECT_TRUE(drawing.arrows[1].dotted);
}

// A name is text, whatever it holds.
TEST(Svg, EscapesLabels) {
  const std::string text =
      svg({{{"<a>&", 0}, {"b", 0}}, {{0, 1, "</text><script>", false}}}, "\"m");
  EXPECT_NE(text.find("&lt;a&gt;&amp;"), std::string::npos);
  EXPECT_NE(text.find("&lt;/text&gt;&lt;script&gt;"), std::string::npos);
  EXPECT_NE(text.find("aria-label=\"&quot;m\""), std::string::npos);
  EXPECT_EQ(text.find("<script"), std::string::npos);
}

// A book without tiers that hand on, or with nothing to draw, is no reason to fail.
TEST(Svg, DrawsNothing) { EXPECT_NE(svg({}, "").find("<svg"), std::string::npos); }

}  // namespace
}  // namespace tier::emit
