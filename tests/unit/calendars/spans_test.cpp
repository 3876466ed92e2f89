#include "compiler/calendars/spans.h"

#include <gtest/gtest.h>

namespace tier::calendars {
namespace {

constexpr std::int64_t hour = 3600;
using Unit = table::PromisedTime::Unit;

/// From nine to five on two days, and again after a day that is closed.
table::Calendar three_days() {
  table::Calendar calendar;
  calendar.begin = 0;
  calendar.end = 5 * 24 * hour;
  for (const std::int64_t day : {0, 1, 3}) {
    calendar.openings.push_back({(day * 24 + 9) * hour, (day * 24 + 17) * hour, day});
  }
  calendar.offsets = {{0, 0}};
  return calendar;
}

TEST(Spans, OfElapsedTimeAreItself) {
  const auto span = span_of({Unit::Elapsed, 5 * hour}, three_days());
  EXPECT_EQ(span->shortest, 5 * hour);
  EXPECT_EQ(span->longest, 5 * hour);
}

TEST(Spans, OfBusinessTimeAreLongestFromAClose) {
  const auto span = span_of({Unit::Business, 4 * hour}, three_days());
  EXPECT_EQ(span->shortest, 4 * hour);
  // From 17:00 of the second day to 13:00 of the fourth.
  EXPECT_EQ(span->longest, 44 * hour);
}

TEST(Spans, OfMoreThanADayReachOverTheNight) {
  const auto span = span_of({Unit::Business, 10 * hour}, three_days());
  // From 15:00 to 17:00 on the next day, or from 9:00 on.
  EXPECT_EQ(span->shortest, 26 * hour);
  // From 17:00 of the first day all of the second, and until 11:00 of the fourth.
  EXPECT_EQ(span->longest, 66 * hour);
}

TEST(Spans, OfMoreThanThereIsAreNone) {
  EXPECT_FALSE(span_of({Unit::Business, 25 * hour}, three_days()));
  EXPECT_FALSE(span_of({Unit::BusinessDays, 3}, three_days()));
}

TEST(Spans, OfDaysReachFromTheFirstToTheNextOpening) {
  const auto span = span_of({Unit::BusinessDays, 1}, three_days());
  EXPECT_LE(span->shortest, 24 * hour);
  EXPECT_GE(span->longest, 48 * hour);
}

TEST(Spans, OfWhatIsAlwaysOpenAreElapsed) {
  table::Calendar always;
  always.always = true;
  EXPECT_EQ(span_of({Unit::Business, 4 * hour}, always)->longest, 4 * hour);
  EXPECT_EQ(span_of({Unit::BusinessDays, 2}, always)->longest, 48 * hour);
}

}  // namespace
}  // namespace tier::calendars
