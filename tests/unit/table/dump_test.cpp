#include "compiler/table/dump.h"

#include <gtest/gtest.h>

#include "tests/support/table_builder.h"

namespace tier::table {
namespace {

constexpr const char* everything = R"(table desk

attribute impact: enum impact lower..higher
  classes {low, high}
attribute category: open enum category
  classes {network, hardware, any other}
attribute vip: flag
  classes {no, yes}
  default no
attribute score: number
  classes {0..2.49, 2.5..4.99, 5}
attribute summary: text
  classes {known, unknown}
attribute priority: enum priority worse..milder
  classes {p1, p2}
  derived by priority

tier L1
tier L2 above L1

decision priority by impact
  row priority[high]
    impact in {high}
    => p1
  row priority[low]
    impact in {low}
    => p2

decision owner
  row L2.hard beats L1.rest
    category in {network, any other}
    score in {2.5..4.99, 5}
    => L2
  row L2.hard beats L1.rest
    summary in {unknown}
    => L2
  row L1.rest otherwise
    => L1
)";

// Everything that decides is in the dump, each thing on a line of its own.
TEST(Dump, SaysWhatDecides) {
  support::TableBuilder book;
  book.table.rulebook.name = "desk";
  book.ordered("impact", {"low", "high"});
  book.open_enumeration("category", {"network", "hardware"});
  book.flag("vip").default_class = 0;
  book.number("score", 0, 500, {250, 500}, 2);
  book.text("summary");
  book.may_be_unknown("summary");
  book.ordered("priority", {"p1", "p2"}, "worse", "milder", false);
  book.tier("L1");
  book.tier("L2", {"L1"});
  book.derive("priority");
  book.rule("priority[high]", "p1", {{{"impact", {"high"}}}});
  book.rule("priority[low]", "p2", {{{"impact", {"low"}}}});
  book.table.decisions[DecisionId(0)].matrix =
      MatrixView{book.attribute_id("impact"), {}, {book.test({"impact", {"high"}}).classes}, {}};
  book.decide_owner();
  book.rule("L2.hard", "L2",
            {{{"category", {"network", "any other"}}, {"score", {"250", "500"}}},
             {{"summary", {"unknown"}}}});
  book.otherwise("L1.rest", "L1");
  book.beats("L2.hard", "L1.rest");

  EXPECT_EQ(dump(book.table), everything);
}

}  // namespace
}  // namespace tier::table
