#include "tier/notify.h"

#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/timed_table.h"
#include "tests/unit/runtime/forged.h"
#include "tests/unit/runtime/timed.h"

namespace tier::runtime {
namespace {

using format::Section;
using support::hour;
using support::TimedTable;

constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t opened = day + 10 * hour;

class Notices : public testing::Test {
 protected:
  TimedTicket ticket() {
    TimedTicket ticket(packed_.table());
    ticket.give("waiting", "no").give("status", "open").give("opened", "1970-01-02T10:00:00Z");
    return ticket;
  }

  support::PackedTable packed_{packed::pack(TimedTable().make())};
};

// Four opening hours from 10:00 are due at 14:00: three quarters at 13:00, an hour and half an hour
// before it, and the breach.
TEST_F(Notices, ComeOnTheClockOfTheirPromise) {
  const auto notices = ticket().decide(opened).notices("reply");
  ASSERT_EQ(notices.size(), 4U);
  EXPECT_EQ(notices[0].at, day + 13 * hour);
  EXPECT_EQ(notices[1].at, day + 13 * hour);
  EXPECT_EQ(notices[2].at, day + 13 * hour + 30 * 60);
  EXPECT_EQ(notices[3].at, day + 14 * hour);
  EXPECT_EQ(notices[0].due, 0U);
}

TEST_F(Notices, AreDueFromTheirMomentOn) {
  EXPECT_EQ(ticket().decide(day + 13 * hour - 1).notices("reply")[0].due, 0U);
  EXPECT_EQ(ticket().decide(day + 13 * hour).notices("reply")[0].due, 1U);
  // At the instant at which it is due it may still be kept.
  EXPECT_EQ(ticket().decide(day + 14 * hour).notices("reply")[3].due, 0U);
  EXPECT_EQ(ticket().decide(day + 14 * hour + 1).notices("reply")[3].due, 1U);
}

TEST_F(Notices, DoNotComeOnceItIsDone) {
  TimedTicket kept = ticket();
  const auto notices =
      kept.give("replied", "1970-01-02T13:15:00Z").decide(3 * day).notices("reply");
  EXPECT_EQ(notices[0].due, 1U);
  EXPECT_EQ(notices[2].at, no_moment);
  EXPECT_EQ(notices[3].at, no_moment);
}

TEST_F(Notices, DoNotComeOfAPromiseThatIsCancelled) {
  TimedTicket cancelled = ticket();
  EXPECT_EQ(cancelled.give("waiting", "yes").decide(3 * day).notices("reply")[0].at, no_moment);
}

TEST_F(Notices, CountOverTheNight) {
  TimedTicket late(packed_.table());
  late.give("waiting", "no").give("status", "open").give("opened", "1970-01-02T16:00:00Z");
  const auto notices = late.decide(day + 16 * hour).notices("reply");
  // An hour on Friday and two of the next day.
  EXPECT_EQ(notices[0].at, 2 * day + 11 * hour);
  EXPECT_EQ(notices[3].at, 2 * day + 12 * hour);
}

TEST_F(Notices, OfLaddersComeStepByStep) {
  TimedTicket climbing = ticket();
  climbing.decide(opened + 599);
  EXPECT_EQ(climbing.ladders()[0].state, LadderState::Climbing);
  EXPECT_EQ(climbing.ladders()[0].from, opened);
  EXPECT_EQ(climbing.steps()[0].times, 1U);
  EXPECT_EQ(climbing.steps()[0].last, opened);
  EXPECT_EQ(climbing.steps()[0].next, no_moment);
  EXPECT_EQ(climbing.steps()[1].times, 0U);
  EXPECT_EQ(climbing.steps()[1].next, opened + 600);
  EXPECT_EQ(climbing.steps()[2].next, opened + 900);
}

TEST_F(Notices, OfLaddersComeAgainAndAgain) {
  TimedTicket climbing = ticket();
  climbing.decide(opened + 900 + 2 * 300 + 10);
  EXPECT_EQ(climbing.ladders()[0].state, LadderState::Climbing);
  EXPECT_EQ(climbing.steps()[2].times, 3U);
  EXPECT_EQ(climbing.steps()[2].last, opened + 1500);
  EXPECT_EQ(climbing.steps()[2].next, opened + 1800);
}

TEST_F(Notices, OfLaddersComeNextWhereNobodySaysWhatTimeItIs) {
  TimedTicket untimed = ticket();
  untimed.decide();
  EXPECT_EQ(untimed.ladders()[0].state, LadderState::Climbing);
  EXPECT_EQ(untimed.steps()[0].times, 0U);
  EXPECT_EQ(untimed.steps()[0].next, opened);
  // Whether the desk is closed decides whether the other holds.
  EXPECT_EQ(untimed.ladders()[1].state, LadderState::Undetermined);
}

TEST_F(Notices, OfLaddersWaitForTheirTime) {
  TimedTicket night = ticket();
  night.decide(day + 20 * hour);
  EXPECT_EQ(night.ladders()[1].state, LadderState::NotStarted);
  TimedTicket closed = ticket();
  closed.give("status", "closed").decide(day + 12 * hour);
  EXPECT_EQ(closed.ladders()[0].state, LadderState::Silent);
  EXPECT_EQ(closed.ladders()[1].state, LadderState::Silent);
}

TEST_F(Notices, OfHandOffsCountOnTheHoursOfTheTier) {
  const TimedTicket late = ticket().decide(day + 16 * hour);
  std::int64_t by = 0;
  ASSERT_EQ(accept_by(packed_.table(), late.request(), 0, day + 16 * hour, by), Status::Ok);
  EXPECT_EQ(by, 2 * day + 10 * hour);
  EXPECT_EQ(accept_by(packed_.table(), late.request(), 0, 6 * day + 23 * hour, by),
            Status::OutsideCalendar);
  EXPECT_EQ(accept_by(packed_.table(), late.request(), 1, day, by), Status::UnknownName);
}

// Each promise of a table about time is looked at: what breaks one is refused.
TEST(ForgedTimes, AreRefused) {
  const auto measure = [](Forged& f, std::size_t index) -> format::Measure& {
    return f.at<format::Measure>(Section::Measures, index);
  };
  const auto notice = [](Forged& f) -> format::Notice& {
    return f.at<format::Notice>(Section::Notices, 0);
  };
  const auto ladder = [](Forged& f) -> format::Ladder& {
    return f.at<format::Ladder>(Section::Ladders, 0);
  };
  const auto step = [](Forged& f, std::size_t index) -> format::LadderStep& {
    return f.at<format::LadderStep>(Section::LadderSteps, index);
  };
  const auto tier = [](Forged& f) -> format::Tier& {
    return f.at<format::Tier>(Section::Tiers, 1);
  };
  constexpr std::uint32_t far = 999;
  expect_each_refused(
      packed::pack(TimedTable().make()),
      {
          {"of what is no time", [&](Forged& f) { measure(f, 0).of = 0; }},
          {"of nothing", [&](Forged& f) { measure(f, 0).of = format::none; }},
          {"another attribute", [&](Forged& f) { measure(f, 0).attribute += 1; }},
          {"no attribute", [&](Forged& f) { measure(f, 0).attribute = far; }},
          {"another kind", [&](Forged& f) { measure(f, 0).kind = format::MeasureKind::Open; }},
          {"no kind", [&](Forged& f) { measure(f, 0).kind = format::MeasureKind(far); }},
          {"hours of elapsed time", [&](Forged& f) { measure(f, 0).calendar = 0; }},
          {"no calendar", [&](Forged& f) { measure(f, 1).calendar = far; }},
          {"open without a calendar", [&](Forged& f) { measure(f, 3).calendar = format::none; }},
          {"used of nothing", [&](Forged& f) { measure(f, 4).promise = format::none; }},
          {"used of no promise", [&](Forged& f) { measure(f, 4).promise = far; }},
          {"no unit", [&](Forged& f) { measure(f, 0).unit = format::TargetForm::NotOffered; }},
          {"measured by another",
           [](Forged& f) { f.at<format::Attribute>(Section::Attributes, 5).measure = 1; }},
          {"not measured",
           [](Forged& f) {
             f.at<format::Attribute>(Section::Attributes, 5).measure = format::none;
           }},
          {"no form", [&](Forged& f) { notice(f).form = format::NoticeForm(far); }},
          {"never", [&](Forged& f) { notice(f).amount = -1; }},
          {"people of others", [&](Forged& f) { notice(f).people.begin += 2; }},
          {"half a person", [&](Forged& f) { notice(f).people.count = 1; }},
          {"nobody there",
           [&](Forged& f) {
             f.at<std::uint32_t>(Section::Lists, notice(f).people.begin + 1) = far;
           }},
          {"no kind of people",
           [&](Forged& f) { f.at<std::uint32_t>(Section::Lists, notice(f).people.begin) = 3; }},
          {"from what is no time", [&](Forged& f) { ladder(f).from = 0; }},
          {"no rule", [&](Forged& f) { ladder(f).rule = far; }},
          {"steps of another", [&](Forged& f) { ladder(f).steps.begin = 1; }},
          {"fewer steps", [&](Forged& f) { ladder(f).steps.count -= 1; }},
          {"no action", [&](Forged& f) { step(f, 0).action = format::LadderAction(far); }},
          {"again at once", [&](Forged& f) { step(f, 2).after = 0; }},
          {"far away", [&](Forged& f) { step(f, 2).after = INT64_MAX; }},
          {"sets nothing", [&](Forged& f) { step(f, 3).fact = format::none; }},
          {"sets no class", [&](Forged& f) { step(f, 3).fact_class = far; }},
          {"pages and sets", [&](Forged& f) { step(f, 0).fact = 0; }},
          {"no hours", [&](Forged& f) { tier(f).calendar = far; }},
          {"hours and always", [&](Forged& f) { tier(f).always = 1; }},
      });
}

}  // namespace
}  // namespace tier::runtime
