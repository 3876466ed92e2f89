// Two tables as one: classes as fine as both need, of the values that both know; what no text can
// be is known of the patterns of both together.

#include <gtest/gtest.h>

#include "compiler/compare/compare.h"
#include "tests/support/table_builder.h"

namespace tier::compare {
namespace {

using support::TableBuilder;
using Classes = std::vector<std::uint32_t>;

/// Where the fact stands in the joint table.
const table::Attribute& fact(const Joint& joint, const std::string& name) {
  return joint.table.attributes[*named(joint.table.attributes, name)];
}
Classes classes_of(const Side& side, const std::string& name) {
  return side.attributes[named(side.table->attributes, name)->value].class_of;
}

TEST(Join, NumbersAreCutWhereEitherCutsThemAndAsFineAsTheFiner) {
  TableBuilder before;
  before.number("seats", 1, 1000, {50});
  TableBuilder after;
  after.number("seats", 0, 5000, {200, 500}, 1);
  const Joint joint = join(before.table, after.table, {});
  const auto& domain = std::get<table::NumberDomain>(fact(joint, "seats").domain);
  EXPECT_EQ(domain.scale, 1U);
  EXPECT_EQ(domain.lower, 10);
  EXPECT_EQ(domain.upper, 5000);
  EXPECT_EQ(domain.cuts, (std::vector<std::int64_t>{200, 500}));
  EXPECT_EQ(classes_of(joint.before, "seats"), (Classes{0, 0, 1}));
  EXPECT_EQ(classes_of(joint.after, "seats"), (Classes{0, 1, 2}));
}

TEST(Join, ValuesThatBothKnowAreUnifiedByName) {
  TableBuilder before;
  before.open_enumeration("plan", {"free", "team"});
  TableBuilder after;
  after.enumeration("plan", {"team", "gold"});
  const Joint joint = join(before.table, after.table, {});
  // `free` and any other value are unknown to the later book; `gold` was any other.
  EXPECT_EQ(classes_of(joint.before, "plan"), (Classes{1, 2}));
  EXPECT_EQ(classes_of(joint.after, "plan"), (Classes{0, 1}));
}

TEST(Join, FactsOfTwoTypesAreTwoFacts) {
  TableBuilder before;
  before.number("seats", 1, 1000, {50});
  TableBuilder after;
  after.flag("seats");
  const Joint joint = join(before.table, after.table, {});
  EXPECT_EQ(fact(joint, "seats before").class_count, 2U);
  EXPECT_TRUE(std::holds_alternative<table::FlagDomain>(fact(joint, "seats now").domain));
}

TEST(Join, ThePatternsOfBothBooksGoTogetherAsTextsCan) {
  TableBuilder before;
  before.text("subject");
  before.pattern("subject contains refund", "subject", {"refund"});
  TableBuilder after;
  after.text("subject");
  after.pattern("subject contains request", "subject", {"refund request"});
  const Joint joint = join(before.table, after.table, {});
  // "refund request" and not "refund".
  ASSERT_EQ(joint.table.nevers.size(), 1U);
  EXPECT_EQ(joint.table.nevers.front().tests.size(), 2U);
}

TEST(Join, TheHolderIsATierOfBothByNameOrTitle) {
  TableBuilder before;
  before.tier("L1");
  before.tier("second_line");
  before.tier("old");
  before.holder();
  TableBuilder after;
  after.tier("new");
  after.tier("L2");
  after.tier("L1");
  after.table.tiers[after.tier_id("L2")].title = "second line";
  after.holder();
  const Joint joint = join(before.table, after.table, {});
  EXPECT_EQ(fact(joint, "at").class_count, 2U);
  EXPECT_EQ(classes_of(joint.before, "at"), (Classes{0, 1}));
  EXPECT_EQ(classes_of(joint.after, "at"), (Classes{2, 1}));
}

}  // namespace
}  // namespace tier::compare
