#include <gtest/gtest.h>

#include "tests/unit/calendars/counted.h"

namespace tier::calendars {
namespace {

constexpr std::uint64_t hour = 3600;

Counted nights(const char* zone, int opens, int closes, int year) {
  return Counted({zone, each_day(0, 6, opens, closes), {}, year, year});
}

// Berlin, 2026-03-29: 02:00 becomes 03:00. The night is an hour shorter, the day is as long as
// ever.
TEST(ChangingClocks, SpringInBerlin) {
  const Counted night = nights("Europe/Berlin", clock(22), clock(30), 2026);
  EXPECT_EQ(night.elapsed("2026-03-28T21:00:00Z", "2026-03-29T04:00:00Z"), 7 * 3600);
  const Counted office = nights("Europe/Berlin", clock(9), clock(17), 2026);
  EXPECT_EQ(office.elapsed("2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"), 4 * 3600 + 5 * 3600);
  EXPECT_EQ(office.due_days("2026-03-28T09:00:00Z", 1), "2026-03-29T08:00:00Z");  // both 10:00
  // What opens in the hour that is skipped opens right after the jump; what lies in it, not at all.
  const Counted early = nights("Europe/Berlin", clock(2, 30), clock(4), 2026);
  EXPECT_EQ(early.next_opening("2026-03-29T00:30:00Z"), "2026-03-29T01:00:00Z");
  EXPECT_EQ(early.elapsed("2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"), 3600);
  const Counted gone = nights("Europe/Berlin", clock(2, 15), clock(2, 45), 2026);
  EXPECT_EQ(gone.elapsed("2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"), 0);
  EXPECT_EQ(gone.due_days("2026-03-28T01:20:00Z", 1), "2026-03-30T00:20:00Z");
}

// Berlin, 2026-10-25: 03:00 becomes 02:00. Of the hour that comes twice the first one counts.
TEST(ChangingClocks, AutumnInBerlin) {
  const Counted night = nights("Europe/Berlin", clock(22), clock(30), 2026);
  EXPECT_EQ(night.elapsed("2026-10-24T20:00:00Z", "2026-10-25T05:00:00Z"), 9 * 3600);
  const Counted twice = nights("Europe/Berlin", clock(2, 15), clock(2, 45), 2026);
  EXPECT_TRUE(twice.is_open("2026-10-25T00:30:00Z"));
  EXPECT_FALSE(twice.is_open("2026-10-25T01:30:00Z"));
  EXPECT_EQ(twice.elapsed("2026-10-25T00:00:00Z", "2026-10-25T12:00:00Z"), 1800);
  // What ends after it has the hour twice.
  const Counted early = nights("Europe/Berlin", clock(2, 30), clock(4), 2026);
  EXPECT_EQ(early.elapsed("2026-10-25T00:00:00Z", "2026-10-25T12:00:00Z"), 2 * 3600 + 1800);
  // A day later the same time comes twice: the first is meant.
  const Counted always = nights("Europe/Berlin", clock(0), clock(24), 2026);
  EXPECT_EQ(always.due_days("2026-10-24T00:30:00Z", 1), "2026-10-25T00:30:00Z");
  EXPECT_EQ(always.due("2026-10-24T22:00:00Z", 25 * hour), "2026-10-25T23:00:00Z");
}

// New York, 2026: 8 March and 1 November, at 02:00.
TEST(ChangingClocks, NewYork) {
  const Counted night = nights("America/New_York", clock(22), clock(30), 2026);
  EXPECT_EQ(night.elapsed("2026-03-08T03:00:00Z", "2026-03-08T10:00:00Z"), 7 * 3600);
  EXPECT_EQ(night.elapsed("2026-11-01T02:00:00Z", "2026-11-01T11:00:00Z"), 9 * 3600);
}

// Lord Howe moves by half an hour: 2026-04-05 at 02:00 back to 01:30, 2026-10-04 at 02:00 to 02:30.
TEST(ChangingClocks, HalfAnHourOnLordHowe) {
  const Counted night = nights("Australia/Lord_Howe", clock(0), clock(6), 2026);
  EXPECT_EQ(night.elapsed("2026-04-04T12:00:00Z", "2026-04-05T06:00:00Z"), 6 * 3600 + 1800);
  EXPECT_EQ(night.elapsed("2026-10-03T12:00:00Z", "2026-10-04T06:00:00Z"), 6 * 3600 - 1800);
}

// Havana's clocks go back at 01:00 to midnight: the day before ends at the first midnight.
TEST(ChangingClocks, MidnightTwiceInHavana) {
  const Counted evening = nights("America/Havana", clock(18), clock(24), 2026);
  EXPECT_EQ(evening.end_of_day("2026-10-31T23:00:00Z", 0), "2026-11-01T04:00:00Z");
  EXPECT_EQ(evening.elapsed("2026-10-31T12:00:00Z", "2026-11-01T12:00:00Z"), 6 * 3600);
}

// Samoa had no 30 December 2011, and no opening day then.
TEST(ChangingClocks, ADayLeftOutInSamoa) {
  const Counted office = nights("Pacific/Apia", clock(9), clock(17), 2011);
  EXPECT_EQ(office.due_days("2011-12-29T20:00:00Z", 1), "2011-12-30T20:00:00Z");  // 31st, 10:00
  EXPECT_EQ(office.elapsed("2011-12-29T10:00:00Z", "2011-12-31T10:00:00Z"), 2 * 8 * 3600);
}

// Tehran gave up its summer time in 2022: the years before and after differ.
TEST(ChangingClocks, ARuleGivenUpInTehran) {
  EXPECT_EQ(nights("Asia/Tehran", clock(9), clock(17), 2022).next_opening("2022-07-01T00:00:00Z"),
            "2022-07-01T04:30:00Z");
  EXPECT_EQ(nights("Asia/Tehran", clock(9), clock(17), 2023).next_opening("2023-07-01T00:00:00Z"),
            "2023-07-01T05:30:00Z");
}

// Kathmandu is 5:45 ahead.
TEST(ChangingClocks, QuartersOfAnHourInKathmandu) {
  EXPECT_EQ(
      nights("Asia/Kathmandu", clock(9), clock(17), 2026).next_opening("2026-07-01T00:00:00Z"),
      "2026-07-01T03:15:00Z");
}

// A calendar of two zones is open when one of them is, and known where both are.
TEST(ChangingClocks, UnionsOverZones) {
  Hours world =
      weekly_hours({"Europe/Berlin", each_day(0, 4, clock(9), clock(17)), {}, 2026, 2026}).hours;
  const Hours tokyo =
      weekly_hours({"Asia/Tokyo", each_day(0, 4, clock(9), clock(17)), {}, 2026, 2026}).hours;
  unite(world, in_zone(tokyo, "Europe/Berlin"));
  const Counted both(world);
  EXPECT_EQ(base::instant_text(both.calendar().record->begin), "2025-12-31T23:00:00Z");
  EXPECT_EQ(base::instant_text(both.calendar().record->end), "2026-12-31T15:00:00Z");
  EXPECT_EQ(both.elapsed("2026-06-08T00:00:00Z", "2026-06-08T15:00:00Z"), 15 * 3600);
  EXPECT_EQ(both.elapsed("2026-06-07T00:00:00Z", "2026-06-08T00:00:00Z"), 0);
}

}  // namespace
}  // namespace tier::calendars
