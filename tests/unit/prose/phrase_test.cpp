#include <gtest/gtest.h>

#include "compiler/prose/prose.h"
#include "tests/support/table_builder.h"

namespace tier::prose {
namespace {

using support::TableBuilder;

/// A desk's facts, of every kind.
TableBuilder desk() {
  TableBuilder book;
  book.ordered("severity", {"S1", "S2", "S3", "S4", "S5", "S6"}, "worse", "milder", false);
  book.ordered("priority", {"p5", "p4", "p3", "p2", "p1"});
  book.enumeration("plan", {"free", "team", "business", "enterprise"}).title = "Plan";
  book.enumeration("region", {"north", "south", "east", "west"});
  book.may_be_unknown("region");
  book.ordered("impact", {"low", "medium", "high"}).title = "How bad is it";
  book.may_be_unknown("impact");
  book.open_enumeration("category", {"network", "hardware", "software", "access"});
  book.flag("vip").title = "A VIP called";
  book.flag("security");
  book.may_be_unknown("security");
  book.number("seats", 1, 100000, {2, 11, 50, 100, 101});
  book.number("score", 0, 500, {250, 499}, 2);
  book.may_be_unknown("score");
  book.text("first_reply").title = "First reply";
  book.may_be_unknown("first_reply");
  auto& values = std::get<table::EnumDomain>(book.table.attributes[table::AttributeId(3)].domain);
  values.values[0].title = "North of the\n river";
  values.values[1].title = "South";
  return book;
}

std::string say(const std::string& fact, const std::vector<std::string>& classes) {
  const TableBuilder book = desk();
  return test(book.table, book.test({fact, classes}));
}

// Ordered enums speak in their own words, whichever way their values are written.
TEST(Phrase, SaysOrderedSetsInTheEnumsWords) {
  EXPECT_EQ(say("severity", {"S1", "S2"}), "severity is S2 or worse");
  EXPECT_EQ(say("severity", {"S4", "S5", "S6"}), "severity is S4 or milder");
  EXPECT_EQ(say("severity", {"S1"}), "severity is S1");
  EXPECT_EQ(say("severity", {"S6"}), "severity is S6");
  EXPECT_EQ(say("severity", {"S2", "S3"}), "severity is S2 or S3");
  EXPECT_EQ(say("severity", {"S2", "S3", "S4", "S5"}), "severity is from S2 to S5");
  EXPECT_EQ(say("severity", {"S1", "S3"}), "severity is S1 or S3");
  EXPECT_EQ(say("severity", {"S1", "S2", "S4", "S5", "S6"}), "severity is not S3");
  EXPECT_EQ(say("severity", {"S1", "S2", "S3", "S4", "S5"}), "severity is S5 or worse");
  EXPECT_EQ(say("priority", {"p2", "p1"}), "priority is p2 or higher");
  EXPECT_EQ(say("priority", {"p5", "p4"}), "priority is p4 or lower");
}

// Plain enums list what they hold, or what they leave out where that is shorter.
TEST(Phrase, SaysTheShorterSide) {
  EXPECT_EQ(say("plan", {"free"}), "plan is free");
  EXPECT_EQ(say("plan", {"business", "enterprise"}), "plan is business or enterprise");
  EXPECT_EQ(say("plan", {"team", "business", "enterprise"}), "plan is not free");
  EXPECT_EQ(say("category", {"hardware"}), "category is hardware");
}

// Values are called by their titles, on one line; one that only repeats the name is spelled
// as the name is.
TEST(Phrase, CallsValuesByTheirTitles) {
  EXPECT_EQ(say("region", {"north"}), "region is North of the river");
  EXPECT_EQ(say("region", {"south"}), "region is South");
}

// The values that an open enum does not list are one more value, which is never left out by
// name: "not any other" would say nothing.
TEST(Phrase, SaysAnyOther) {
  EXPECT_EQ(say("category", {"any other"}), "category is any other");
  EXPECT_EQ(say("category", {"hardware", "any other"}), "category is hardware or any other");
  EXPECT_EQ(say("category", {"hardware", "software", "access", "any other"}),
            "category is not network");
  EXPECT_EQ(say("category", {"software", "access", "any other"}),
            "category is neither network nor hardware");
  EXPECT_EQ(say("category", {"network", "hardware", "software", "access"}),
            "category is one of the listed values");
  EXPECT_EQ(say("category", {"network", "hardware", "software"}),
            "category is network, hardware or software");
}

// A sentence never leaves open what an unknown fact does.
TEST(Phrase, SaysWhatUnknownDoes) {
  EXPECT_EQ(say("region", {"unknown"}), "region is unknown");
  EXPECT_EQ(say("region", {"north", "south", "east", "west"}), "region is known");
  EXPECT_EQ(say("region", {"south", "unknown"}), "region is South or unknown");
  EXPECT_EQ(say("region", {"north", "south", "east"}), "region is known and not west");
  EXPECT_EQ(say("region", {"north", "south", "east", "unknown"}), "region is unknown or not west");
  EXPECT_EQ(say("security", {"no", "unknown"}), "security is no or unknown");
  EXPECT_EQ(say("first_reply", {"known"}), "first reply is known");
  EXPECT_EQ(say("first_reply", {"unknown"}), "first reply is unknown");
  EXPECT_EQ(say("impact", {"high", "unknown"}), "\"How bad is it\" is high or unknown");
  EXPECT_EQ(say("impact", {"medium", "high", "unknown"}),
            "\"How bad is it\" is medium or higher, or unknown");
}

// Flags read like every other fact.
TEST(Phrase, SaysFlags) {
  EXPECT_EQ(say("vip", {"yes"}), "\"A VIP called\" is yes");
  EXPECT_EQ(say("vip", {"no"}), "\"A VIP called\" is no");
}

// Neighbouring classes of a number are one range, bounded by the rounder of two numbers.
TEST(Phrase, SaysNumbersAsPeopleDo) {
  EXPECT_EQ(say("seats", {"50", "100", "101"}), "seats is at least 50");
  EXPECT_EQ(say("seats", {"1", "2", "11"}), "seats is below 50");
  EXPECT_EQ(say("seats", {"1", "2"}), "seats is at most 10");
  EXPECT_EQ(say("seats", {"101"}), "seats is more than 100");
  EXPECT_EQ(say("seats", {"50"}), "seats is from 50 to 99");
  EXPECT_EQ(say("seats", {"1"}), "seats is 1");
  EXPECT_EQ(say("seats", {"100"}), "seats is 100");
  EXPECT_EQ(say("seats", {"1", "50", "100"}), "seats is 1 or from 50 to 100");
  EXPECT_EQ(say("seats", {"1", "2", "101"}), "seats is at most 10 or more than 100");
  EXPECT_EQ(say("seats", {"1", "2", "11", "50", "101"}), "seats is not 100");
}

// Decimals are exact, and zeros at the end are left out.
TEST(Phrase, SaysDecimals) {
  EXPECT_EQ(say("score", {"0"}), "score is below 2.5");
  EXPECT_EQ(say("score", {"250", "499"}), "score is at least 2.5");
  EXPECT_EQ(say("score", {"250"}), "score is from 2.5 to 4.98");
  EXPECT_EQ(say("score", {"0", "unknown"}), "score is below 2.5 or unknown");
  EXPECT_EQ(say("score", {"0", "499", "unknown"}),
            "score is below 2.5 or at least 4.99, or unknown");
  EXPECT_EQ(say("score", {"0", "250", "499"}), "score is known");
}

// A class alone, as in the heading of a table.
TEST(Phrase, NamesClasses) {
  const TableBuilder book = desk();
  const auto name = [&](const std::string& fact, const std::string& label) {
    return class_name(book.table, book.attribute_id(fact), book.class_index(fact, label));
  };
  EXPECT_EQ(name("plan", "free"), "free");
  EXPECT_EQ(name("category", "any other"), "any other");
  EXPECT_EQ(name("vip", "yes"), "yes");
  EXPECT_EQ(name("seats", "50"), "50 to 99");
  EXPECT_EQ(name("seats", "101"), "more than 100");
  EXPECT_EQ(name("seats", "1"), "1");
  EXPECT_EQ(name("score", "unknown"), "unknown");
  EXPECT_EQ(name("first_reply", "known"), "known");
}

// A heading of a matrix is said without its fact.
TEST(Phrase, SaysSetsWithoutTheFact) {
  const TableBuilder book = desk();
  const table::AttributeId plan = book.attribute_id("plan");
  EXPECT_EQ(classes(book.table, plan, book.test({"plan", {"free", "team"}}).classes),
            "free or team");
  EXPECT_EQ(classes(book.table, plan, table::ClassSet::all(4)), "anything");
  EXPECT_EQ(classes(book.table, plan, table::ClassSet(4)), "nothing");
}

}  // namespace
}  // namespace tier::prose
