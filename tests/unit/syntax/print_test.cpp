// What the tree holds of a source.

#include "compiler/syntax/print.h"

#include <gtest/gtest.h>

#include <string>

#include "compiler/syntax/parse.h"

namespace tier::syntax {
namespace {

struct Parsed {
  source::SourceMap sources;
  diagnostics::Sink sink;
  Tree tree;
  std::string_view text;
};

void parse_into(Parsed& parsed, const std::string& text) {
  const source::SourceId source = parsed.sources.add("desk.tier", text);
  parsed.tree = parse(parsed.sources, source, parsed.sink);
  parsed.text = parsed.sources[source].text;
}

std::string printed(const std::string& text) {
  Parsed parsed;
  parse_into(parsed, text);
  return print(parsed.tree, parsed.text);
}

// Declarations, comments before, in and behind them, a byte order mark and all white space come
// back as they were written.
TEST(Print, GivesTheSourceBack) {
  const std::string text =
      "\xEF\xBB\xBF// first\r\n\r\nrulebook desk { // inside\n}\n\n  role lead // behind\n"
      "/// Who pays.\ndefine paying when plan is team /* no comment */";
  const std::string readable = text.substr(0, text.find(" /*"));
  EXPECT_EQ(printed(readable), readable);
  EXPECT_EQ(printed(""), "");
  EXPECT_EQ(printed("// only a comment"), "// only a comment");
}

// What could not be read is a declaration too, and lost no more than others.
TEST(Print, KeepsWhatIsBroken) {
  const std::string text = "queue night { a }\nrole lead\ntier L1 { scope\n  may read on logs\n}\n";
  EXPECT_EQ(printed(text), text);
}

// A declaration that the tree does not hold is missing in what is printed.
TEST(Print, ShowsWhatIsLost) {
  Parsed parsed;
  parse_into(parsed, "role lead\nrole manager\n");
  parsed.tree.declarations.pop_back();
  EXPECT_EQ(print(parsed.tree, parsed.text), "role lead\n \n");
}

}  // namespace
}  // namespace tier::syntax
