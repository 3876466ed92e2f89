#include "compiler/packed/pack.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/desk_table.h"
#include "tests/support/packed_table.h"
#include "tests/support/random_table.h"

namespace tier::packed {
namespace {

using support::desk_table;
using support::PackedTable;
using support::RandomTable;
using support::TableBuilder;
namespace format = runtime::format;

// The same table gives the same bytes.
TEST(Pack, IsDeterministic) {
  EXPECT_EQ(pack(desk_table()), pack(desk_table()));
  EXPECT_EQ(pack(RandomTable(5).make()), pack(RandomTable(5).make()));
}

// The meaning of the desk has one digest on every machine and both compilers; where it
// changes, so does what every table packed before is said to mean.
TEST(Pack, GivesAMeaningThatStays) {
  EXPECT_EQ(digests(desk_table()).meaning,
            "4f376aebbacdae9d0b50804e04bcf3d23356f232274c83b6be6107045890f461");
}

// Equal answers of one decision are one outcome, those of two decisions are two.
TEST(Pack, KeepsEqualOutcomesOfADecisionOnce) {
  const PackedTable desk(pack(desk_table()));
  std::set<std::uint32_t> outcomes;
  for (std::uint32_t row = 0; row < 14; ++row) {
    outcomes.insert(desk.table().rows[row].outcome);
  }
  const format::SectionRange section =
      desk.table().header->sections[static_cast<std::size_t>(format::Section::Outcomes)];
  EXPECT_EQ(outcomes.size(), 9U);  // five priorities, four scopes
  EXPECT_EQ(section.size, 9U * sizeof(format::Outcome));
}

// Only what the rows of a decision test takes room in the bits.
TEST(Pack, WritesBitsForTestedFactsOnly) {
  const PackedTable desk(pack(desk_table()));
  EXPECT_EQ(desk.table().decisions[0].inputs.count, 2U);
  EXPECT_EQ(desk.table().decisions[1].inputs.count, 6U);
}

// The header carries the digests that are told.
TEST(Pack, WritesItsDigestsIntoTheHeader) {
  const PackedTable desk(pack(desk_table()));
  const std::string told = digests(desk_table()).meaning;
  ASSERT_EQ(told.size(), 64U);
  EXPECT_EQ(std::stoul(told.substr(0, 2), nullptr, 16), desk.table().header->meaning_digest[0]);
  EXPECT_EQ(std::stoul(told.substr(62), nullptr, 16), desk.table().header->meaning_digest[31]);
}

void expect_same_meaning(const table::DecisionTable& table) {
  EXPECT_EQ(digests(table).meaning, digests(desk_table()).meaning);
  EXPECT_NE(digests(table).book, digests(desk_table()).book);
}

// Titles, prose and positions are not what a table means.
TEST(Pack, MeansTheSameUnderOtherWords) {
  table::DecisionTable table = desk_table();
  table.rulebook.version = "1.1";
  expect_same_meaning(table);
  table = desk_table();
  table.attributes[table::AttributeId(0)].title = "How bad";
  table.rules[table::RuleId(0)].origin.line = 7;
  table.tiers[table::TierId(0)].introduction = "People.";
  table.decisions[table::DecisionId(1)].title = "Who";
  expect_same_meaning(table);
}

/// Two facts and two values, in one order or the other.
table::DecisionTable two_facts(bool turned) {
  TableBuilder book;
  const std::vector<std::string> values = {"red", "green"};
  const std::vector<std::string> turned_values = {"green", "red"};
  if (turned) {
    book.flag("vip");
  }
  book.enumeration("colour", turned ? turned_values : values);
  if (!turned) {
    book.flag("vip");
  }
  book.tier(turned ? "L2" : "L1");
  book.tier(turned ? "L1" : "L2");
  book.decide_owner();
  book.rule("L1.red", "L1", {{{"colour", {"red"}}, {"vip", {"yes"}}}});
  book.otherwise("L2.rest", "L2");
  return book.table;
}

// Nor is the order in which facts, values and tiers are declared.
TEST(Pack, MeansTheSameInAnotherOrder) {
  EXPECT_EQ(digests(two_facts(false)).meaning, digests(two_facts(true)).meaning);
}

// Whatever can change an answer changes the meaning.
TEST(Pack, MeansAnotherThingWhereAnAnswerCanChange) {
  std::set<std::string> meanings = {digests(desk_table()).meaning};
  const auto expect_new = [&meanings](const table::DecisionTable& table) {
    EXPECT_TRUE(meanings.insert(digests(table).meaning).second);
  };
  table::DecisionTable table = desk_table();
  table.attributes[table::AttributeId(2)].default_class = 1;
  expect_new(table);
  table = desk_table();
  std::get<table::NumberDomain>(table.attributes[table::AttributeId(3)].domain).cuts = {51};
  expect_new(table);
  table = desk_table();
  table.attributes[table::AttributeId(0)].name = "effect";
  expect_new(table);
  table = desk_table();
  std::get<table::EnumDomain>(table.attributes[table::AttributeId(0)].domain).values[0].name =
      "none";
  expect_new(table);
  table = desk_table();
  table.rules[table::RuleId(0)].outcome = table::ValueOutcome{0, 0};
  expect_new(table);
  table = desk_table();
  table.rules[table::RuleId(12)].outcome = table::OwnerOutcome{table::TierId(1), {}, {}};
  expect_new(table);
  table = desk_table();
  std::swap(table.rows[table::RowId(0)].tests, table.rows[table::RowId(1)].tests);
  expect_new(table);
  table = desk_table();
  table.tiers[table::TierId(0)].name = "first";
  expect_new(table);
  table = desk_table();
  table.rules[table::RuleId(12)].name = "L1.remainder";
  expect_new(table);
}

}  // namespace
}  // namespace tier::packed
