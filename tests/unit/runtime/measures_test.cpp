#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/timed_table.h"
#include "tests/unit/runtime/timed.h"

namespace tier::runtime {
namespace {

using support::hour;
using support::TimedTable;
constexpr std::int64_t day = 24 * hour;
constexpr std::uint32_t not_known = 3;

/// Opened on Friday 1970-01-02 at 10:00, an hour behind the opening.
class Measures : public testing::Test {
 protected:
  TimedTicket ticket() {
    TimedTicket ticket(packed_.table());
    ticket.give("waiting", "no").give("status", "open").give("opened", "1970-01-02T10:00:00Z");
    return ticket;
  }

  support::PackedTable packed_{packed::pack(TimedTable().make())};
};

TEST_F(Measures, CountElapsedTime) {
  EXPECT_EQ(ticket().decide(day + 10 * hour).fact("age"), 0U);
  EXPECT_EQ(ticket().decide(day + 15 * hour - 1).fact("age"), 0U);
  EXPECT_EQ(ticket().decide(day + 15 * hour).fact("age"), 1U);
  EXPECT_EQ(ticket().decide(day + 40 * hour).fact("age"), 2U);
}

TEST_F(Measures, TakeWhatIsToComeForNew) {
  EXPECT_EQ(ticket().decide(day).fact("age"), 0U);
  EXPECT_EQ(ticket().decide(day).fact("open age"), 0U);
}

TEST_F(Measures, CountOpeningHours) {
  EXPECT_EQ(ticket().decide(day + 11 * hour - 1).fact("open age"), 0U);
  EXPECT_EQ(ticket().decide(day + 11 * hour).fact("open age"), 1U);
  // Seven hours on Friday, and three of the next day.
  EXPECT_EQ(ticket().decide(2 * day + 12 * hour - 1).fact("open age"), 1U);
  EXPECT_EQ(ticket().decide(2 * day + 12 * hour).fact("open age"), 2U);
}

TEST_F(Measures, CountOpeningDays) {
  EXPECT_EQ(ticket().decide(2 * day + 10 * hour - 1).fact("days"), 0U);
  EXPECT_EQ(ticket().decide(2 * day + 10 * hour).fact("days"), 1U);
  EXPECT_EQ(ticket().decide(4 * day + 10 * hour - 1).fact("days"), 1U);
  EXPECT_EQ(ticket().decide(4 * day + 10 * hour).fact("days"), 2U);
}

TEST_F(Measures, LookAtCalendars) {
  EXPECT_EQ(ticket().decide(day + 9 * hour - 1).fact("during desk"), 0U);
  EXPECT_EQ(ticket().decide(day + 9 * hour).fact("during desk"), 1U);
  EXPECT_EQ(ticket().decide(day + 17 * hour).fact("during desk"), 0U);
}

TEST_F(Measures, AreMissingBeyondACalendar) {
  const TimedTicket later = ticket().decide(8 * day);
  EXPECT_EQ(later.fact("during desk"), missing);
  EXPECT_EQ(later.fact("open age"), missing);
  EXPECT_EQ(later.fact("age"), 2U);
}

TEST_F(Measures, AreUnknownOfAnUnknownTime) {
  TimedTicket ticket(packed_.table());
  ticket.give("waiting", "no").give("status", "open").decide(day + 10 * hour);
  EXPECT_EQ(ticket.fact("age"), not_known);
  EXPECT_EQ(ticket.fact("open age"), not_known);
}

// Three hours of four are used at 13:00.
TEST_F(Measures, SayHowMuchOfAPromiseIsUsed) {
  EXPECT_EQ(ticket().decide(day + 13 * hour - 1).fact("used"), 0U);
  EXPECT_EQ(ticket().decide(day + 13 * hour).fact("used"), 1U);
  EXPECT_EQ(ticket().decide(day + 14 * hour).fact("used"), 1U);
  EXPECT_EQ(ticket().decide(day + 14 * hour + 2).fact("used"), 2U);
}

TEST_F(Measures, SayHowLongAPromiseIsOverdue) {
  EXPECT_EQ(ticket().decide(day + 14 * hour).fact("overdue"), 0U);
  EXPECT_EQ(ticket().decide(day + 14 * hour + 1).fact("overdue"), 1U);
  EXPECT_EQ(ticket().decide(day + 15 * hour).fact("overdue"), 2U);
}

TEST_F(Measures, StandStillOnceAPromiseIsKept) {
  TimedTicket kept = ticket();
  kept.give("replied", "1970-01-02T11:00:00Z").decide(3 * day);
  EXPECT_EQ(kept.fact("used"), 0U);
  EXPECT_EQ(kept.fact("overdue"), 0U);
}

TEST_F(Measures, AreUnknownOfAPromiseThatIsCancelled) {
  TimedTicket cancelled = ticket();
  cancelled.give("waiting", "yes").decide(3 * day);
  EXPECT_EQ(cancelled.fact("used"), not_known);
  EXPECT_EQ(cancelled.fact("overdue"), not_known);
}

TEST_F(Measures, DecideWhatComesBehindThem) {
  const std::uint32_t owner = 1;
  const std::uint32_t triggers = 3;
  EXPECT_EQ(ticket().decide(day + 10 * hour).answer(owner).rule, 1U);
  EXPECT_EQ(ticket().decide(3 * day).answer(owner).rule, 2U);
  EXPECT_EQ(ticket().decide(day + 12 * hour).answer(triggers).match_count, 0U);
  EXPECT_EQ(ticket().decide(day + 13 * hour).answer(triggers).match_count, 1U);
}

TEST_F(Measures, AreAskedForWhereNobodySaysWhatTimeItIs) {
  const TimedTicket untimed = ticket().decide();
  EXPECT_EQ(untimed.fact("age"), missing);
  const Answer& owner = untimed.answer(1);
  ASSERT_EQ(owner.state, State::Undetermined);
  ASSERT_EQ(owner.question_count, 1U);
  EXPECT_EQ(untimed.question(owner, 0), find_attribute(packed_.table(), "age"));
}

TEST_F(Measures, AskForTheTimeThatIsMissing) {
  TimedTicket ticket(packed_.table());
  ticket.set("opened", missing).decide(day);
  const Answer& owner = ticket.answer(1);
  ASSERT_EQ(owner.question_count, 1U);
  EXPECT_EQ(ticket.question(owner, 0), find_attribute(packed_.table(), "opened"));
}

TEST_F(Measures, AreNotGivenWithATicket) {
  EXPECT_EQ(ticket().give("age", "4h").status(), Status::DerivedFact);
}

TEST_F(Measures, HaveTheClassGivenWithoutMoments) {
  EXPECT_EQ(ticket().set("age", 2).decide_without().fact("age"), 2U);
}

}  // namespace
}  // namespace tier::runtime
