#include <gtest/gtest.h>

#include "tests/unit/calendars/counted.h"

namespace tier::calendars {
namespace {

constexpr std::uint64_t hour = 3600;

/// Nine to five from Monday to Friday; 2026-12-04 is a Friday, 2026-12-25 is closed.
Counted office() {
  return Counted({"UTC", each_day(0, 4, clock(9), clock(17)), {day("2026-12-25")}, 2026, 2026});
}

struct Due {
  const char* from;
  std::uint64_t hours;
  const char* due;
};

// What anybody can count on their fingers.
TEST(WorkedExamples, BusinessHours) {
  const Due examples[] = {
      // 8 hours from Friday 17:00 are the whole of Monday.
      {"2026-12-04T17:00:00Z", 8, "2026-12-07T17:00:00Z"},
      // 1 hour of which half is left on Friday.
      {"2026-12-04T16:30:00Z", 1, "2026-12-07T09:30:00Z"},
      // 4 hours that begin in the morning.
      {"2026-12-07T09:00:00Z", 4, "2026-12-07T13:00:00Z"},
      // Before it opens, nothing counts.
      {"2026-12-07T03:00:00Z", 4, "2026-12-07T13:00:00Z"},
      // 8 hours from opening are closing time, not the next opening.
      {"2026-12-07T09:00:00Z", 8, "2026-12-07T17:00:00Z"},
      // A second more would be the next morning; an hour more is.
      {"2026-12-07T09:00:00Z", 9, "2026-12-08T10:00:00Z"},
      // 40 hours are a week.
      {"2026-12-07T09:00:00Z", 40, "2026-12-11T17:00:00Z"},
      // From Thursday the 24th at noon over Christmas Day to Monday the 28th.
      {"2026-12-24T12:00:00Z", 6, "2026-12-28T10:00:00Z"},
      // No time is due at once, also on a Sunday.
      {"2026-12-06T12:00:00Z", 0, "2026-12-06T12:00:00Z"},
      // The last hours of the year, and one more.
      {"2026-12-31T09:00:00Z", 8, "2026-12-31T17:00:00Z"},
      {"2026-12-31T09:00:00Z", 9, "outside"},
      {"2025-12-31T12:00:00Z", 1, "outside"},
  };
  const Counted desk = office();
  for (const Due& example : examples) {
    EXPECT_EQ(desk.due(example.from, example.hours * hour), example.due)
        << example.from << " + " << example.hours << "h";
  }
}

// The same local time so many opening days later.
TEST(WorkedExamples, BusinessDays) {
  const Due examples[] = {
      // Monday 14:00 to Tuesday 14:00.
      {"2026-12-07T14:00:00Z", 1, "2026-12-08T14:00:00Z"},
      // Friday 14:00 to Monday 14:00.
      {"2026-12-04T14:00:00Z", 1, "2026-12-07T14:00:00Z"},
      // Friday 20:00 is still Friday: Monday 20:00 is closed, so Tuesday 09:00.
      {"2026-12-04T20:00:00Z", 1, "2026-12-08T09:00:00Z"},
      // Saturday: Monday is one opening day later.
      {"2026-12-05T10:00:00Z", 1, "2026-12-07T10:00:00Z"},
      // Monday 07:00 to Tuesday 07:00, when it is closed: Tuesday 09:00.
      {"2026-12-07T07:00:00Z", 1, "2026-12-08T09:00:00Z"},
      // Thursday the 24th over Christmas Day to Monday the 28th.
      {"2026-12-24T10:00:00Z", 1, "2026-12-28T10:00:00Z"},
      // 5 opening days are a week.
      {"2026-12-07T10:00:00Z", 5, "2026-12-14T10:00:00Z"},
      // None is the next opening.
      {"2026-12-06T10:00:00Z", 0, "2026-12-07T09:00:00Z"},
      {"2026-12-31T10:00:00Z", 1, "outside"},
  };
  const Counted desk = office();
  for (const Due& example : examples) {
    EXPECT_EQ(desk.due_days(example.from, static_cast<std::uint32_t>(example.hours)), example.due)
        << example.from << " + " << example.hours << "bd";
  }
}

// The close of the day so many opening days later.
TEST(WorkedExamples, EndsOfBusinessDays) {
  const Due examples[] = {
      {"2026-12-03T11:00:00Z", 2, "2026-12-07T17:00:00Z"},
      {"2026-12-07T11:00:00Z", 0, "2026-12-07T17:00:00Z"},
      {"2026-12-05T11:00:00Z", 0, "2026-12-07T17:00:00Z"},
      {"2026-12-05T11:00:00Z", 1, "2026-12-07T17:00:00Z"},
      {"2026-12-24T23:00:00Z", 1, "2026-12-28T17:00:00Z"},
      {"2026-12-31T11:00:00Z", 1, "outside"},
  };
  const Counted desk = office();
  for (const Due& example : examples) {
    EXPECT_EQ(desk.end_of_day(example.from, static_cast<std::uint32_t>(example.hours)), example.due)
        << example.from << " + " << example.hours << "bd";
  }
}

// Business time between two moments, backwards too.
TEST(WorkedExamples, ElapsedTime) {
  const Counted desk = office();
  EXPECT_EQ(desk.elapsed("2026-12-04T16:00:00Z", "2026-12-07T10:00:00Z"), 2 * 3600);
  EXPECT_EQ(desk.elapsed("2026-12-07T10:00:00Z", "2026-12-04T16:00:00Z"), -2 * 3600);
  EXPECT_EQ(desk.elapsed("2026-12-05T00:00:00Z", "2026-12-06T23:59:59Z"), 0);
  EXPECT_EQ(desk.elapsed("2026-12-07T09:00:00Z", "2026-12-07T09:00:01Z"), 1);
  EXPECT_EQ(desk.elapsed("2026-12-21T00:00:00Z", "2026-12-28T00:00:00Z"), 4 * 8 * 3600);
  EXPECT_EQ(desk.elapsed("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
            (261 - 1) * 8 * 3600);  // 261 weekdays, one of them closed
}

// An opening begins with its first second and ends before its close.
TEST(WorkedExamples, OpeningTimes) {
  const Counted desk = office();
  EXPECT_FALSE(desk.is_open("2026-12-07T08:59:59Z"));
  EXPECT_TRUE(desk.is_open("2026-12-07T09:00:00Z"));
  EXPECT_TRUE(desk.is_open("2026-12-07T16:59:59Z"));
  EXPECT_FALSE(desk.is_open("2026-12-07T17:00:00Z"));
  EXPECT_EQ(desk.next_opening("2026-12-07T17:00:00Z"), "2026-12-08T09:00:00Z");
  EXPECT_EQ(desk.next_opening("2026-12-07T12:00:00Z"), "2026-12-07T12:00:00Z");
  EXPECT_EQ(desk.next_opening("2026-12-31T17:00:00Z"), "outside");
}

// A night belongs to the day on which it begins: Friday's ends on Saturday morning, and a day
// later is Monday's.
TEST(WorkedExamples, NightsBelongToTheDayOnWhichTheyBegin) {
  const Counted night({"UTC", each_day(0, 4, clock(22), clock(30)), {}, 2026, 2026});
  EXPECT_TRUE(night.is_open("2026-12-05T05:59:59Z"));
  EXPECT_FALSE(night.is_open("2026-12-06T23:00:00Z"));
  EXPECT_EQ(night.due_days("2026-12-05T02:00:00Z", 1), "2026-12-08T02:00:00Z");
  EXPECT_EQ(night.end_of_day("2026-12-05T02:00:00Z", 0), "2026-12-05T06:00:00Z");
  EXPECT_EQ(night.end_of_day("2026-12-05T02:00:00Z", 1), "2026-12-08T06:00:00Z");
  // The first hours of the year belong to the last day of the year before.
  EXPECT_EQ(night.next_opening("2026-01-01T00:00:00Z"), "2026-01-01T00:00:00Z");
  // A closed Saturday does not cut Friday's night, a closed Friday takes all of it.
  const Counted closed({"UTC",
                        each_day(0, 4, clock(22), clock(30)),
                        {day("2026-12-11"), day("2026-12-19")},
                        2026,
                        2026});
  EXPECT_FALSE(closed.is_open("2026-12-12T01:00:00Z"));
  EXPECT_TRUE(closed.is_open("2026-12-19T01:00:00Z"));
}

// A window over days counts each date that it touches, and a closed one is cut out of it.
TEST(WorkedExamples, WindowsOverDaysAreOneForEachDate) {
  const Counted dealing(
      {"UTC", {{6, clock(15), 5 * 1440 + clock(17)}}, {day("2026-12-09")}, 2026, 2026});
  EXPECT_TRUE(dealing.is_open("2026-12-06T15:00:00Z"));
  EXPECT_TRUE(dealing.is_open("2026-12-08T23:59:59Z"));
  EXPECT_FALSE(dealing.is_open("2026-12-09T12:00:00Z"));
  EXPECT_TRUE(dealing.is_open("2026-12-10T00:00:00Z"));
  EXPECT_FALSE(dealing.is_open("2026-12-11T17:00:00Z"));
  EXPECT_EQ(dealing.due_days("2026-12-08T10:00:00Z", 1), "2026-12-10T10:00:00Z");
  EXPECT_EQ(dealing.end_of_day("2026-12-07T10:00:00Z", 0), "2026-12-08T00:00:00Z");
}

// The leap day is a day as any other.
TEST(WorkedExamples, LeapDays) {
  const Counted desk({"UTC", each_day(0, 4, clock(9), clock(17)), {}, 2028, 2028});
  EXPECT_EQ(desk.due("2028-02-28T16:00:00Z", 2 * hour), "2028-02-29T10:00:00Z");
  EXPECT_EQ(desk.due_days("2028-02-28T10:00:00Z", 1), "2028-02-29T10:00:00Z");
  EXPECT_EQ(desk.due_days("2028-02-29T10:00:00Z", 1), "2028-03-01T10:00:00Z");
  const Counted closed(
      {"UTC", each_day(0, 4, clock(9), clock(17)), {day("2028-02-29")}, 2028, 2028});
  EXPECT_EQ(closed.due("2028-02-28T16:00:00Z", 2 * hour), "2028-03-01T10:00:00Z");
}

}  // namespace
}  // namespace tier::calendars
