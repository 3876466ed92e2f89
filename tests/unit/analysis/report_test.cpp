// The findings as people read them: the sentence, the ticket, and what to do.

#include "compiler/analysis/report.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/table_builder.h"
#include "tests/unit/analysis/told.h"

namespace tier::analysis {
namespace {

using support::TableBuilder;

/// Impact, urgency and a priority by a matrix of the first `lines` and `columns` levels.
TableBuilder with_priority(std::size_t lines, std::size_t columns) {
  const std::vector<std::string> levels = {"low", "medium", "high"};
  const std::vector<std::string> priorities = {"p5", "p4", "p3", "p2", "p1"};
  TableBuilder book;
  book.ordered("impact", levels);
  book.ordered("urgency", levels);
  book.flag("vip");
  book.ordered("priority", priorities);
  book.may_be_unknown("priority");
  book.tier("L1");
  book.tier("L2", {"L1"});
  book.derive("priority");
  table::MatrixView matrix;
  matrix.line_attribute = book.attribute_id("impact");
  matrix.column_attribute = book.attribute_id("urgency");
  for (std::size_t line = 0; line < lines; ++line) {
    matrix.lines.push_back(book.test({"impact", {levels[line]}}).classes);
    for (std::size_t column = 0; column < columns; ++column) {
      book.rule("priority[" + levels[line] + ", " + levels[column] + "]", priorities[line + column],
                {{{"impact", {levels[line]}}, {"urgency", {levels[column]}}}});
    }
  }
  for (std::size_t column = 0; column < columns; ++column) {
    matrix.columns.push_back(book.test({"urgency", {levels[column]}}).classes);
  }
  book.table.decisions[table::DecisionId(0)].matrix = std::move(matrix);
  return book;
}

// Tickets without an owner are one message in the words of the rules, with a ticket.
TEST(Report, TicketsWithoutOwner) {
  TableBuilder book = with_priority(3, 3);
  book.decide_owner();
  book.rule("L2.vips", "L2", {{{"vip", {"yes"}}}});
  book.rule("L1.urgent", "L1", {{{"priority", {"p1", "p2"}}, {"vip", {"no"}}}});
  EXPECT_EQ(told(book),
            R"(TIER3001: no tier owns a ticket when vip is no, and priority is p3 or lower
  at 13: no scope takes such a ticket
  note: for example a ticket: impact is low and vip is no
  note: as a test: given impact low, vip no
  help: add a scope for these tickets, or let one tier take whatever is left: `scope rest "Everything else" otherwise`
)");
}

// Headings that a table lacks are said as headings, and are no gaps of the owner too.
TEST(Report, MissingHeadings) {
  TableBuilder book = with_priority(2, 2);
  book.decide_owner();
  book.rule("L1.all", "L1", {{}});
  EXPECT_EQ(told(book),
            R"(TIER3002: `priority` has no value when impact is high, or when urgency is high
  at 6: its table has no line and no column for that
  note: for example a ticket: impact is high
  note: as a test: given impact high
  help: add the heading that is missing, with its cells
)");
}

// All groups of a decision are one message, and a table is not asked for a heading of unknown.
TEST(Report, FurtherGroupsAndUnknownFacts) {
  TableBuilder book;
  book.flag("vip");
  book.may_be_unknown("vip");
  book.flag("urgent");
  book.flag("security");
  book.tier("L1");
  book.derive("urgent");
  table::MatrixView matrix;
  matrix.line_attribute = book.attribute_id("vip");
  for (const char* value : {"no", "yes"}) {
    matrix.lines.push_back(book.test({"vip", {value}}).classes);
    book.rule(std::string("urgent[") + value + "]", value, {{{"vip", {value}}}});
  }
  book.table.decisions[table::DecisionId(0)].matrix = std::move(matrix);
  book.decide_owner();
  book.rule("L1.both", "L1", {{{"urgent", {"yes"}}, {"security", {"yes"}}}});
  book.rule("L1.neither", "L1", {{{"urgent", {"no"}}, {"security", {"no"}}}});
  EXPECT_EQ(told(book), R"(TIER3002: `urgent` has no value when vip is unknown
  at 5: its table has no line for that
  note: for example a ticket: vip is unknown
  note: as a test: given vip unknown
  help: no heading stands for a fact that is unknown: give the fact a default, or take the `?` from it
TIER3001: no tier owns a ticket when urgent is no and security is yes
  at 6: no scope takes such a ticket
  note: the same holds when urgent is yes and security is no
  note: for example a ticket: vip is no and security is yes (urgent is no)
  note: as a test: given vip no, security yes
  help: add a scope for these tickets, or let one tier take whatever is left: `scope rest "Everything else" otherwise`
)");
}

// One rule that overlaps several is one message, with `overrides` as the way out.
TEST(Report, OverlappingScopes) {
  TableBuilder book = with_priority(3, 3);
  book.decide_owner();
  book.rule("L1.low", "L1", {{{"priority", {"p5", "p4"}}}});
  book.rule("L1.high", "L1", {{{"priority", {"p3", "p2", "p1"}}}});
  book.rule("L2.vips", "L2", {{{"vip", {"yes"}}}});
  EXPECT_EQ(told(book), R"(TIER3003: `L2.vips` and 2 other scopes own some of the same tickets
  at 12: takes these tickets
  at 10: and so does this
  at 11: and so does this
  note: for example a ticket: impact is low, urgency is low and vip is yes (priority is p5)
  note: as a test: given impact low, urgency low, vip yes
  help: if `L2.vips` is the exception, let it win: `overrides L1.low, L1.high`; else narrow one of them
)");
}

// Of two scopes the more special one is offered as the exception.
TEST(Report, TwoOverlappingScopes) {
  TableBuilder book = with_priority(3, 3);
  book.decide_owner();
  book.rule("L1.all", "L1", {{}});
  book.rule("L2.vips", "L2", {{{"vip", {"yes"}}, {"priority", {"p1"}}}});
  EXPECT_EQ(told(book), R"(TIER3003: `L1.all` and `L2.vips` own some of the same tickets
  at 10: takes these tickets
  at 11: and so does this
  note: for example a ticket: impact is high, urgency is high and vip is yes (priority is p1)
  note: as a test: given impact high, urgency high, vip yes
  help: if `L2.vips` is the exception, let it win: `overrides L1.all`; else narrow one of them
)");
}

// Hidden rules name those that hide them; a condition that never holds is told apart.
TEST(Report, HiddenRules) {
  TableBuilder book = with_priority(3, 3);
  book.decide_owner();
  book.rule("L2.vips", "L2", {{{"vip", {"yes"}}}});
  book.rule("L2.others", "L2", {{{"vip", {"no"}}}});
  book.rule("L1.urgent", "L1", {{{"priority", {"p1"}}}});
  book.rule("L1.never", "L1", {{{"priority", {"p1"}}, {"impact", {"low"}}}});
  book.otherwise("L1.rest", "L1");
  book.beats("L2.vips", "L1.urgent");
  book.beats("L2.others", "L1.urgent");
  EXPECT_EQ(told(book), R"(TIER3004: no ticket reaches `L1.urgent`
  at 12: what overrides it takes all of its tickets
  at 10: takes some of them
  at 11: takes some of them
  note: together they are `L2.vips` and `L2.others`
  help: narrow one of these, take out an `overrides`, or take out this rule
TIER3005: the condition of `L1.never` can never hold
  at 13: no ticket can match this
  note: it asks that impact is low and priority is p1, which no ticket is
  help: look for an `and` that was meant as `or`, or for a value that the fact cannot have together with the others
TIER3004: no ticket reaches `L1.rest`
  at 14: nothing is left for it
  at 10: takes some of them
  at 11: takes some of them
  note: together they are `L2.vips` and `L2.others`
  help: take it out: the others already own every ticket
)");
}

// What a small budget leaves open is said, and nothing else.
TEST(Report, NotProved) {
  TableBuilder book = with_priority(3, 3);
  book.decide_owner();
  book.rule("L2.vips", "L2", {{{"vip", {"yes"}}}});
  book.rule("L1.urgent", "L1", {{{"priority", {"p1"}}}});
  Budget budget;
  budget.steps = 20;
  EXPECT_EQ(told(book, budget),
            R"(TIER3006: it is not proved that `priority` has a value for every ticket
  at 12: the proof did not end within its budget of work
  help: give more of the rules one fact in common that tells them apart, such as the product, and let fewer of them leave it open
  help: or give the proofs more work, with `--budget` and millions of steps
TIER3006: it is not proved that every ticket has an owner
  at 13: the proof did not end within its budget of work
  help: give more of the rules one fact in common that tells them apart, such as the product, and let fewer of them leave it open
  help: or give the proofs more work, with `--budget` and millions of steps
)");
}

}  // namespace
}  // namespace tier::analysis
