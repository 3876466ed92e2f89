#include <gtest/gtest.h>

#include <functional>

#include "compiler/table/dump.h"
#include "compiler/table/verify.h"
#include "tests/support/whole_table.h"

namespace tier::table {
namespace {

/// The first complaint about the whole desk after a change of its calendar.
std::string after(const std::function<void(Calendar&)>& change) {
  DecisionTable table = support::whole_table();
  change(table.calendars[CalendarId(std::size_t{0})]);
  const std::vector<std::string> complaints = verify(table);
  return complaints.empty() ? "" : complaints.front();
}

// Openings are in order and apart, and lie where something is known.
TEST(VerifyCalendars, FindsUnsoundOpenings) {
  EXPECT_EQ(after([](Calendar&) {}), "");
  EXPECT_EQ(after([](Calendar& c) { c.openings.clear(); }), "desk: it never opens");
  EXPECT_EQ(after([](Calendar& c) { c.openings[1].begin = c.openings[0].begin; }),
            "desk: an opening does not follow the one before");
  EXPECT_EQ(after([](Calendar& c) { c.openings[0].begin = c.begin - 1; }),
            "desk: an opening does not follow the one before");
  EXPECT_EQ(after([](Calendar& c) { c.openings[2].day = 0; }), "desk: the days fall");
  EXPECT_EQ(after([](Calendar& c) { c.openings[2].end = c.end + 1; }),
            "desk: it opens beyond what it covers");
  EXPECT_EQ(after([](Calendar& c) { c.end = c.begin; }), "desk: it covers no stretch of time");
  EXPECT_EQ(after([](Calendar& c) { c.always = true; }), "desk: what is always open has no hours");
}

// The local time has an offset from where the calendar begins, and few changes.
TEST(VerifyCalendars, FindsUnsoundOffsets) {
  EXPECT_EQ(after([](Calendar& c) { c.offsets.clear(); }),
            "desk: its local time does not begin where it does");
  EXPECT_EQ(after([](Calendar& c) { c.offsets[0].from += 1; }),
            "desk: its local time does not begin where it does");
  EXPECT_EQ(after([](Calendar& c) { c.offsets[1].from = c.begin; }),
            "desk: its local time goes backwards");
  EXPECT_EQ(after([](Calendar& c) { c.offsets[1].seconds = 31 * 3600; }),
            "desk: its local time is none");
  EXPECT_EQ(after([](Calendar& c) {
              c.offsets.push_back({c.offsets[1].from + 60, 3600});
              c.offsets[1].seconds = -7200;
            }),
            "desk: its clocks are changed too often");
}

// A choice has a calendar of the table for each value.
TEST(VerifyCalendars, FindsUnsoundChoices) {
  const auto choice_after = [](const std::function<void(CalendarChoice&)>& change) {
    DecisionTable table = support::whole_table();
    change(table.calendar_choices[CalendarChoiceId(std::size_t{0})]);
    const std::vector<std::string> complaints = verify(table);
    return complaints.empty() ? std::string() : complaints.front();
  };
  EXPECT_EQ(choice_after([](CalendarChoice& c) { c.attribute = AttributeId(); }),
            "local: it goes by no attribute");
  EXPECT_EQ(choice_after([](CalendarChoice& c) { c.calendars.pop_back(); }),
            "local: it has not a calendar for each value");
  EXPECT_EQ(choice_after([](CalendarChoice& c) { c.calendars[0] = CalendarId(std::size_t{2}); }),
            "local: it has a calendar that is none");
}

}  // namespace
}  // namespace tier::table
