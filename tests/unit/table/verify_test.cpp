#include "compiler/table/verify.h"

#include <gtest/gtest.h>

#include <functional>

#include "tests/support/table_builder.h"

namespace tier::table {
namespace {

using support::TableBuilder;

/// A sound table with one of everything.
TableBuilder sound() {
  TableBuilder book;
  book.ordered("impact", {"low", "medium", "high"});
  book.ordered("urgency", {"low", "high"});
  book.flag("vip").default_class = 0;
  book.number("seats", 1, 1000, {50, 100});
  book.text("summary");
  book.may_be_unknown("summary");
  book.ordered("priority", {"p2", "p1"});
  book.tier("L1");
  book.tier("L2", {"L1"});

  book.derive("priority");
  book.rule("priority[high, high]", "p1", {{{"impact", {"high"}}, {"urgency", {"high"}}}});
  book.rule("priority[high, low]", "p2", {{{"impact", {"high"}}, {"urgency", {"low"}}}});
  book.rule("priority[low, high]", "p1", {{{"impact", {"low", "medium"}}, {"urgency", {"high"}}}});
  book.rule("priority[low, low]", "p2", {{{"impact", {"low", "medium"}}, {"urgency", {"low"}}}});
  book.table.decisions[DecisionId(0)].matrix = MatrixView{
      book.attribute_id("impact"),
      book.attribute_id("urgency"),
      {book.test({"impact", {"high"}}).classes, book.test({"impact", {"low", "medium"}}).classes},
      {book.test({"urgency", {"high"}}).classes, book.test({"urgency", {"low"}}).classes}};

  book.decide_owner();
  book.rule("L2.urgent", "L2", {{{"priority", {"p1"}}}, {{"seats", {"100"}}}});
  book.rule("L1.vips", "L1", {{{"vip", {"yes"}}, {"seats", {"1", "50"}}}});
  book.otherwise("L1.rest", "L1");
  book.beats("L2.urgent", "L1.vips");
  book.beats("L2.urgent", "L1.rest");
  return book;
}

/// The complaints about the sound table after a change.
std::string after(const std::function<void(DecisionTable&, const TableBuilder&)>& change) {
  TableBuilder book = sound();
  const TableBuilder before = book;
  change(book.table, before);
  std::string all;
  for (const std::string& sentence : verify(book.table)) {
    all += sentence + "\n";
  }
  return all;
}

// A sound table has nothing to complain about.
TEST(Verify, AcceptsASoundTable) {
  EXPECT_EQ(after([](auto&, auto&) {}), "");
}

// Ids that name nothing are found before anything is looked up by them.
TEST(Verify, FindsDanglingIds) {
  EXPECT_EQ(after([](DecisionTable& t, auto&) {
              t.attributes[AttributeId(0)].derived_by = DecisionId(9);
            }),
            "attribute `impact` is derived by a decision that is not there\n");
  EXPECT_EQ(after([](DecisionTable& t, auto&) { t.rows[RowId(0)].rule = RuleId(); }),
            "row 0 is of a rule that is not there\n");
  EXPECT_EQ(
      after([](DecisionTable& t, auto&) { t.rows[RowId(4)].tests[0].attribute = AttributeId(); }),
      "row 4 tests an attribute that is not there\n");
  EXPECT_EQ(after([](DecisionTable& t, const TableBuilder& b) {
              t.rules[b.rule_id("L1.vips")].outcome = OwnerOutcome{TierId(7), {}, {}};
            }),
            "rule `L1.vips` answers with something that is not there\n");
  EXPECT_EQ(after([](DecisionTable& t, const TableBuilder& b) {
              t.rules[b.rule_id("L1.vips")].beats.push_back(RuleId());
            }),
            "rule `L1.vips` beats a rule that is not there\n");
  EXPECT_EQ(after([](DecisionTable& t, auto&) { t.tiers[TierId(0)].above.push_back(TierId(5)); }),
            "tier `L1` is above one that is not there\n");
  EXPECT_EQ(
      after([](DecisionTable& t, auto&) { t.decisions[DecisionId(0)].attribute = AttributeId(); }),
      "decision `priority` fills an attribute that is not there\n");
  EXPECT_EQ(after([](DecisionTable& t, auto&) {
              t.decisions[DecisionId(0)].matrix->column_attribute = AttributeId();
            }),
            "the matrix of decision `priority` has a heading of an attribute that is not there\n");
  EXPECT_EQ(after([](DecisionTable& t, const TableBuilder& b) {
              t.rules[b.rule_id("L1.rest")].origin.span.source = source::SourceId(0);
            }),
            "`L1.rest` stands in a source that the table does not name\n");
}

// Classes are what the domain says.
TEST(Verify, FindsUnsoundAttributes) {
  const auto number = [](DecisionTable& t) -> NumberDomain& {
    return std::get<NumberDomain>(t.attributes[AttributeId(3)].domain);
  };
  EXPECT_NE(after([](DecisionTable& t, auto&) {
              ++t.attributes[AttributeId(0)].class_count;
            }).find("attribute `impact` counts 4 classes, which its domain does not have\n"),
            std::string::npos);
  EXPECT_EQ(after([](DecisionTable& t, auto&) { t.attributes[AttributeId(1)].name = "impact"; }),
            "two attributes are named `impact`\n");
  EXPECT_EQ(after([](DecisionTable& t, auto&) { t.attributes[AttributeId(2)].default_class = 2; }),
            "the default of attribute `vip` is not one of its classes\n");
  for (const std::vector<std::int64_t>& cuts :
       {std::vector<std::int64_t>{1, 50}, {50, 50}, {60, 50}, {50, 1001}}) {
    EXPECT_EQ(after([&](DecisionTable& t, auto&) { number(t).cuts = cuts; }),
              "the classes of attribute `seats` do not rise inside its range\n");
  }
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { number(t).scale = 10; }),
            "attribute `seats` has more than 9 digits behind the point\n");
  EXPECT_EQ(after([](DecisionTable& t, auto&) {
              std::get<EnumDomain>(t.attributes[AttributeId(0)].domain).values[1].name = "low";
            }),
            "attribute `impact` has the value `low` twice\n");
  EXPECT_EQ(after([](DecisionTable& t, auto&) { t.attributes[AttributeId(5)].default_class = 0; }),
            "the derived attribute `priority` has a default\n");
  EXPECT_EQ(after([](DecisionTable& t, auto&) {
              t.attributes[AttributeId(2)].derived_by = DecisionId(0);
            }),
            "attribute `vip` is derived by decision `priority`, which does not fill it\n"
            "the derived attribute `vip` has a default\n");
}

// Tests are in order, at most one an attribute, and say something.
TEST(Verify, FindsUnsoundRows) {
  const auto tests = [](DecisionTable& t) -> std::vector<table::Test>& {
    return t.rows[RowId(6)].tests;
  };
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { std::swap(tests(t)[0], tests(t)[1]); }),
            "the tests of a row of `L1.vips` are not in the order of the attributes\n");
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { tests(t)[1] = tests(t)[0]; }),
            "the tests of a row of `L1.vips` are not in the order of the attributes\n");
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { tests(t)[0].classes = ClassSet(3); }),
            "a row of `L1.vips` tests classes that `vip` does not have\n");
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { tests(t)[0].classes.add(2); }),
            "a row of `L1.vips` tests classes that `vip` does not have\n");
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { tests(t)[0].classes = ClassSet(2); }),
            "a row of `L1.vips` accepts no class of `vip`\n");
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { tests(t)[0].classes = ClassSet::all(2); }),
            "a row of `L1.vips` accepts every class of `vip`\n");
}

// Rules: unique names, a strict partial order of who wins, answers to the question asked.
TEST(Verify, FindsUnsoundRules) {
  EXPECT_EQ(after([](DecisionTable& t, const TableBuilder& b) {
              t.rules[b.rule_id("L1.vips")].name = "L1.rest";
            }),
            "two rules are named `L1.rest`\n");
  EXPECT_NE(after([](DecisionTable& t, const TableBuilder& b) {
              t.rules[b.rule_id("L1.rest")].beats.push_back(b.rule_id("L2.urgent"));
            }).find("rule `L1.rest` beats `L2.urgent`, but not all that `L2.urgent` beats\n"),
            std::string::npos);
  EXPECT_NE(after([](DecisionTable& t, const TableBuilder& b) {
              t.rules[b.rule_id("L1.rest")].beats.push_back(b.rule_id("L1.rest"));
            }).find("rule `L1.rest` beats itself\n"),
            std::string::npos);
  EXPECT_EQ(after([](DecisionTable& t, const TableBuilder& b) {
              t.rules[b.rule_id("L1.rest")].outcome = ValueOutcome{};
            }),
            "rule `L1.rest` answers another question than decision `owner` asks\n");
  for (const ValueOutcome value : {ValueOutcome{2, 2}, ValueOutcome{0, 1}}) {
    EXPECT_EQ(after([&](DecisionTable& t, auto&) { t.rules[RuleId(0)].outcome = value; }),
              "rule `priority[high, high]` gives `priority` a value that it cannot have\n");
  }
  EXPECT_EQ(after([](DecisionTable& t, auto&) { t.tiers[TierId(0)].above.push_back(TierId(1)); }),
            "tier `L1` is above itself\ntier `L2` is above itself\n");
}

// Precedence is the order of rows, so winners come first and otherwise last.
TEST(Verify, FindsUnsoundPrecedence) {
  EXPECT_EQ(after([](DecisionTable& t, auto&) { std::swap(t.rows[RowId(5)], t.rows[RowId(6)]); }),
            "rule `L2.urgent` beats `L1.vips`, but not all of its rows come first\n");
  EXPECT_NE(after([](DecisionTable& t, auto&) {
              std::swap(t.rows[RowId(6)], t.rows[RowId(7)]);
            }).find("a row of the otherwise rule `L1.rest` is not the last of `owner`\n"),
            std::string::npos);
  EXPECT_EQ(after([](DecisionTable& t, const TableBuilder& b) {
              t.rows[RowId(7)].tests.push_back(b.test({"vip", {"no"}}));
            }),
            "the otherwise rule `L1.rest` tests something\n");
  EXPECT_EQ(after([](DecisionTable& t, auto&) { t.rules[RuleId(0)].beats.push_back(RuleId(5)); }),
            "rule `priority[high, high]` beats `L1.vips`, which belongs to another decision\n");
}

// Decisions tile the rows, and run after those whose outcome they test.
TEST(Verify, FindsUnsoundDecisions) {
  const auto decision = [](DecisionTable& t, std::size_t at) -> Decision& {
    return t.decisions[DecisionId(at)];
  };
  const std::string gaps = "the rows of the decisions do not follow each other without gaps\n";
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { --decision(t, 1).row_count; }), gaps);
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { ++decision(t, 1).first_row; }), gaps);
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { decision(t, 0).row_count = 0xFFFF'FFFFU; }), gaps);
  EXPECT_NE(after([&](DecisionTable& t, auto&) {
              --decision(t, 0).row_count;
              --decision(t, 1).first_row;
              ++decision(t, 1).row_count;
              t.rows[RowId(3)].rule = RuleId(2);
            }).find("rule `priority[low, high]` has rows in two decisions\n"),
            std::string::npos);
  EXPECT_NE(after([&](DecisionTable& t, const TableBuilder& b) {
              decision(t, 0).matrix.reset();
              t.rows[RowId(0)].tests.push_back(b.test({"priority", {"p1"}}));
            }).find("decision `priority` tests `priority` before it is derived\n"),
            std::string::npos);
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { decision(t, 1).name = "priority"; }),
            "two decisions are named `priority`\n");
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { decision(t, 1).attribute = AttributeId(2); }),
            "decision `owner` fills an attribute\n");
}

// A matrix shows the rows that are executed.
TEST(Verify, FindsMatricesThatDoNotFit) {
  const auto matrix = [](DecisionTable& t) -> MatrixView& {
    return *t.decisions[DecisionId(0)].matrix;
  };
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { matrix(t).lines[0].add(1); }),
            "a row of `priority[high, high]` is no cell of the matrix of `priority`\n"
            "a row of `priority[high, low]` is no cell of the matrix of `priority`\n");
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { t.rows[RowId(0)].tests.pop_back(); }),
            "a row of `priority[high, high]` is no cell of the matrix of `priority`\n");
  EXPECT_EQ(after([&](DecisionTable& t, auto&) { matrix(t).columns.push_back(ClassSet(3)); }),
            "a heading of the matrix of `priority` is no set of classes of `urgency`\n");
}

}  // namespace
}  // namespace tier::table
