#include "compiler/emit/markdown_escape.h"

#include <gtest/gtest.h>

namespace tier::emit {
namespace {

// What people write is left as it is.
TEST(Escape, LeavesPlainTextAlone) {
  for (const char* text : {"How-to question", "Severity 1.", "R & D", "a_b_c", "10:30 (UTC)",
                           "50% - 60%!", "a > b", "\"quoted\"", "Störung {x} #1", "it's + 1 = 2"}) {
    EXPECT_EQ(escape_inline(text), text);
  }
}

// Everything that could be markup inside a line is escaped.
TEST(Escape, DisarmsInlineMarkup) {
  EXPECT_EQ(escape_inline("**b** _e_ `c`"), "\\*\\*b\\*\\* \\_e\\_ \\`c\\`");
  EXPECT_EQ(escape_inline("[a](b) ![i](j)"), "\\[a\\](b) !\\[i\\](j)");
  EXPECT_EQ(escape_inline("<script>x</script>"), "\\<script>x\\</script>");
  EXPECT_EQ(escape_inline("&lt; &#60; & b"), "\\&lt; \\&#60; & b");
  EXPECT_EQ(escape_inline("a|b\\|c"), "a\\|b\\\\\\|c");
  EXPECT_EQ(escape_inline("~~s~~ $x$"), "\\~\\~s\\~\\~ \\$x\\$");
  EXPECT_EQ(escape_inline("https://x.org WWW.x.org"), "https\\://x.org WWW\\.x.org");
  EXPECT_EQ(escape_inline("a@b.org"), "a<!-- -->@b.org");
  EXPECT_EQ(escape_inline("@desk @ a"), "@desk @ a");
  EXPECT_EQ(escape_inline("a\nb\r\tc\x1b"), "a b  c ");
  EXPECT_EQ(escape_inline("a\u202Eb\u2066c"), "abc");
}

// A line that begins a block stays a paragraph.
TEST(Escape, DisarmsTheStartOfALine) {
  EXPECT_EQ(escape_start("# h"), "\\# h");
  EXPECT_EQ(escape_start("- i"), "\\- i");
  EXPECT_EQ(escape_start("+ i"), "\\+ i");
  EXPECT_EQ(escape_start("> q"), "\\> q");
  EXPECT_EQ(escape_start("12. i"), "12\\. i");
  EXPECT_EQ(escape_start("1) i"), "1\\) i");
  EXPECT_EQ(escape_start("     code"), "code");
  EXPECT_EQ(escape_start("12 items."), "12 items.");
  EXPECT_EQ(escape_start("42"), "42");
  EXPECT_EQ(escape_start(""), "");
}

// Code spans are fenced by more backticks than they hold.
TEST(Escape, FencesCode) {
  EXPECT_EQ(code_span("L1.everyday"), "`L1.everyday`");
  EXPECT_EQ(code_span("a``b"), "```a``b```");
  EXPECT_EQ(code_span("`"), "`` ` ``");
  EXPECT_EQ(code_span("a\nb"), "`a b`");
  EXPECT_EQ(code_span(""), "");
}

// A target cannot end its link.
TEST(Escape, EncodesTargets) {
  EXPECT_EQ(escape_target("../tiers/L1.md#rule-a.b+c~20"), "../tiers/L1.md#rule-a.b+c~20");
  EXPECT_EQ(escape_target("a)(b \"c\""), "a%29%28b%20%22c%22");
}

}  // namespace
}  // namespace tier::emit
