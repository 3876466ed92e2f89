#include "compiler/packed/pack.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/desk_table.h"
#include "tests/support/packed_table.h"
#include "tests/support/random_table.h"
#include "tests/support/whole_table.h"

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
            "0ea333e4496a5b7b6798a911f68175d7ff9b0319f01495c86f28d852571a186f");
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

// The header says how much is not proved, which is nothing unless somebody asked for a table all
// the same.
TEST(Pack, HeaderSaysWhatIsNotProved) {
  table::DecisionTable table = support::whole_table();
  const std::string proved = digests(table).meaning;
  EXPECT_EQ(PackedTable(pack(table)).table().header->not_proved, 0U);
  table.not_proved = {"every ticket has an owner", "no ticket has two owners"};
  EXPECT_EQ(PackedTable(pack(table)).table().header->not_proved, 2U);
  EXPECT_EQ(digests(table).meaning, proved);
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

/// What each change of the whole desk means, all different and none what it meant before.
void expect_all_new(const std::vector<void (*)(table::DecisionTable&)>& changes) {
  std::set<std::string> meanings = {digests(support::whole_table()).meaning};
  for (std::size_t index = 0; index < changes.size(); ++index) {
    table::DecisionTable table = support::whole_table();
    changes[index](table);
    EXPECT_TRUE(meanings.insert(digests(table).meaning).second) << index;
  }
}

template <class Outcome>
Outcome& outcome(table::DecisionTable& table, const std::string& rule) {
  for (table::Rule& one : table.rules) {
    if (one.name == rule) {
      return std::get<Outcome>(one.outcome);
    }
  }
  TIER_CHECK(false, "a test names a rule of the whole desk");
  return std::get<Outcome>(table.rules[table::RuleId(0)].outcome);
}

// Needs, evidence, waivers, what beats what, triggers and permissions are part of the meaning.
TEST(Pack, MeansAnotherThingWhereANeedOrAPermissionChanges) {
  using table::DecisionTable;
  expect_all_new({
      [](DecisionTable& t) { outcome<table::NeedOutcome>(t, "fault.needs1").count = 1; },
      [](DecisionTable& t) { outcome<table::NeedOutcome>(t, "fault.needs2").evidence.pop_back(); },
      [](DecisionTable& t) { outcome<table::OwnerOutcome>(t, "L2.mail").team = table::TeamId(1); },
      [](DecisionTable& t) { outcome<table::OwnerOutcome>(t, "L2.faults").team_by.reset(); },
      [](DecisionTable& t) { outcome<table::TransitionOutcome>(t, "status.next2").to.add(0); },
      [](DecisionTable& t) { t.evidence[table::EvidenceId(0)].fresh = 60; },
      [](DecisionTable& t) { t.evidence[table::EvidenceId(0)].name = "logs"; },
      [](DecisionTable& t) { t.triggers[table::TriggerId(0)].accept->within = 60; },
      [](DecisionTable& t) { t.triggers[table::TriggerId(1)].asks = false; },
      [](DecisionTable& t) { t.triggers[table::TriggerId(1)].approvers.clear(); },
      [](DecisionTable& t) { t.triggers[table::TriggerId(1)].on_request_by.reset(); },
      [](DecisionTable& t) { t.permissions[table::PermissionId(1)].expires = 60; },
      [](DecisionTable& t) { t.permissions[table::PermissionId(1)].needs.clear(); },
      [](DecisionTable& t) { t.permissions[table::PermissionId(1)].approvers[1].count = 1; },
      [](DecisionTable& t) { t.permissions[table::PermissionId(0)].access.pop_back(); },
      [](DecisionTable& t) { t.permissions[table::PermissionId(3)].never = false; },
      [](DecisionTable& t) { t.guidance[table::GuidanceId(0)].decided_by.reset(); },
      [](DecisionTable& t) { t.teams[table::TeamId(1)].name = "networks"; },
      [](DecisionTable& t) {
        for (table::Rule& rule : t.rules) {
          rule.beats.clear();
        }
      },
  });
}

// What facts can be is part of the meaning too, and of whom they are.
TEST(Pack, MeansAnotherThingWhereAFactCanBeAnother) {
  using table::AttributeId;
  using table::DecisionTable;
  expect_all_new({
      [](DecisionTable& t) {
        std::get<table::DurationDomain>(t.attributes[AttributeId(3)].domain).cuts[0] = 901;
      },
      [](DecisionTable& t) {
        std::get<table::SetDomain>(t.attributes[AttributeId(4)].domain).members.open = true;
      },
      [](DecisionTable& t) {
        std::get<table::MemberDomain>(t.attributes[AttributeId(9)].domain).member = 2;
      },
      [](DecisionTable& t) {
        std::get<table::PatternDomain>(t.attributes[AttributeId(12)].domain).exactly = true;
      },
      [](DecisionTable& t) {
        std::get<table::PatternDomain>(t.attributes[AttributeId(12)].domain).texts.pop_back();
      },
  });
}

// Where a decision collects, the order of its rules means nothing; what is said does neither.
TEST(Pack, MeansTheSameWhereCollectedRulesChangePlaces) {
  table::DecisionTable table = support::whole_table();
  const table::Decision& permissions = table.decisions[table::DecisionId(7)];
  std::swap(table.rows[table::RowId(permissions.first_row)],
            table.rows[table::RowId(permissions.first_row + 1)]);
  outcome<table::RefusalOutcome>(table, "no_refund").say = "No.";
  outcome<table::UnlessOutcome>(table, "fault.unless1").say = "Wait.";
  EXPECT_EQ(digests(table).meaning, digests(support::whole_table()).meaning);
}

}  // namespace
}  // namespace tier::packed
