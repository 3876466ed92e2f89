#include "compiler/tickets/durations.h"

#include <gtest/gtest.h>

#include "compiler/table/attributes.h"

namespace tier::tickets {
namespace {

// Units from the greatest down, ISO 8601, plain seconds.
TEST(Durations, HaveThreeForms) {
  EXPECT_EQ(duration_seconds("90m"), 5400);
  EXPECT_EQ(duration_seconds("1h30m"), 5400);
  EXPECT_EQ(duration_seconds("2d1s"), 172801);
  EXPECT_EQ(duration_seconds("PT1H30M"), 5400);
  EXPECT_EQ(duration_seconds("P2DT1H"), 176400);
  EXPECT_EQ(duration_seconds("P1D"), 86400);
  EXPECT_EQ(duration_seconds("5400"), 5400);
  EXPECT_EQ(duration_seconds("0"), 0);
}

// A unit twice or out of its place, a sign, a fraction, business time: none of them is guessed at.
TEST(Durations, AreNothingElse) {
  for (const char* text : {"", "m", "1h1h", "1m1h", "-1h", "1.5h", "4bh", "1h 30m", "P", "PT",
                           "P1H", "P1DT", "1H", "90m5", "PT5"}) {
    EXPECT_EQ(duration_seconds(text), std::nullopt) << text;
  }
}

// However many digits, a duration is too long rather than something else.
TEST(Durations, MayBeTooLong) {
  for (const char* text : {"99999999999999999999999", "99999999999999999999999d"}) {
    EXPECT_GT(duration_seconds(text), table::DurationDomain::longest) << text;
  }
}

}  // namespace
}  // namespace tier::tickets
