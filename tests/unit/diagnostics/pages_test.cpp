#include "compiler/diagnostics/pages.h"

#include <gtest/gtest.h>

namespace tier::diagnostics {
namespace {

/// The first line of a code's page: its name and message, `…` where arguments go.
std::string title_of(const CodeInfo& info) {
  std::string message(info.message);
  for (std::size_t at = message.find("{}"); at != std::string::npos; at = message.find("{}", at)) {
    message.replace(at, 2, "…");
  }
  return "# " + code_name(info.code) + ": " + message + "\n";
}

// Every page that is there says the same as codes.def, and has all its parts in order.
TEST(Pages, HaveTheirForm) {
  std::size_t pages = 0;
  for (const CodeInfo& info : all_codes()) {
    const std::string_view text = page(info.code);
    if (text.empty()) {
      continue;
    }
    ++pages;
    EXPECT_EQ(text.substr(0, text.find('\n') + 1), title_of(info));
    std::size_t at = 0;
    for (const char* part : {"\n## What it means\n", "\n## Example\n", "\n## Why it matters\n",
                             "\n## What to write instead\n"}) {
      const std::size_t next = text.find(part, at);
      ASSERT_NE(next, std::string_view::npos) << code_name(info.code) << " lacks" << part;
      at = next;
    }
    EXPECT_EQ(text.back(), '\n');
  }
  EXPECT_GT(pages, 0U);
}

}  // namespace
}  // namespace tier::diagnostics
