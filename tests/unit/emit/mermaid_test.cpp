#include "compiler/emit/mermaid.h"

#include <gtest/gtest.h>

namespace tier::emit {
namespace {

// Tiers are nodes by their place, hand-offs arrows, and where a tier only joins they are dotted.
TEST(Mermaid, DrawsAFlowchart) {
  EXPECT_EQ(mermaid({{{"Frontline", 0}, {"Second line", 1}},
                     {{0, 1, "API failure", false}, {1, 0, "", true}}}),
            R"(```mermaid
flowchart TD
  n0["Frontline"]
  n1["Second line"]
  n0 -->|"API failure"| n1
  n1 -.->|" "| n0
```
)");
}

// Words stay readable; whatever could mean something to Mermaid, Markdown or HTML is a code.
TEST(Mermaid, EscapesLabels) {
  EXPECT_EQ(escape_label("Sign-in, SSO and the customer's Fähre"),
            "Sign-in, SSO and the customer's Fähre");
  EXPECT_EQ(escape_label("say \"no\""), "say #34;no#34;");
  EXPECT_EQ(escape_label("<b>&amp;#35;"), "#60;b#62;#38;amp#59;#35;35#59;");
  EXPECT_EQ(escape_label("`x` ]|{}()"), "#96;x#96; #93;#124;#123;#125;#40;#41;");
  EXPECT_EQ(escape_label("1. one - two"), "1#46; one #45; two");
  EXPECT_EQ(escape_label("https://e.org"), "https#58;#47;#47;e#46;org");
  EXPECT_EQ(escape_label("a\n```\nclick n0 href"), "a #96;#96;#96; click n0 href");
  EXPECT_EQ(escape_label("a\xE2\x80\xAE"
                         "b"),
            "ab");
  EXPECT_EQ(escape_label(""), " ");
}

}  // namespace
}  // namespace tier::emit
