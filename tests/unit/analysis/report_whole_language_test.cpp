// The findings as people read them, of refusals, triggers, rows of derived facts, texts, and
// tickets that cannot be.

#include <gtest/gtest.h>

#include <string>

#include "tests/support/table_builder.h"
#include "tests/unit/analysis/told.h"

namespace tier::analysis {
namespace {

using support::TableBuilder;

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
  at 4: `any_outage` overrides it and silences it in all of its tickets
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

/// An attribute that is asked of the text `subject`.
void asked_of_subject(TableBuilder& book, const std::string& name,
                      table::PatternDomain::Relation relation, const std::string& text) {
  table::Attribute attribute;
  attribute.name = attribute.title = name;
  attribute.domain = table::PatternDomain{book.attribute_id("subject"), relation, false, {text}};
  attribute.class_count = 2;
  book.table.attributes.add(std::move(attribute));
}

// A ticket as a test has a text that is what the finding says of it, and nothing else.
TEST(Report, TextsOfATicket) {
  TableBuilder book;
  book.text("subject");
  book.tier("L1");
  asked_of_subject(book, "mentions down", table::PatternDomain::Relation::Mentions, "down");
  asked_of_subject(book, "contains down", table::PatternDomain::Relation::Contains, "Down");
  book.table.nevers.push_back(
      {{book.test({"mentions down", {"yes"}}), book.test({"contains down", {"no"}})}});
  book.decide_owner();
  book.rule("L1.down", "L1", {{{"mentions down", {"yes"}}}});
  book.rule("L1.quiet", "L1", {{{"contains down", {"no"}}}});
  EXPECT_NE(told(book).find("as a test: given subject \"Downs\"\n"), std::string::npos)
      << told(book);
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
  at 2: `vip.yes` stands before it and takes all of its tickets
  at 1: takes all of them
  help: move it up, narrow one of these, or take it out
)");
}

}  // namespace
}  // namespace tier::analysis
