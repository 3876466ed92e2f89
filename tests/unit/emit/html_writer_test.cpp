#include "compiler/emit/html_writer.h"

#include <gtest/gtest.h>

#include "compiler/emit/language.h"

namespace tier::emit {
namespace {

std::string write(const std::string& path, std::vector<Block> blocks) {
  return write_html(Page{path, std::move(blocks)}, english().words.site);
}

// Pages lie where their Markdown would; the front page is what a server shows of a folder.
TEST(HtmlWriter, NamesPages) {
  EXPECT_EQ(html_path("README.md"), "index.html");
  EXPECT_EQ(html_path("tiers/L1.md"), "tiers/L1.html");
  EXPECT_EQ(html_path("forms/up.md"), "forms/up.md");
}

// Links lead from where the page lies, and within a page they name its anchor alone.
TEST(HtmlWriter, WritesRelativeLinks) {
  const auto link = [](const std::string& from, const std::string& to, const std::string& anchor) {
    return write(from, {Paragraph{{Link{"t", to, anchor}}}});
  };
  EXPECT_EQ(link("README.md", "tiers/L1.md", ""), "<p><a href=\"tiers/L1.html\">t</a></p>\n");
  EXPECT_EQ(link("tiers/L1.md", "README.md", "a"), "<p><a href=\"../index.html#a\">t</a></p>\n");
  EXPECT_EQ(link("tiers/L1.md", "tiers/L1.md", "a"), "<p><a href=\"#a\">t</a></p>\n");
}

// A heading without an anchor has an id of its words; two alike are told apart.
TEST(HtmlWriter, GivesHeadingsIds) {
  const Page page{"a.md",
                  {Heading{1, {Text{"Who owns a ticket?"}}, ""},
                   Heading{2, {Text{"Mail ("}, Code{"L2.mail"}, Text{")"}}, "rule-L2.mail"},
                   Heading{2, {Text{"Möbel & more"}}, ""}, Heading{2, {Text{"m bel, MORE"}}, ""}}};
  std::vector<std::string> ids;
  for (const Section& section : sections(page)) {
    ids.push_back(section.id);
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"on-who-owns-a-ticket", "rule-L2.mail", "on-m-bel-more",
                                           "on-m-bel-more-2"}));
  EXPECT_EQ(write("a.md", {Heading{3, {Code{"a<b"}}, "x"}}),
            "<h3 id=\"x\"><code>a&lt;b</code> <a class=\"here\" href=\"#x\" "
            "aria-label=\"Link to: a&lt;b\">#</a></h3>\n");
}

// What is to be done is called, for who cannot see it, by the piece and not by all of its text.
TEST(HtmlWriter, TicksOffChecklists) {
  List list;
  list.checklist = true;
  list.items = {{Link{"HAR \"file\"", "e.md", "x"}, Text{": record it."}}};
  EXPECT_EQ(write("a.md", {list}),
            "<ul class=\"checklist\">\n<li><input type=\"checkbox\" aria-label=\"HAR "
            "&quot;file&quot;\"> <a href=\"e.html#x\">HAR &quot;file&quot;</a>: record "
            "it.</li>\n</ul>\n");
}

// The first cell of a line heads it in a matrix, and in no other table.
TEST(HtmlWriter, HeadsTheLinesOfAMatrix) {
  Table table;
  table.header = {{Text{"a"}}, {Text{"b"}}};
  table.rows = {{{Text{"c"}}, {Text{"d"}}}};
  const std::string plain = write("a.md", {table});
  EXPECT_NE(plain.find("<table>"), std::string::npos);
  EXPECT_NE(plain.find("<td>c</td>\n<td>d</td>"), std::string::npos);
  table.matrix = true;
  const std::string matrix = write("a.md", {table});
  EXPECT_NE(matrix.find("<table class=\"matrix\">"), std::string::npos);
  EXPECT_NE(matrix.find("<th scope=\"row\">c</th>\n<td>d</td>"), std::string::npos);
}

}  // namespace
}  // namespace tier::emit
