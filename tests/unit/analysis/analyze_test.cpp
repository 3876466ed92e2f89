// What the proofs say of tables made by hand, one idea a table.

#include "compiler/analysis/analyze.h"

#include <gtest/gtest.h>

#include <string>

#include "compiler/findings/dump.h"
#include "tests/support/table_builder.h"

namespace tier::analysis {
namespace {

using support::TableBuilder;

std::string found(const TableBuilder& book, const Budget& budget = {}) {
  return findings::dump(book.table, analyze(book.table, budget));
}

TableBuilder with_category_and_flags() {
  TableBuilder book;
  book.enumeration("category", {"network", "hardware", "billing"});
  book.flag("vip");
  book.flag("security");
  book.tier("L1");
  book.decide_owner();
  return book;
}

// A book in which each ticket has one owner is clean, and an `otherwise` overlaps nothing.
TEST(Analyze, CleanBook) {
  TableBuilder book = with_category_and_flags();
  book.rule("L1.network", "L1", {{{"category", {"network"}}}});
  book.rule("L1.vips", "L1", {{{"category", {"hardware"}}, {"vip", {"yes"}}}});
  book.otherwise("L1.rest", "L1");
  EXPECT_EQ(found(book), "");
}

// A group of unowned tickets is as wide as it can be, and its ticket gives only what matters.
TEST(Analyze, Gap) {
  TableBuilder book = with_category_and_flags();
  book.rule("L1.network", "L1", {{{"category", {"network"}}}});
  book.rule("L1.vips", "L1", {{{"vip", {"yes"}}, {"category", {"hardware", "billing"}}}});
  EXPECT_EQ(found(book), R"(gap owner
  group category in {hardware, billing}, vip in {no}
  ticket category hardware, vip no
)");
}

// Without any rule that can match, every ticket is unowned.
TEST(Analyze, NothingIsAnswered) {
  const TableBuilder book = with_category_and_flags();
  EXPECT_EQ(found(book), R"(gap owner
  group any
  ticket any
)");
}

// Two scopes of one tier overlap as two of different tiers do.
TEST(Analyze, Overlap) {
  TableBuilder book = with_category_and_flags();
  book.rule("L1.network", "L1", {{{"category", {"network"}}}});
  book.rule("L1.vips", "L1", {{{"vip", {"yes"}}}});
  book.otherwise("L1.rest", "L1");
  EXPECT_EQ(found(book), R"(overlap owner: L1.network, L1.vips
  ticket category network, vip yes
)");
}

// Tickets that a third rule takes from both do not make two rules overlap.
TEST(Analyze, AThirdRuleTakesWhatTwoShare) {
  TableBuilder book = with_category_and_flags();
  book.rule("L1.both", "L1", {{{"category", {"network"}}, {"vip", {"yes"}}}});
  book.rule("L1.network", "L1", {{{"category", {"network"}}}});
  book.rule("L1.vips", "L1", {{{"vip", {"yes"}}}});
  book.otherwise("L1.rest", "L1");
  book.beats("L1.both", "L1.network");
  book.beats("L1.both", "L1.vips");
  EXPECT_EQ(found(book), "");
}

// A rule hidden by several names those that are needed for it, not all that override it.
TEST(Analyze, HiddenBySeveral) {
  TableBuilder book = with_category_and_flags();
  book.rule("L1.security", "L1", {{{"security", {"yes"}}}});
  book.rule("L1.network", "L1", {{{"category", {"network"}}, {"security", {"no"}}}});
  book.rule("L1.others", "L1", {{{"category", {"hardware", "billing"}}, {"security", {"no"}}}});
  book.rule("L1.vips", "L1", {{{"category", {"network"}}, {"vip", {"yes"}}}});
  book.beats("L1.security", "L1.vips");
  book.beats("L1.network", "L1.vips");
  book.beats("L1.others", "L1.vips");
  EXPECT_EQ(found(book), R"(dead owner: L1.vips
  hidden by L1.security, L1.network
)");
}

// What derived facts cannot be together is no overlap, no gap, and a condition that never holds.
TEST(Analyze, DerivedFactsFollow) {
  TableBuilder book;
  book.enumeration("impact", {"low", "high"});
  book.enumeration("priority", {"p2", "p1"});
  book.may_be_unknown("priority");
  book.tier("L1");
  book.derive("priority");
  book.rule("priority[low]", "p2", {{{"impact", {"low"}}}});
  book.rule("priority[high]", "p1", {{{"impact", {"high"}}}});
  book.decide_owner();
  book.rule("L1.low", "L1", {{{"impact", {"low"}}}});
  book.rule("L1.urgent", "L1", {{{"priority", {"p1"}}}});
  book.rule("L1.never", "L1", {{{"impact", {"low"}}, {"priority", {"p1"}}}});
  EXPECT_EQ(found(book), R"(dead owner: L1.never
  never holds
)");
}

// A ticket for which a derived fact has no value is a gap of that fact and of nothing else.
TEST(Analyze, OneCauseOneGap) {
  TableBuilder book;
  book.enumeration("impact", {"low", "medium", "high"});
  book.enumeration("priority", {"p2", "p1"});
  book.may_be_unknown("priority");
  book.tier("L1");
  book.derive("priority");
  book.rule("priority[low]", "p2", {{{"impact", {"low"}}}});
  book.rule("priority[high]", "p1", {{{"impact", {"high"}}}});
  book.decide_owner();
  book.rule("L1.urgent", "L1", {{{"priority", {"p1"}}}});
  book.rule("L1.rest", "L1", {{{"priority", {"p2"}}}});
  EXPECT_EQ(found(book), R"(gap priority
  group impact in {medium}
  ticket impact medium
)");
}

// Facts of more classes than a word has bits are told apart to the class.
TEST(Analyze, ManyClasses) {
  TableBuilder book;
  std::vector<std::int64_t> cuts;
  std::vector<std::string> lower = {"0"};
  std::vector<std::string> upper;
  for (std::int64_t cut = 1; cut < 200; ++cut) {
    cuts.push_back(cut);
    if (cut < 100) {
      lower.push_back(std::to_string(cut));
    }
    if (cut > 100) {
      upper.push_back(std::to_string(cut));
    }
  }
  book.number("seats", 0, 199, cuts);
  book.tier("L1");
  book.decide_owner();
  book.rule("L1.few", "L1", {{{"seats", lower}}});
  book.rule("L1.many", "L1", {{{"seats", upper}}});
  book.rule("L1.most", "L1", {{{"seats", {"199"}}}});
  EXPECT_EQ(found(book), R"(gap owner
  group seats in {100}
  ticket seats 100
overlap owner: L1.many, L1.most
  ticket seats 199
)");
}

// Of many findings the first are listed, and that there are more is said.
TEST(Analyze, LongListsAreCutShort) {
  TableBuilder book = with_category_and_flags();
  for (const char* name : {"L1.a", "L1.b", "L1.c"}) {
    book.rule(name, "L1", {{{"category", {"network"}}}});
  }
  book.otherwise("L1.rest", "L1");
  Budget budget;
  budget.overlaps = 2;
  EXPECT_EQ(found(book, budget), R"(overlap owner: L1.a, L1.b
  ticket category network
overlap owner: L1.a, L1.c
  ticket category network
more owner: single
)");
}

}  // namespace
}  // namespace tier::analysis
