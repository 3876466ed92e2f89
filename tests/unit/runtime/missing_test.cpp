#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/desk_table.h"
#include "tests/support/packed_table.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;
using support::TableBuilder;
using support::Ticket;

constexpr std::size_t priority = 0;
constexpr std::size_t owner = 1;
using Names = std::vector<std::string>;

Decided decide_desk(const Ticket& ticket) {
  static const PackedTable desk(packed::pack(support::desk_table()));
  return support::decide(desk.table(), ticket);
}

// What no contender tests need not be known.
TEST(Missing, DecidesWhereTheMissingFactMakesNoDifference) {
  const Decided decided =
      decide_desk({{"summary", "Printer"}, {"category", "network"}, {"vip", "no"}});
  EXPECT_EQ(decided.state(priority), State::Undetermined);
  EXPECT_EQ(decided.state(owner), State::Decided);
  EXPECT_EQ(decided.rule(owner), "L1.rest");
}

// Rows that agree on the outcome decide it together.
TEST(Missing, DecidesWhereAllContendersAgree) {
  TableBuilder book;
  book.flag("first");
  book.flag("second");
  book.tier("L1");
  book.decide_owner();
  book.rule("L1.either", "L1", {{{"first", {"yes"}}}, {{"second", {"yes"}}}});
  book.otherwise("L1.rest", "L1");
  const PackedTable packed(packed::pack(book.table));
  const Decided decided = support::decide(packed.table(), {{"second", "yes"}});
  EXPECT_EQ(decided.state(0), State::Decided);
  EXPECT_EQ(decided.rule(0), "L1.either");
}

// Two scopes of one tier are two answers: which of them it is must be known.
TEST(Missing, TellsTheScopesOfATierApart) {
  const Decided decided = decide_desk({{"summary", "Printer"}, {"vip", "no"}});
  EXPECT_EQ(decided.state(owner), State::Undetermined);
}

// The questions are those that the contenders test, the most tested first.
TEST(Missing, AsksForWhatTheContendersTestMostTestedFirst) {
  TableBuilder book;
  book.flag("once");
  book.flag("thrice");
  book.flag("twice");
  book.flag("never");
  book.tier("L1");
  book.tier("L2");
  book.decide_owner();
  book.rule("L1.a", "L1", {{{"thrice", {"yes"}}, {"once", {"yes"}}}});
  book.rule("L1.b", "L1", {{{"thrice", {"yes"}}, {"twice", {"yes"}}}});
  book.rule("L1.c", "L1", {{{"thrice", {"yes"}}, {"twice", {"no"}}}});
  book.otherwise("L2.rest", "L2");
  book.rule("L1.below", "L1", {{{"never", {"yes"}}}});
  const PackedTable packed(packed::pack(book.table));
  const Decided decided = support::decide(packed.table(), {});
  EXPECT_EQ(decided.state(0), State::Undetermined);
  EXPECT_EQ(decided.questions(0), (Names{"thrice", "twice", "once"}));
}

// Facts tested equally often are asked for in the order of the ticket.
TEST(Missing, AsksInTheOrderOfTheTicketWhereTestedEquallyOften) {
  EXPECT_EQ(decide_desk({}).questions(priority), (Names{"impact", "urgency"}));
}

// A derived fact that is undetermined asks through the decision that derives it.
TEST(Missing, AsksForTheFactsBehindADerivedOne) {
  const Decided decided = decide_desk({{"summary", "Printer"},
                                       {"category", "network"},
                                       {"impact", "high"},
                                       {"vip", "yes"},
                                       {"seats", "10"}});
  EXPECT_EQ(decided.questions(priority), (Names{"urgency"}));
  EXPECT_EQ(decided.state(owner), State::Undetermined);
  EXPECT_EQ(decided.questions(owner), (Names{"urgency"}));
}

// A derived fact that is decided although facts are missing is none of them itself.
TEST(Missing, DerivesAFactThatTheMissingOneDoesNotChange) {
  TableBuilder book;
  book.flag("a");
  book.flag("b");
  book.flag("derived");
  book.may_be_unknown("derived");
  book.tier("L1");
  book.tier("L2");
  book.derive("derived");
  book.rule("derived.a", "yes", {{{"a", {"yes"}}}});
  book.rule("derived.b", "yes", {{{"b", {"yes"}}}});
  book.decide_owner();
  book.rule("L1.yes", "L1", {{{"derived", {"yes"}}}});
  book.otherwise("L2.rest", "L2");
  const PackedTable packed(packed::pack(book.table));
  EXPECT_EQ(support::decide(packed.table(), {{"b", "yes"}}).rule(1), "L1.yes");
  const Decided open = support::decide(packed.table(), {{"b", "no"}});
  EXPECT_EQ(open.state(0), State::Undetermined);
  EXPECT_EQ(open.questions(1), (Names{"a"}));
}

// Agreement is not enough where perhaps no row matches at all.
TEST(Missing, IsUndeterminedWhereNoRowIsSureToMatch) {
  TableBuilder book;
  book.flag("a");
  book.flag("b");
  book.tier("L1");
  book.decide_owner();
  book.rule("L1.a", "L1", {{{"a", {"yes"}}, {"b", {"yes"}}}});
  const PackedTable packed(packed::pack(book.table));
  EXPECT_EQ(support::decide(packed.table(), {{"a", "yes"}}).state(0), State::Undetermined);
  EXPECT_EQ(support::decide(packed.table(), {{"a", "no"}}).state(0), State::None);
}

// A derived fact that no row gives although it may not be unknown is never guessed.
TEST(Missing, NeverGuessesADerivedFactWithoutAnUnknown) {
  TableBuilder book;
  book.flag("a");
  book.flag("derived");
  book.tier("L1");
  book.tier("L2");
  book.derive("derived");
  book.rule("derived.a", "yes", {{{"a", {"yes"}}}});
  book.decide_owner();
  book.rule("L1.yes", "L1", {{{"derived", {"yes"}}}});
  book.otherwise("L2.rest", "L2");
  const PackedTable packed(packed::pack(book.table));
  const Decided decided = support::decide(packed.table(), {{"a", "no"}});
  EXPECT_EQ(decided.state(0), State::None);
  EXPECT_EQ(decided.state(1), State::Undetermined);
  EXPECT_EQ(decided.questions(1), Names{});
}

}  // namespace
}  // namespace tier::runtime
