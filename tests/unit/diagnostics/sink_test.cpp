#include "compiler/diagnostics/sink.h"

#include <gtest/gtest.h>

namespace tier::diagnostics {
namespace {

// Codes are unique, rising and named by their number.
TEST(Codes, AreUniqueAndNamed) {
  for (std::size_t at = 1; at < all_codes().size(); ++at) {
    EXPECT_LT(all_codes()[at - 1].code, all_codes()[at].code);
  }
  EXPECT_EQ(code_name(Code::UnknownFact), "TIER2004");
  EXPECT_EQ(info(Code::UnknownFact).name, "UnknownFact");
}

// Arguments are copied into the message, whatever they hold.
TEST(Diagnostic, FillsItsMessage) {
  const Diagnostic diagnostic(Code::UnknownFact, {}, "a{}b");
  EXPECT_EQ(diagnostic.message(), "the ticket has no fact `a{}b`");
}

// One mistake speaks once, and the order of reports does not show.
TEST(Sink, KeepsOneOfEachPlaceInOrder) {
  const source::SourceId first(0);
  const source::SourceId second(1);
  Sink sink;
  sink.report(Diagnostic(Code::UnknownFact, {second, 0, 1}, "c"));
  sink.report(Diagnostic(Code::UnknownFact, {first, 5, 6}, "b"));
  sink.report(Diagnostic(Code::UnknownFact, {first, 5, 6}, "again"));
  sink.report(Diagnostic(Code::UnknownFact, {first, 2, 3}, "a"));
  EXPECT_EQ(sink.errors(), 3U);
  EXPECT_EQ(sink.warnings(), 0U);
  EXPECT_TRUE(sink.has_errors());
  std::vector<source::Span> places;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    places.push_back(diagnostic.primary());
  }
  EXPECT_EQ(places, (std::vector<source::Span>{{first, 2, 3}, {first, 5, 6}, {second, 0, 1}}));
}

}  // namespace
}  // namespace tier::diagnostics
