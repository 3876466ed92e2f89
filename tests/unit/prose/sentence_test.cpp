#include <gtest/gtest.h>

#include "compiler/prose/prose.h"
#include "tests/support/table_builder.h"

namespace tier::prose {
namespace {

using support::NamedRow;
using support::TableBuilder;

TableBuilder desk() {
  TableBuilder book;
  book.ordered("impact", {"low", "medium", "high"});
  book.ordered("urgency", {"low", "medium", "high"}).title = "How urgent";
  book.flag("vip").title = "A VIP called";
  book.open_enumeration("category", {"network", "hardware"});
  book.number("seats", 1, 1000, {50});
  book.number("score", 0, 500, {250}, 2);
  book.time("opened");
  book.text("summary");
  book.may_be_unknown("summary");
  book.number("weight", 0, 100, {});
  book.tier("L1");
  book.table.tiers[table::TierId(0)].title = "Frontline";
  return book;
}

/// The condition of a rule with these rows.
std::string when(const std::vector<NamedRow>& rows, bool otherwise = false) {
  TableBuilder book = desk();
  book.decide_owner();
  const table::RuleId rule = book.rule("L1.rule", "L1", rows);
  book.table.rules[rule].otherwise = otherwise;
  return condition(book.table, rule);
}

// Rules without tests.
TEST(Condition, SaysTheEmptyOnes) {
  EXPECT_EQ(when({{}}), "always");
  EXPECT_EQ(when({{}}, true), "nothing else applies");
  EXPECT_EQ(when({}), "never");
  EXPECT_EQ(when({{}, {{"impact", {"high"}}}}), "always");
}

// A row is a conjunction; an "or" inside one of its tests is set off by a comma.
TEST(Condition, JoinsTests) {
  EXPECT_EQ(when({{{"impact", {"high"}}}}), "impact is high");
  EXPECT_EQ(when({{{"impact", {"high"}}, {"vip", {"yes"}}}}),
            "impact is high and \"A VIP called\" is yes");
  EXPECT_EQ(when({{{"impact", {"high"}}, {"urgency", {"low"}}, {"vip", {"yes"}}}}),
            "impact is high, \"How urgent\" is low and \"A VIP called\" is yes");
  EXPECT_EQ(when({{{"category", {"network", "hardware"}}, {"vip", {"no"}}}}),
            "\"A VIP called\" is no, and category is network or hardware");
  EXPECT_EQ(when({{{"impact", {"high"}}, {"urgency", {"medium", "high"}}, {"vip", {"no"}}}}),
            "impact is high, \"How urgent\" is medium or higher, and \"A VIP called\" is no");
}

// A row that another says already is left out.
TEST(Condition, LeavesOutWhatIsSaid) {
  EXPECT_EQ(when({{{"impact", {"high"}}}, {{"impact", {"medium", "high"}}}}),
            "impact is medium or higher");
  EXPECT_EQ(when({{{"impact", {"high"}}}, {{"impact", {"high"}}}}), "impact is high");
}

// Beside titles that say more than their names, those that do not keep their capitals.
TEST(Values, AreSpelledAlike) {
  table::EnumDomain domain;
  domain.values = {{"one_user", "One user"}, {"site", "Site"}};
  EXPECT_EQ(value_name(domain, 0), "one user");
  domain.values.push_back({"group", "A group"});
  EXPECT_EQ(value_name(domain, 0), "One user");
  EXPECT_EQ(value_name(domain, 2), "A group");
}

// Rows are alternatives.
TEST(Condition, JoinsRows) {
  EXPECT_EQ(when({{{"impact", {"high"}}}, {{"vip", {"yes"}}}}),
            "impact is high or \"A VIP called\" is yes");
  EXPECT_EQ(
      when({{{"impact", {"high"}}, {"urgency", {"high"}}}, {{"vip", {"yes"}}, {"seats", {"50"}}}}),
      "impact is high and \"How urgent\" is high, or \"A VIP called\" is yes and seats is "
      "at least 50");
  EXPECT_EQ(when({{{"impact", {"high"}}}, {{"vip", {"yes"}}}, {{"seats", {"50"}}}}),
            "impact is high, \"A VIP called\" is yes or seats is at least 50");
  EXPECT_EQ(when({{{"impact", {"medium", "high"}}}, {{"vip", {"yes"}}}}),
            "impact is medium or higher, or \"A VIP called\" is yes");
}

// What all rows share is said once.
TEST(Condition, SaysSharedTestsOnce) {
  EXPECT_EQ(when({{{"vip", {"yes"}}, {"impact", {"medium", "high"}}},
                  {{"vip", {"yes"}}, {"seats", {"50"}}}}),
            "\"A VIP called\" is yes, and either impact is medium or higher, or seats is at least "
            "50");
  EXPECT_EQ(when({{{"vip", {"yes"}}, {"impact", {"high"}}}, {{"vip", {"yes"}}}}),
            "\"A VIP called\" is yes");
}

// The parts of a condition, for lists.
TEST(Condition, ComesApart) {
  TableBuilder book = desk();
  book.decide_owner();
  const table::RuleId rule =
      book.rule("L1.rule", "L1",
                {{{"vip", {"yes"}}, {"impact", {"high"}}}, {{"vip", {"yes"}}, {"seats", {"50"}}}});
  const Cases parts = cases(book.table, rule);
  EXPECT_EQ(parts.common, "\"A VIP called\" is yes");
  EXPECT_EQ(parts.either, (std::vector<std::string>{"impact is high", "seats is at least 50"}));
}

// Outcomes are tiers by title, values by title, numbers as they are written.
TEST(Outcome, NamesWhatIsAnswered) {
  TableBuilder book = desk();
  book.derive("impact");
  const table::RuleId value = book.rule("impact[1]", "high", {{{"vip", {"yes"}}}});
  book.derive("score");
  const table::RuleId units = book.rule("score[1]", "250", {{{"vip", {"yes"}}}});
  book.decide_owner();
  const table::RuleId owner = book.rule("L1.all", "L1", {{}});
  EXPECT_EQ(outcome(book.table, value), "high");
  EXPECT_EQ(outcome(book.table, units), "2.5");
  EXPECT_EQ(outcome(book.table, owner), "Frontline");
}

// A ticket for people, and the same ticket for a test.
TEST(Ticket, IsSaidAndWritten) {
  const TableBuilder book = desk();
  const auto given = [&](const std::string& fact, const std::string& label) {
    return GivenClass{book.attribute_id(fact), book.class_index(fact, label)};
  };
  const std::vector<GivenClass> all{given("impact", "high"),        given("vip", "no"),
                                    given("category", "any other"), given("seats", "50"),
                                    given("score", "250"),          given("opened", "known"),
                                    given("weight", "0"),           given("summary", "unknown")};
  EXPECT_EQ(ticket(book.table, all),
            "impact is high, \"A VIP called\" is no, category is any other, seats is at least 50, "
            "score is at least 2.5, opened is known, weight is 0 to 100 and summary is unknown");
  EXPECT_EQ(ticket_as_source(book.table, all),
            "impact high, vip no, category any other, seats 50, score 2.5, opened 2026-01-01 12:00 "
            "UTC, weight 0, summary unknown");
  EXPECT_EQ(ticket(book.table, {}), "any ticket");
  EXPECT_EQ(ticket_as_source(book.table, {}), "");
}

// Lists of one, two and more.
TEST(List, JoinsItems) {
  EXPECT_EQ(list({}, "and"), "");
  EXPECT_EQ(list({"a"}, "and"), "a");
  EXPECT_EQ(list({"a", "b"}, "or"), "a or b");
  EXPECT_EQ(list({"a", "b", "c"}, "and"), "a, b and c");
}

// Titles stay on one line.
TEST(OneLine, FoldsBlanks) { EXPECT_EQ(one_line(" a\n\t b\x01"), "a b"); }

}  // namespace
}  // namespace tier::prose
