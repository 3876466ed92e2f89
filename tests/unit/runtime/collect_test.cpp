#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/table_builder.h"
#include "tests/support/whole_table.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;
using support::TableBuilder;
using support::Ticket;
using Names = std::vector<std::string>;

/// Guidance by flags `a`, `b` and `c`, of which the first beats the second.
PackedTable advice() {
  TableBuilder book;
  for (const char* name : {"a", "b", "c"}) {
    book.flag(name);
  }
  book.decide(table::DecisionKind::Guidance, "guidance");
  for (std::uint32_t index = 0; index < 3; ++index) {
    book.table.guidance.add({table::Guidance::Strength::Must, "", {}});
  }
  const auto give = [&book](const char* name, std::uint32_t index,
                            const std::vector<support::NamedRow>& rows) {
    book.give(name, table::GuidanceOutcome{table::GuidanceId(index)}, rows);
  };
  give("first", 0, {{{"a", {"yes"}}}});
  give("second", 1, {{{"b", {"yes"}}}, {{"c", {"yes"}}}});
  give("third", 2, {{}});
  book.beats("first", "second");
  return PackedTable(packed::pack(book.table));
}

Decided decide_advice(const Ticket& ticket) {
  static const PackedTable packed = advice();
  return support::decide(packed.table(), ticket);
}

// Every rule that matches is an answer, in the order of the rows, but those that one beats.
TEST(Collect, TakesEveryRuleThatNoneBeats) {
  const Decided second = decide_advice({{"a", "no"}, {"b", "yes"}, {"c", "yes"}});
  EXPECT_EQ(second.matches(0), (Names{"second", "third"}));
  EXPECT_EQ(second.state(0), State::Decided);
  EXPECT_EQ(second.answer(0).rule, format::none);
  const Decided first = decide_advice({{"a", "yes"}, {"b", "yes"}, {"c", "no"}});
  EXPECT_EQ(first.matches(0), (Names{"first", "third"}));
}

// What perhaps beats a certain rule makes it possible, and what beats it is asked about.
TEST(Collect, MakesARulePossibleThatIsPerhapsBeaten) {
  const Decided decided = decide_advice({{"b", "yes"}});
  EXPECT_EQ(decided.matches(0), (Names{"first?", "second?", "third"}));
  EXPECT_EQ(decided.state(0), State::Undetermined);
  EXPECT_EQ(decided.questions(0), (Names{"a"}));
}

// What is beaten for certain is no answer, however much is missing about it, and not asked about.
TEST(Collect, AsksNothingAboutARuleThatIsBeatenForCertain) {
  const Decided decided = decide_advice({{"a", "yes"}});
  EXPECT_EQ(decided.matches(0), (Names{"first", "third"}));
  EXPECT_EQ(decided.state(0), State::Decided);
}

// A rule is certain by any of its rows.
TEST(Collect, IsCertainByOneRow) {
  const Decided decided = decide_advice({{"a", "no"}, {"c", "yes"}});
  EXPECT_EQ(decided.matches(0), (Names{"second", "third"}));
  EXPECT_EQ(decided.state(0), State::Decided);
}

// The whole desk: the owner with its team, and the state that no rule matches.
TEST(Collect, DecidesTheWholeDesk) {
  const PackedTable desk(packed::pack(support::whole_table()));
  std::vector<std::uint32_t> facts = support::facts_of(desk.table(), {{"severity", "S2"},
                                                                      {"waited", "2h"},
                                                                      {"subject", "All DOWN here"},
                                                                      {"agent.region", "apac"},
                                                                      {"at", "L1"},
                                                                      {"status", "waiting"}});
  const std::uint32_t tags = find_attribute(desk.table(), "tags");
  begin_set(desk.table(), tags, facts.data());
  add_member(desk.table(), tags, "fault", facts.data());
  const Decided decided(desk.table(), facts);
  ASSERT_EQ(decided.status(), Status::Ok);
  EXPECT_EQ(decided.rule(0), "urgent.down");  // in order
  EXPECT_EQ(decided.state(1), State::None);   // impossible
  EXPECT_EQ(decided.rule(2), "L2.faults");
  EXPECT_EQ(decided.rule(3), "L2.faults.team[apac]");
  const format::Outcome& owner = desk.table().outcomes[decided.answer(2).outcome];
  EXPECT_EQ(owner.team_by, 3U);
  EXPECT_EQ(decided.state(4), State::None);  // triggers
  EXPECT_EQ(decided.matches(5), (Names{"fault.unless1"}));
  EXPECT_EQ(decided.matches(6), (Names{"fault.needs1"}));
  EXPECT_EQ(decided.matches(8), (Names{"no_promises"}));
  EXPECT_EQ(decided.matches(9), (Names{"status.next1"}));
}

// Missing members and patterns are asked for as their set and text, the holder by itself.
TEST(Collect, AsksForTheSetTheTextAndTheHolder) {
  const PackedTable desk(packed::pack(support::whole_table()));
  std::vector<std::uint32_t> facts =
      support::facts_of(desk.table(), {{"severity", "S1"}, {"waited", "0"}});
  facts[find_attribute(desk.table(), "tags")] = missing;
  for (const char* member : {"tags has fault", "tags has vip"}) {
    facts[find_attribute(desk.table(), member)] = missing;
  }
  const Decided decided(desk.table(), facts);
  EXPECT_EQ(decided.questions(0), (Names{"subject"}));
  EXPECT_EQ(decided.questions(4), (Names{"at", "tags", "subject"}));
}

}  // namespace
}  // namespace tier::runtime
