#include <gtest/gtest.h>

#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"
#include "tests/unit/prose/whole_desk.h"

namespace tier::prose {
namespace {

using Tests = std::vector<table::Test>;

std::string say(const WholeDesk& desk, const Tests& all) { return tests(desk.book.table, all); }

// Facts of the person acting are said to be theirs.
TEST(AgentFact, BelongsToTheAgent) {
  const WholeDesk desk;
  EXPECT_EQ(say(desk, {desk.is(desk.agent_region, {0}, 3)}), "the agent's region is EU");
  EXPECT_EQ(say(desk, {desk.is(desk.level, {3}, 4)}), "the agent's \"How experienced\" is unknown");
}

// Durations have their units, and bounds are as people write them.
TEST(Duration, IsSaidInUnits) {
  const WholeDesk desk;
  const auto waited = [&](const std::vector<std::size_t>& classes) {
    return say(desk, {desk.is(desk.waited, classes, 5)});
  };
  EXPECT_EQ(waited({1, 2, 3}), "waited is at least 4 hours");
  EXPECT_EQ(waited({2, 3}), "waited is more than 4 hours");
  EXPECT_EQ(waited({0, 1}), "waited is at most 4 hours");
  EXPECT_EQ(waited({0}), "waited is below 4 hours");
  EXPECT_EQ(waited({1}), "waited is 4 hours");
  EXPECT_EQ(waited({1, 2}), "waited is from 4 hours to below 8 hours");
  EXPECT_EQ(waited({2}), "waited is from more than 4 hours to below 8 hours");
  EXPECT_EQ(waited({3, 4}), "waited is at least 8 hours or unknown");
  EXPECT_EQ(class_name(desk.book.table, desk.waited, 2), "more than 4 hours to below 8 hours");
  EXPECT_EQ(duration(0), "0 minutes");
  EXPECT_EQ(duration(5'400), "1 hour 30 minutes");
  EXPECT_EQ(duration(86'400), "24 hours");
  EXPECT_EQ(duration(176'401), "2 days 1 hour 1 second");
}

// A value between two others is the roundest there is.
TEST(Duration, IsRounded) {
  EXPECT_EQ(round_duration(14'401, 28'799), 18'000);
  EXPECT_EQ(round_duration(14'401, 14'500), 14'460);
  EXPECT_EQ(round_duration(14'401, 14'402), 14'401);
}

// All that is asked of one set is one clause.
TEST(Members, AreSaidTogether) {
  const WholeDesk desk;
  EXPECT_EQ(say(desk, {desk.yes(desk.vip)}), "tags include VIP");
  EXPECT_EQ(say(desk, {desk.no(desk.vip)}), "tags do not include VIP");
  EXPECT_EQ(say(desk, {desk.yes(desk.vip), desk.yes(desk.press)}),
            "tags include both VIP and Press");
  EXPECT_EQ(say(desk, {desk.no(desk.vip), desk.no(desk.press)}),
            "tags include neither VIP nor Press");
  EXPECT_EQ(say(desk, {desk.no(desk.vip), desk.no(desk.press), desk.no(desk.staff)}),
            "tags include none of VIP, Press and Our staff");
  EXPECT_EQ(say(desk, {desk.is(desk.issue, {0}), desk.yes(desk.vip), desk.no(desk.press),
                       desk.yes(desk.down)}),
            "issue is api, tags include VIP but not Press, and subject mentions \"down\" or "
            "\"outage\"");
}

// A set that may be unknown holds nothing then, which a sentence says.
TEST(Members, SayWhatUnknownDoes) {
  const WholeDesk desk;
  EXPECT_EQ(say(desk, {desk.yes(desk.red)}), "\"Labels on it\" includes red");
  EXPECT_EQ(say(desk, {desk.no(desk.red)}), "\"Labels on it\" is unknown or does not include red");
  EXPECT_EQ(say(desk, {desk.is(desk.labels, {0}), desk.no(desk.red), desk.no(desk.blue)}),
            "\"Labels on it\" is known and includes neither red nor blue");
  EXPECT_EQ(say(desk, {desk.is(desk.labels, {1}), desk.no(desk.red)}),
            "\"Labels on it\" is unknown");
  EXPECT_EQ(say(desk, {desk.is(desk.labels, {0})}), "\"Labels on it\" is known");
}

// Patterns of one text likewise, with the words of the language.
TEST(Patterns, AreSaidTogether) {
  const WholeDesk desk;
  EXPECT_EQ(say(desk, {desk.yes(desk.refund)}),
            "subject contains \"refund\" or \"money \"back\"\"");
  EXPECT_EQ(say(desk, {desk.yes(desk.sso)}),
            "subject ends with \"SSO\" with exactly these capitals");
  EXPECT_EQ(say(desk, {desk.no(desk.sso)}),
            "subject does not end with \"SSO\" with exactly these capitals");
  EXPECT_EQ(say(desk, {desk.no(desk.down)}), "subject mentions neither \"down\" nor \"outage\"");
  EXPECT_EQ(say(desk, {desk.no(desk.greeting), desk.no(desk.outage)}),
            "subject does not start with \"hello\" and does not mention \"outage\"");
  EXPECT_EQ(say(desk, {desk.yes(desk.down), desk.no(desk.greeting)}),
            "subject mentions \"down\" or \"outage\", and does not start with \"hello\"");
  EXPECT_EQ(say(desk, {desk.no(desk.in_body)}), "body is unknown or does not contain \"crash\"");
  EXPECT_EQ(say(desk, {desk.is(desk.body, {0}), desk.no(desk.in_body)}),
            "body is known and does not contain \"crash\"");
}

// Who holds the ticket is a sentence about them.
TEST(Holder, IsSaidToHold) {
  const WholeDesk desk;
  const auto held = [&](const std::vector<std::size_t>& classes) {
    return say(desk, {desk.is(desk.at, classes, 5)});
  };
  EXPECT_EQ(held({0}), "L1 holds the ticket");
  EXPECT_EQ(held({0, 1}), "L1 or Second line holds the ticket");
  EXPECT_EQ(held({0, 2, 3, 4}), "anybody but Second line holds the ticket");
  EXPECT_EQ(fact(desk.book.table, desk.at), "the holder");
  EXPECT_EQ(fact(desk.book.table, desk.vip), "tags");
}

// Rows that differ in one member or pattern only are one alternative.
TEST(Alternatives, OfOneFactAreSaidTogether) {
  WholeDesk desk;
  EXPECT_EQ(condition(desk.book.table, desk.rule({{desk.yes(desk.vip)}, {desk.yes(desk.press)}})),
            "tags include VIP or Press");
  EXPECT_EQ(
      condition(desk.book.table, desk.rule({{desk.yes(desk.down)}, {desk.yes(desk.greeting)}})),
      "subject mentions \"down\" or \"outage\", or starts with \"hello\"");
  EXPECT_EQ(
      condition(desk.book.table, desk.rule({{desk.is(desk.issue, {0}), desk.yes(desk.vip)},
                                            {desk.is(desk.issue, {0}), desk.yes(desk.press)},
                                            {desk.is(desk.issue, {0}), desk.yes(desk.staff)}})),
      "issue is api, and tags include VIP, Press or Our staff");
  EXPECT_EQ(condition(desk.book.table, desk.rule({{desk.is(desk.issue, {0}), desk.yes(desk.vip)},
                                                  {desk.yes(desk.press)}})),
            "issue is api and tags include VIP, or tags include Press");
}

// A comparison of two facts is one again.
TEST(Alternatives, CompareFacts) {
  WholeDesk desk;
  const auto compare = [&](auto relation) {
    std::vector<Tests> rows;
    for (std::size_t left = 0; left < 3; ++left) {
      for (std::size_t right = 0; right < 3; ++right) {
        if (relation(left, right)) {
          rows.push_back({desk.is(desk.severity, {left}, 3), desk.is(desk.level, {right}, 4)});
        }
      }
    }
    return condition(desk.book.table, desk.rule(rows));
  };
  const std::string level = "the agent's \"How experienced\"";
  EXPECT_EQ(compare([](auto a, auto b) { return a == b; }), "severity is the same as " + level);
  EXPECT_EQ(compare([](auto a, auto b) { return a != b; }),
            "severity and " + level + " are known and differ");
  EXPECT_EQ(compare([](auto a, auto b) { return a > b; }), "severity is higher than " + level);
  EXPECT_EQ(compare([](auto a, auto b) { return a < b; }), "severity is lower than " + level);
  EXPECT_EQ(compare([](auto a, auto b) { return a >= b; }),
            "severity is the same as " + level + " or higher");
  EXPECT_EQ(compare([](auto a, auto b) { return a <= b; }),
            "severity is the same as " + level + " or lower");
  std::vector<Tests> same;
  for (std::size_t value = 0; value < 3; ++value) {
    same.push_back({desk.is(desk.region, {value}, 3), desk.is(desk.agent_region, {value}, 3),
                    desk.yes(desk.vip)});
  }
  EXPECT_EQ(condition(desk.book.table, desk.rule(same)),
            "tags include VIP and region is the same as the agent's region");
  same.pop_back();
  EXPECT_EQ(condition(desk.book.table, desk.rule({same[0], same[1]})),
            "tags include VIP, and either region is EU and the agent's region is EU, or region is "
            "US and the agent's region is US");
}

// What the reader knows is not said again, and what it rules out is not said at all.
TEST(Granted, IsLeftOut) {
  WholeDesk desk;
  const table::RuleId rule = desk.rule({{desk.is(desk.issue, {0}), desk.is(desk.at, {0, 1}, 5)},
                                        {desk.is(desk.at, {2}, 5), desk.yes(desk.vip)}});
  const table::DecisionTable& table = desk.book.table;
  EXPECT_EQ(condition(table, rule, {desk.is(desk.at, {0}, 5)}), "issue is api");
  EXPECT_EQ(condition(table, rule, {desk.is(desk.at, {4}, 5)}), "never");
  EXPECT_EQ(condition(table, rule, {desk.is(desk.at, {0, 2}, 5)}),
            "issue is api, and L1 or Second line holds the ticket, or L3 holds the ticket and tags "
            "include VIP");
  EXPECT_FALSE(unconditional(table, rule, {desk.is(desk.at, {0}, 5)}));
  EXPECT_TRUE(unconditional(table, rule, {desk.is(desk.at, {0}, 5), desk.is(desk.issue, {0})}));
  EXPECT_TRUE(shared_tests(table, rule).empty());
}

// A ticket for people says sets and texts together, and as source in the form of a test.
TEST(WholeTicket, IsSaidAndWritten) {
  const WholeDesk desk;
  const std::vector<GivenClass> given{{desk.issue, 0},  {desk.waited, 2}, {desk.at, 1},
                                      {desk.vip, 1},    {desk.press, 0},  {desk.staff, 1},
                                      {desk.red, 0},    {desk.down, 1},   {desk.outage, 0},
                                      {desk.refund, 1}, {desk.in_body, 0}};
  EXPECT_EQ(
      ticket(desk.book.table, given),
      "issue is api, waited is from more than 4 hours to below 8 hours, Second line holds "
      "the ticket, tags include both VIP and Our staff but not Press, \"Labels on it\" is "
      "unknown or does not include red, subject mentions \"down\" or \"outage\", contains "
      "\"refund\" or \"money \"back\"\", and does not mention \"outage\", and body is unknown "
      "or does not contain \"crash\"");
  EXPECT_EQ(ticket_as_source(desk.book.table, given),
            "issue api, waited 5h, tags (vip, staff), labels (), subject \"down refund\", body "
            "\"\" at L2");
  EXPECT_EQ(ticket_as_source(desk.book.table, {{desk.labels, 1}, {desk.red, 0}}), "labels unknown");
  EXPECT_EQ(ticket_as_source(desk.book.table, {{desk.labels, 0}, {desk.red, 1}}), "labels (red)");
  EXPECT_EQ(ticket_as_source(desk.book.table, {{desk.subject, 0}}), "subject \"\"");
  EXPECT_EQ(
      ticket_as_source(desk.book.table, {{desk.refund, 1}, {desk.sso, 1}, {desk.greeting, 1}}),
      "subject \"hello refund SSO\"");
}

}  // namespace
}  // namespace tier::prose
