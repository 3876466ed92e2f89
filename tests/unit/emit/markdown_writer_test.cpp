#include "compiler/emit/markdown_writer.h"

#include <gtest/gtest.h>

namespace tier::emit {
namespace {

std::string write(const std::string& path, std::vector<Block> blocks) {
  return write_markdown(Page{path, std::move(blocks)});
}

// Links lead from where the page lies, and within a page they name its anchor alone.
TEST(MarkdownWriter, WritesRelativeLinks) {
  const auto link = [](const std::string& from, const std::string& to, const std::string& anchor) {
    return write(from, {Paragraph{{Link{"t", to, anchor}}}});
  };
  EXPECT_EQ(link("README.md", "tiers/L1.md", ""), "[t](tiers/L1.md)\n");
  EXPECT_EQ(link("tiers/L1.md", "README.md", "a"), "[t](../README.md#a)\n");
  EXPECT_EQ(link("tiers/L1.md", "tiers/L2.md", ""), "[t](L2.md)\n");
  EXPECT_EQ(link("tiers/L1.md", "tiers/L1.md", "a"), "[t](#a)\n");
  EXPECT_EQ(link("tiers/L1.md", "tickets.md", ""), "[t](../tickets.md)\n");
}

// A `#` at the end of a heading is part of it.
TEST(MarkdownWriter, KeepsTheEndOfHeadings) {
  EXPECT_EQ(write("a.md", {Heading{2, {Text{"C# "}}, ""}}), "## C\\#\n");
  EXPECT_EQ(write("a.md", {Heading{1, {Text{"a ##"}}, ""}}), "# a #\\#\n");
}

// A pipe ends a cell even in code, so a name with one is written as text.
TEST(MarkdownWriter, KeepsPipesInTheirCells) {
  EXPECT_EQ(write("a.md", {Table{{{Code{"a|b"}}, {}}, {{{Code{"c"}}, {Text{"d|"}}}}}}),
            "| a\\|b | |\n| --- | --- |\n| `c` | d\\| |\n");
}

}  // namespace
}  // namespace tier::emit
