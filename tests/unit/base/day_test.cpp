#include "compiler/base/day.h"

#include <gtest/gtest.h>

namespace tier::base {
namespace {

// Days count from 1970-01-01, and back.
TEST(Day, CountsFrom1970) {
  EXPECT_EQ(day_number(1970, 1, 1), 0);
  EXPECT_EQ(day_number(1969, 12, 31), -1);
  EXPECT_EQ(day_number(2000, 2, 29), 11016);
  EXPECT_EQ(parse_day("2026-12-25"), day_number(2026, 12, 25));
  EXPECT_EQ(day_text(day_number(2026, 3, 9)), "2026-03-09");
  EXPECT_EQ(year_of(day_number(2026, 12, 31)), 2026);
}

// What no calendar has is no day.
TEST(Day, RefusesWhatIsNone) {
  for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2100-02-29",
                           "0000-01-01", "2026-1-01", "2026/01/01", "20x6-01-01", ""}) {
    EXPECT_FALSE(parse_day(text)) << text;
  }
  EXPECT_TRUE(parse_day("2000-02-29"));
}

// A week begins with Monday, also before 1970.
TEST(Day, KnowsTheDayOfTheWeek) {
  EXPECT_EQ(weekday_of(day_number(1970, 1, 1)), 3);
  EXPECT_EQ(weekday_of(day_number(1969, 12, 28)), 6);
  EXPECT_EQ(weekday_of(day_number(2026, 12, 7)), 0);
}

// Instants are written as RFC 3339 has them.
TEST(Day, WritesInstants) {
  EXPECT_EQ(instant_text(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(instant_text(-1), "1969-12-31T23:59:59Z");
  EXPECT_EQ(instant_text(day_number(2026, 12, 25) * seconds_a_day + 63015), "2026-12-25T17:30:15Z");
}

}  // namespace
}  // namespace tier::base
