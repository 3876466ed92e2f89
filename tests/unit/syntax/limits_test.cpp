// Sources beyond all measure are read or refused, never a crash.

#include <gtest/gtest.h>

#include <string>

#include "compiler/syntax/parse.h"

namespace tier::syntax {
namespace {

constexpr int many = 20'000;

std::string repeated(std::string_view part, int times) {
  std::string text;
  for (int time = 0; time < times; ++time) {
    text += part;
  }
  return text;
}

std::size_t errors_in(const std::string& text) {
  source::SourceMap sources;
  const source::SourceId source = sources.add("desk.tier", text);
  diagnostics::Sink sink;
  parse(sources, source, sink);
  return sink.errors();
}

// Lists, conjunctions, tables and bodies of many thousand parts are read.
TEST(Limits, LengthIsNone) {
  EXPECT_EQ(errors_in("define d when a" + repeated(" and a", many)), 0U);
  EXPECT_EQ(errors_in("define d when a in (b" + repeated(", b", many) + ")"), 0U);
  EXPECT_EQ(errors_in("trigger t {" + repeated(" needs a", many) + " }"), 0U);
  EXPECT_EQ(errors_in("derive d : D by a\n" + repeated("| a | b |\n", many)), 0U);
  EXPECT_EQ(errors_in("system s {" + repeated(" a,", many) + " }"), 0U);
  EXPECT_EQ(errors_in("define d when a" + repeated(".a", many)), 0U);
}

// A condition may be nested a hundred deep and no deeper, with parentheses or with `not`.
TEST(Limits, NestingIsBounded) {
  EXPECT_EQ(errors_in("define d when " + repeated("(", 100) + "a" + repeated(")", 100)), 0U);
  EXPECT_EQ(errors_in("define d when " + repeated("(", 101) + "a" + repeated(")", 101)), 1U);
  EXPECT_EQ(errors_in("define d when " + repeated("not ", many) + "a"), 1U);
  EXPECT_EQ(errors_in("define d when " + repeated("(", many)), 1U);
}

// Whatever does not end, ends with the file and one message.
TEST(Limits, UnfinishedEndsOnce) {
  EXPECT_EQ(errors_in("tier L1 { scope s when a"), 1U);
  EXPECT_EQ(errors_in("guidance must \"\"\"never closed"), 1U);
  EXPECT_EQ(errors_in("trigger t " + repeated("{ ", many)), 2U);
  EXPECT_EQ(errors_in("derive d : D by a\n| a | b"), 1U);
}

}  // namespace
}  // namespace tier::syntax
