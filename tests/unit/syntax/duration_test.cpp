// Times as they may be written, and what the tree makes of them.

#include <gtest/gtest.h>

#include <string>

#include "compiler/syntax/parse.h"

namespace tier::syntax {
namespace {

/// The target of the only promise of a book, as number, unit and marks.
std::string target(const std::string& written) {
  source::SourceMap sources;
  const source::SourceId source = sources.add("desk.tier", "sla s { target " + written + " }");
  diagnostics::Sink sink;
  const Tree tree = parse(sources, source, sink);
  if (sink.has_errors()) {
    return "error";
  }
  const auto& obligation = std::get<Obligation>(tree.declarations.front().node);
  const auto& duration = std::get<Duration>(std::get<Target>(obligation.targets.front()));
  return (duration.at_end ? "end " : "") + std::string(duration.number) +
         (duration.business ? " business " : " ") + "smhd"[static_cast<int>(duration.unit)];
}

// Short and long units, elapsed and counted on a calendar.
TEST(Duration, UnitsAreToldApart) {
  EXPECT_EQ(target("30s"), "30 s");
  EXPECT_EQ(target("15m"), "15 m");
  EXPECT_EQ(target("4h"), "4 h");
  EXPECT_EQ(target("2d"), "2 d");
  EXPECT_EQ(target("90bm"), "90 business m");
  EXPECT_EQ(target("2 bd"), "2 business d");
  EXPECT_EQ(target("30 business minutes"), "30 business m");
  EXPECT_EQ(target("1 business hour"), "1 business h");
  EXPECT_EQ(target("3 days"), "3 d");
  EXPECT_EQ(target("10 seconds"), "10 s");
  EXPECT_EQ(target("end of 2 bd"), "end 2 business d");
}

// A unit that is none, or one too many, is an error.
TEST(Duration, UnknownUnitsAreErrors) {
  for (const char* written : {"4", "4x", "4bs", "1h30m", "1.5h", "4 h", "4 business weeks"}) {
    EXPECT_EQ(target(written), "error") << written;
  }
}

}  // namespace
}  // namespace tier::syntax
