#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/desk_table.h"
#include "tests/support/packed_table.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;
using support::TableBuilder;
using support::Ticket;

constexpr std::size_t priority = 0;
constexpr std::size_t owner = 1;

/// A complete ticket of the desk, with some facts said otherwise.
Ticket ticket_with(const Ticket& changes) {
  Ticket ticket = {{"impact", "low"},      {"urgency", "low"},
                   {"seats", "10"},        {"score", "1.00"},
                   {"summary", "Printer"}, {"opened", "2026-12-01T09:00:00Z"},
                   {"category", "network"}};
  ticket.insert(ticket.end(), changes.begin(), changes.end());
  return ticket;
}

Decided decide_desk(const Ticket& changes) {
  static const PackedTable desk(packed::pack(support::desk_table()));
  return support::decide(desk.table(), ticket_with(changes));
}

// The outcome of a derived fact is a fact of the decisions after it.
TEST(Decide, FollowsADerivedFactToTheOwner) {
  const Decided decided = decide_desk({{"impact", "high"}, {"urgency", "medium"}, {"vip", "yes"}});
  EXPECT_EQ(decided.rule(priority), "priority[high, medium]");
  EXPECT_EQ(decided.rule(owner), "L2.vips");
  EXPECT_EQ(decided.state(owner), State::Decided);
}

// Of several rows that match, the first wins.
TEST(Decide, TakesTheFirstRowThatMatches) {
  EXPECT_EQ(decide_desk({{"category", "hardware"}}).rule(owner), "L1.everyday");
  EXPECT_EQ(decide_desk({}).rule(owner), "L1.rest");
}

// A fact that is not given takes its default.
TEST(Decide, TakesTheDefaultOfAnAbsentFact) {
  EXPECT_EQ(decide_desk({{"seats", "60"}}).rule(owner), "L1.rest");
  EXPECT_EQ(decide_desk({{"seats", "60"}, {"vip", "yes"}}).rule(owner), "L2.vips");
}

// A value that an open enum does not list is its class *any other*, not a mistake.
TEST(Decide, TakesAnUnlistedValueOfAnOpenEnumForAnyOther) {
  EXPECT_EQ(decide_desk({{"category", "plumbing"}}).rule(owner), "L1.everyday");
}

// A number lies in the class that begins at a border from that very border on.
TEST(Decide, SplitsDecimalsExactlyAtTheBorderOfAClass) {
  static const PackedTable desk(packed::pack(support::desk_table()));
  Ticket ticket = ticket_with({});
  ticket.erase(ticket.begin() + 4);  // the summary, whose absence is its class unknown
  for (const auto& [score, rule] :
       {std::pair("4.49", "L1.rest"), std::pair("4.50", "L2.praise"), std::pair("4.5", "L2.praise"),
        std::pair("5", "L2.praise"), std::pair("0", "L1.rest")}) {
    ticket.push_back({"score", score});
    EXPECT_EQ(support::decide(desk.table(), ticket).rule(owner), rule) << score;
  }
}

// Where no row matches, the decision says so and the derived fact is unknown.
TEST(Decide, LeavesADerivedFactUnknownWhereNoRowMatches) {
  TableBuilder book;
  book.flag("known");
  book.flag("derived");
  book.may_be_unknown("derived");
  book.tier("L1");
  book.derive("derived");
  book.rule("derived[yes]", "yes", {{{"known", {"yes"}}}});
  book.decide_owner();
  book.rule("L1.unknown", "L1", {{{"derived", {"unknown"}}}});
  const PackedTable packed(packed::pack(book.table));
  const Decided decided = support::decide(packed.table(), {{"known", "no"}});
  EXPECT_EQ(decided.state(0), State::None);
  EXPECT_EQ(decided.rule(1), "L1.unknown");
}

/// A book in which row `index` accepts exactly the number `index`.
PackedTable one_row_a_number(std::uint32_t rows) {
  TableBuilder book;
  std::vector<std::int64_t> cuts;
  for (std::uint32_t index = 1; index < rows + 1; ++index) {
    cuts.push_back(index);
  }
  book.number("n", 0, rows, std::move(cuts));
  book.flag("on");
  book.tier("L1");
  book.decide_owner();
  for (std::uint32_t index = 0; index < rows; ++index) {
    const std::string number = std::to_string(index);
    book.rule("L1.r" + number, "L1", {{{"n", {number}}, {"on", {"yes"}}}});
  }
  return PackedTable(packed::pack(book.table));
}

// Whatever the number of rows is to a word or a block of words, each row is found, and
// beyond the last there is none.
TEST(Decide, FindsEveryRowAcrossWordsAndBlocks) {
  for (const std::uint32_t rows : {1U, 63U, 64U, 65U, 127U, 128U, 129U, 511U, 512U, 513U, 1100U}) {
    const PackedTable packed = one_row_a_number(rows);
    ASSERT_EQ(packed.status(), Status::Ok);
    for (std::uint32_t index = 0; index <= rows; ++index) {
      const std::string number = std::to_string(index);
      const Decided decided = support::decide(packed.table(), {{"n", number}, {"on", "yes"}});
      EXPECT_EQ(decided.rule(0), index < rows ? "L1.r" + number : "") << rows;
    }
  }
}

// A decision that tests nothing takes its first row, and none where it has none.
TEST(Decide, NeedsNoFactsWhereNothingIsTested) {
  TableBuilder book;
  book.tier("L1");
  book.decide_owner();
  const PackedTable empty(packed::pack(book.table));
  EXPECT_EQ(support::decide(empty.table(), {}).state(0), State::None);
  book.otherwise("L1.all", "L1");
  const PackedTable all(packed::pack(book.table));
  EXPECT_EQ(support::decide(all.table(), {}).rule(0), "L1.all");
}

// A table without decisions and facts is one too.
TEST(Decide, AcceptsAnEmptyTable) {
  const PackedTable packed(packed::pack({}));
  EXPECT_EQ(packed.status(), Status::Ok);
  EXPECT_EQ(support::decide(packed.table(), {}).status(), Status::Ok);
}

// A class that a fact does not have is refused before anything is looked up.
TEST(Decide, RefusesAClassThatAFactDoesNotHave) {
  const PackedTable desk(packed::pack(support::desk_table()));
  std::vector<std::uint32_t> facts = support::facts_of(desk.table(), ticket_with({}));
  facts[find_attribute(desk.table(), "seats")] = 2;
  EXPECT_EQ(Decided(desk.table(), facts).status(), Status::BadClass);
}

// Every buffer that is lent too small is found out, also by a single word.
TEST(Decide, RefusesBuffersThatAreTooSmall) {
  const PackedTable desk(packed::pack(support::desk_table()));
  const Table& table = desk.table();
  const std::vector<std::uint32_t> facts = support::facts_of(table, ticket_with({}));
  std::vector<Answer> answers(table.decision_count);
  std::vector<std::uint32_t> questions(question_words(table));
  std::vector<std::uint32_t> scratch(scratch_words(table));
  const Request enough = {facts.data(),     facts.size(),     answers.data(), answers.size(),
                          questions.data(), questions.size(), scratch.data(), scratch.size()};
  EXPECT_EQ(decide(table, enough), Status::Ok);
  for (const auto member : {&Request::fact_count, &Request::answer_count,
                            &Request::question_capacity, &Request::scratch_capacity}) {
    Request request = enough;
    --(request.*member);
    EXPECT_EQ(decide(table, request), Status::TooSmall);
  }
}

}  // namespace
}  // namespace tier::runtime
