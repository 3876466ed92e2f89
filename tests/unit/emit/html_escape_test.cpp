#include "compiler/emit/html_escape.h"

#include <gtest/gtest.h>

namespace tier::emit {
namespace {

// Nothing can open or close an element or an attribute.
TEST(HtmlEscape, DisarmsMarkup) {
  EXPECT_EQ(escape_html("<script>\"a\" & 'b'</script>"),
            "&lt;script&gt;&quot;a&quot; &amp; 'b'&lt;/script&gt;");
  EXPECT_EQ(escape_html("&lt;&#60;"), "&amp;lt;&amp;#60;");
}

// What people write is left as it is, but for controls and marks that turn text around.
TEST(HtmlEscape, LeavesPlainTextAlone) {
  EXPECT_EQ(escape_html("Störung #1: a|b_c `d` [e](f)"), "Störung #1: a|b_c `d` [e](f)");
  EXPECT_EQ(escape_html("a\nb\x1b"), "a b ");
  EXPECT_EQ(escape_html("a\xE2\x80\xAE"
                        "b"),
            "ab");
}

// A string cannot end itself, nor the script that it stands in.
TEST(HtmlEscape, WritesJsonStrings) {
  EXPECT_EQ(json_string("a \"b\" \\ c"), R"("a \"b\" \\ c")");
  EXPECT_EQ(json_string("</script>\n"), R"("\u003c/script> ")");
}

}  // namespace
}  // namespace tier::emit
