// The findings as people read them: the sentence, the ticket, and what to do.

#include "compiler/analysis/report.h"

#include <gtest/gtest.h>

#include <string>

#include "compiler/analysis/analyze.h"
#include "tests/support/table_builder.h"

namespace tier::analysis {
namespace {

using support::TableBuilder;

/// Every diagnostic of the table: code and message, then its labels, notes and helps by line.
std::string told(TableBuilder& book, const Budget& budget = {}) {
  std::uint32_t place = 0;
  const auto next = [&] {
    ++place;
    return table::Origin{{source::SourceId(0), place, place + 1}, place, 1};
  };
  for (table::Rule& rule : book.table.rules) {
    rule.origin = next();
  }
  for (table::Decision& decision : book.table.decisions) {
    decision.origin = next();
  }
  diagnostics::Sink sink;
  report(book.table, analyze(book.table, budget), sink);
  std::string text;
  for (const diagnostics::Diagnostic& one : sink.sorted()) {
    text += diagnostics::code_name(one.code()) + ": " + one.message() + "\n";
    for (const diagnostics::Label& label : one.labels()) {
      text += "  at " + std::to_string(label.span.begin) + ": " + label.text + "\n";
    }
    for (const std::string& note : one.notes()) {
      text += "  note: " + note + "\n";
    }
    for (const std::string& help : one.helps()) {
      text += "  help: " + help + "\n";
    }
  }
  return text;
}

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

/// Begins a decision of the kind; `add` gives it rules of one row.
void begin(TableBuilder& book, table::DecisionKind kind, const std::string& name) {
  table::Decision decision;
  decision.kind = kind;
  decision.policy =
      kind == table::DecisionKind::Impossible ? table::HitPolicy::First : table::HitPolicy::Collect;
  decision.name = name;
  decision.first_row = static_cast<std::uint32_t>(book.table.rows.size());
  book.table.decisions.add(std::move(decision));
}

void add(TableBuilder& book, const std::string& name, table::Outcome outcome,
         const support::NamedRow& row) {
  table::Rule rule;
  rule.name = rule.title = name;
  rule.outcome = std::move(outcome);
  const table::RuleId id = book.table.rules.add(std::move(rule));
  std::vector<table::Test> tests;
  for (const support::NamedTest& test : row) {
    tests.push_back(book.test(test));
  }
  book.table.rows.add({id, std::move(tests)});
  ++book.table.decisions[table::DecisionId(book.table.decisions.size() - 1)].row_count;
}

TableBuilder with_plans() {
  TableBuilder book;
  book.enumeration("severity", {"s1", "s2"});
  book.enumeration("plan", {"free", "paid"});
  book.flag("vip");
  book.tier("L1");
  return book;
}

// A refusal answers a ticket too, and is spoken of as what it is.
TEST(Report, Refusals) {
  TableBuilder book = with_plans();
  book.decide_owner();
  add(book, "not_entitled", table::RefusalOutcome{""}, {{"plan", {"free"}}});
  book.rule("L1.vips", "L1", {{{"vip", {"yes"}}}});
  EXPECT_EQ(told(book),
            R"(TIER3003: `not_entitled` and `L1.vips` answer some of the same tickets
  at 1: refuses these tickets
  at 2: and this takes them
  note: for example a ticket: plan is free and vip is yes
  note: as a test: given plan free, vip yes
  help: if `L1.vips` is the exception, let it win: `overrides not_entitled`; else narrow one of them
TIER3001: no tier owns a ticket when plan is paid and vip is no
  at 3: no scope takes such a ticket, nor is it refused
  note: for example a ticket: plan is paid and vip is no
  note: as a test: given plan paid, vip no
  help: add a scope for these tickets, or let one tier take whatever is left: `scope rest "Everything else" otherwise`
)");
}

// A hand-off for tickets that cannot be names the declaration; one that its `unless` takes all
// tickets from looks there; one that others silence names these.
TEST(Report, TriggersThatNeverApply) {
  TableBuilder book = with_plans();
  begin(book, table::DecisionKind::Impossible, "impossible");
  add(book, "impossible.no_critical", table::ImpossibleOutcome{},
      {{"severity", {"s1"}}, {"plan", {"free"}}});
  begin(book, table::DecisionKind::Triggers, "triggers");
  add(book, "free_outage", table::TriggerOutcome{table::TriggerId(std::size_t{0})},
      {{"severity", {"s1"}}, {"plan", {"free"}}, {"vip", {"yes"}}});
  add(book, "any_outage", table::TriggerOutcome{table::TriggerId(std::size_t{1})},
      {{"severity", {"s1"}}});
  add(book, "paid_outage", table::TriggerOutcome{table::TriggerId(std::size_t{2})},
      {{"severity", {"s1"}}, {"plan", {"paid"}}});
  book.beats("any_outage", "paid_outage");
  table::Rule never;
  never.name = "held_back";
  never.outcome = table::TriggerOutcome{table::TriggerId(std::size_t{3})};
  book.table.rules.add(never);
  begin(book, table::DecisionKind::Unless, "unless");
  add(book, "held_back.unless", table::UnlessOutcome{table::TriggerId(std::size_t{3}), ""},
      {{"vip", {"yes"}}});
  EXPECT_EQ(told(book), R"(TIER3005: the condition of `free_outage` can never hold
  at 2: no ticket that can be matches this
  at 1: rules out all of them
  note: `impossible.no_critical` says that there are no such tickets
  help: narrow what is impossible, or take out this rule
TIER3004: no ticket reaches `paid_outage`
  at 4: what overrides it silences it in all of its tickets
  at 3: takes all of them
  help: narrow one of these, take out an `overrides`, or take out this rule
TIER3005: the condition of `held_back` can never hold
  at 5: no ticket can match this
  help: look for an `and` that was meant as `or`, for a value that the fact cannot have together with the others, or for an `unless` that leaves no ticket
)");
}

// The tickets of a gap can be: what is impossible is left out of it.
TEST(Report, AGapIsOfTicketsThatCanBe) {
  TableBuilder book = with_plans();
  begin(book, table::DecisionKind::Impossible, "impossible");
  add(book, "impossible.no_critical", table::ImpossibleOutcome{},
      {{"severity", {"s1"}}, {"plan", {"free"}}});
  book.decide_owner();
  book.rule("L1.mild", "L1", {{{"severity", {"s2"}}}});
  book.rule("L1.vips", "L1", {{{"severity", {"s1"}}, {"plan", {"paid"}}, {"vip", {"yes"}}}});
  EXPECT_EQ(told(book), R"(TIER3001: no tier owns a ticket when severity is s1 and vip is no
  at 5: no scope takes such a ticket
  note: for example a ticket: severity is s1 and vip is no
  note: as a test: given severity s1, vip no
  help: add a scope for these tickets, or let one tier take whatever is left: `scope rest "Everything else" otherwise`
)");
}

// Where nothing is left of the tickets, that is said and nothing else.
TEST(Report, NoTicketIsPossible) {
  TableBuilder book = with_plans();
  begin(book, table::DecisionKind::Impossible, "impossible");
  add(book, "impossible.vips", table::ImpossibleOutcome{}, {{"vip", {"yes"}}});
  add(book, "impossible.paid", table::ImpossibleOutcome{}, {{"plan", {"paid"}}});
  add(book, "impossible.others", table::ImpossibleOutcome{}, {{"vip", {"no"}}});
  book.decide_owner();
  book.rule("L1.vips", "L1", {{{"vip", {"yes"}}}});
  EXPECT_EQ(
      told(book),
      R"(TIER3008: `impossible.vips` and `impossible.others` together rule out every ticket there is
  at 1: rules out some
  at 3: rules out some more
  note: nothing else is checked until there are tickets to check it for
  help: narrow the condition so that it holds only for tickets that cannot be
)");
}

// Rows of a derived fact have no `overrides`, but can be put in order; then the earlier hides.
TEST(Report, RowsOfADerivedFact) {
  TableBuilder book = with_plans();
  book.derive("vip");
  book.rule("vip.yes", "yes", {{{"plan", {"paid"}}}});
  book.rule("vip.no", "no", {{{"severity", {"s1"}}}});
  EXPECT_EQ(told(book), R"(TIER3003: `vip.yes` and `vip.no` give a value to some of the same tickets
  at 1: gives them one value
  at 2: and this another
  note: for example a ticket: severity is s1 and plan is paid
  note: as a test: given severity s1, plan paid
  help: write the list `in order`, so that the first that matches counts, or narrow one of them
TIER3002: `vip` has no value when severity is s2 and plan is free
  at 3: such a ticket has no value here
  note: for example a ticket: severity is s2 and plan is free
  note: as a test: given severity s2, plan free
  help: say the value for these tickets too, or what it is `otherwise`
)");
}

// In a list in order what stands before a row hides it, and nothing overlaps.
TEST(Report, RowsInOrder) {
  TableBuilder book = with_plans();
  book.derive("vip");
  book.table.decisions[table::DecisionId(0)].policy = table::HitPolicy::First;
  book.rule("vip.yes", "yes", {{{"plan", {"paid"}}}});
  book.rule("vip.no", "no", {{{"severity", {"s1"}}, {"plan", {"paid"}}}});
  book.otherwise("vip.no.2", "no");
  book.beats("vip.yes", "vip.no");
  EXPECT_EQ(told(book), R"(TIER3004: no ticket reaches `vip.no`
  at 2: what stands before it takes all of its tickets
  at 1: takes all of them
  help: move it up, narrow one of these, or take it out
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
TIER3006: it is not proved that every ticket has an owner
  at 13: the proof did not end within its budget of work
  help: give more of the rules one fact in common that tells them apart, such as the product, and let fewer of them leave it open
TIER3007: it is not proved that every scope owns some ticket
  at 13: the proof did not end within its budget of work
  help: give more of the rules one fact in common that tells them apart, such as the product, and let fewer of them leave it open
)");
}

}  // namespace
}  // namespace tier::analysis
