#include "compiler/emit/panel.h"

#include <gtest/gtest.h>

#include "compiler/emit/base64.h"
#include "compiler/emit/site.h"
#include "tests/support/whole_table.h"

namespace tier::emit {
namespace {

// The examples of RFC 4648, and a byte that is no letter.
TEST(Base64, IsThatOfTheStandard) {
  const std::pair<const char*, const char*> examples[] = {
      {"", ""},
      {"f", "Zg=="},
      {"fo", "Zm8="},
      {"foo", "Zm9v"},
      {"foob", "Zm9vYg=="},
      {"fooba", "Zm9vYmE="},
      {"foobar", "Zm9vYmFy"},
      {"\xFF\xFE", "//4="},
  };
  for (const auto& [bytes, letters] : examples) {
    EXPECT_EQ(base64(bytes), letters);
  }
}

// There is a field for each fact that a ticket can give, and none for what follows from others.
TEST(Panel, AsksForEachFactThatATicketGives) {
  table::DecisionTable table = support::whole_table();
  table.evidence[table::EvidenceId(0)].title = "<Log> & \"more\"";
  const Imprint imprint{"00aa", "00ff", {}, "table"};
  const Book book{table, english(), imprint};
  const std::string form = panel_form(book);
  for (const char* fact : {"severity", "status", "security", "waited", "tags", "subject",
                           "agent.region", "at", "evidence", "now"}) {
    EXPECT_NE(form.find(std::string("data-fact=\"") + fact + "\""), std::string::npos) << fact;
  }
  EXPECT_EQ(form.find("data-fact=\"urgent\""), std::string::npos);
  EXPECT_EQ(form.find("tags has"), std::string::npos);
  EXPECT_NE(form.find("not said: new"), std::string::npos);
  EXPECT_NE(form.find("&lt;Log&gt; &amp; &quot;more&quot;"), std::string::npos);
  EXPECT_EQ(panel_table(book).find('<'), std::string::npos);
}

// Without a table there is nothing to decide by, and no page.
TEST(Panel, IsLeftOutWithoutATable) {
  const table::DecisionTable table = support::whole_table();
  const auto has_page = [&](const char* packed) {
    for (const File& file : to_html(table, {"00aa", "00ff", {}, packed})) {
      if (file.path == "try.html") {
        return true;
      }
    }
    return false;
  };
  EXPECT_FALSE(has_page(""));
  EXPECT_EQ(has_page("table"), !site_module().empty());
}

}  // namespace
}  // namespace tier::emit
