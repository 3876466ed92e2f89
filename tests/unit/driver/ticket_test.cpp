#include "tier/ticket.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "compiler/driver/commands/decide_json.h"
#include "compiler/driver/decider.h"
#include "compiler/packed/pack.h"
#include "tests/support/desk_table.h"
#include "tests/support/promising_table.h"
#include "tests/support/random_whole_table.h"
#include "tests/support/timed_table.h"
#include "tests/support/whole_table.h"

/// The JSON that the runtime writes for other people's programs, held to that of `tierc decide`.
namespace tier::driver {
namespace {

void fill(Book& book, table::DecisionTable table) {
  const std::string bytes = packed::pack(table);
  book.table = std::move(table);
  book.words.resize((bytes.size() + 7) / 8);
  std::memcpy(book.words.data(), bytes.data(), bytes.size());
  ASSERT_EQ(runtime::open(book.words.data(), bytes.size(), book.packed), runtime::Status::Ok);
}

/// A ticket of the C API, with what it takes in blocks as long as they must be.
class LentMemory {
 public:
  explicit LentMemory(const Book& book) {
    EXPECT_EQ(tier_open(book.words.data(), book.packed.header->file_size, &table_), TIER_OK);
    memory_.resize(tier_ticket_size(&table_) / 8);
    ticket_ = tier_ticket_begin(&table_, memory_.data(), memory_.size() * 8);
  }

  tier_ticket* operator*() { return ticket_; }

  std::string answer() {
    EXPECT_EQ(tier_ticket_decide(ticket_), TIER_OK);
    std::string text(tier_ticket_answer(ticket_, nullptr, 0), '\0');
    EXPECT_EQ(tier_ticket_answer(ticket_, text.data(), text.size()), text.size());
    return text;
  }

 private:
  tier_table table_;
  std::vector<std::uint64_t> memory_;
  tier_ticket* ticket_ = nullptr;
};

class BothWays {
 public:
  BothWays(const Book& book, std::uint32_t seed)
      : book_(book), random_(seed), decider_(book), writer_(book.table), lent_(book) {}

  void compare() {
    decider_.begin();
    tier_ticket_clear(*lent_);
    for (const table::AttributeId id : book_.table.attributes.ids()) {
      give(id);
    }
    give_holder();
    give_evidence();
    give_now();
    tickets::Ticket ticket;
    std::string expected;
    decider_.decide();
    writer_.write(ticket, decider_, expected);
    expected.replace(0, std::strlen("{\"line\":1"), "");
    expected = "{" + expected.substr(std::min<std::size_t>(1, expected.size())) + "}";
    ASSERT_EQ(lent_.answer(), expected);
  }

 private:
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(random_() % count); }

  std::string text_for(const table::Domain& domain) {
    const char* moments[] = {"2026-12-01T09:00:00Z", "1970-01-02T10:00:00Z",
                             "1970-01-03T09:30:00+01:00"};
    const char* texts[] = {"yes", "no", "12.5", "3", moments[below(3)], "90m", "refund", "up"};
    if (const auto* values = std::get_if<table::EnumDomain>(&domain)) {
      const std::uint32_t value = below(static_cast<std::uint32_t>(values->values.size() + 1));
      return value < values->values.size() ? values->values[value].name : "something else";
    }
    return texts[below(8)];
  }

  void give(table::AttributeId id) {
    const table::Attribute& fact = book_.table.attributes[id];
    const bool is_part = std::holds_alternative<table::MemberDomain>(fact.domain) ||
                         std::holds_alternative<table::PatternDomain>(fact.domain) ||
                         std::holds_alternative<table::HolderDomain>(fact.domain);
    if (is_part || fact.derived_by || below(3) == 0) {
      return;
    }
    if (const auto* set = std::get_if<table::SetDomain>(&fact.domain)) {
      give_set(id, *set);
      return;
    }
    const std::string text = text_for(fact.domain);
    const runtime::Status status = decider_.bind(id, text);
    EXPECT_EQ(static_cast<int>(status),
              static_cast<int>(tier_ticket_give(*lent_, fact.name.data(), fact.name.size(),
                                                text.data(), text.size())));
  }

  void give_set(table::AttributeId id, const table::SetDomain& set) {
    const std::string& name = book_.table.attributes[id].name;
    decider_.begin_set(id);
    std::string text = "; ";
    for (const table::EnumValue& member : set.members.values) {
      if (below(2) == 0) {
        decider_.add_member(id, member.name);
        text += member.name + " ;";
      }
    }
    EXPECT_EQ(tier_ticket_give(*lent_, name.data(), name.size(), text.data(), text.size()),
              TIER_OK);
  }

  void give_holder() {
    const auto tiers = static_cast<std::uint32_t>(book_.table.tiers.size());
    const std::uint32_t tier = below(tiers + 1);
    if (tier < tiers) {
      decider_.set_holder(table::TierId(tier));
      const std::string& name = book_.table.tiers[table::TierId(tier)].name;
      EXPECT_EQ(tier_ticket_give(*lent_, "at", 2, name.data(), name.size()), TIER_OK);
    }
  }

  void give_now() {
    const std::int64_t now = below(4) == 0 ? runtime::no_moment : first_ + below(5 * 24) * 1800;
    decider_.set_now(now);
    tier_ticket_set_now(*lent_, now);
  }

  void give_evidence() {
    EXPECT_EQ(tier_ticket_give_empty(*lent_, "evidence", 8), TIER_OK);
    for (const table::EvidenceId id : book_.table.evidence.ids()) {
      if (below(3) == 0) {
        decider_.add_evidence(id);
        const std::string& name = book_.table.evidence[id].name;
        EXPECT_EQ(tier_ticket_add(*lent_, "evidence", 8, name.data(), name.size()), TIER_OK);
      }
    }
  }

  /// 1970-01-02T00:00:00Z
  static constexpr std::int64_t first_ = 86'400;

  const Book& book_;
  std::mt19937 random_;
  Decider decider_;
  JsonWriter writer_;
  LentMemory lent_;
};

void expect_equal_answers(table::DecisionTable table, std::uint32_t seed, int tickets) {
  Book book;
  fill(book, std::move(table));
  BothWays both(book, seed);
  for (int index = 0; index < tickets && !testing::Test::HasFailure(); ++index) {
    both.compare();
  }
}

TEST(Ticket, AnswersADeskAsTheCompilerDoes) { expect_equal_answers(support::desk_table(), 1, 500); }

TEST(Ticket, AnswersAWholeDeskAsTheCompilerDoes) {
  table::DecisionTable table = support::whole_table();
  table.not_proved = {"every ticket has an owner", "nobody says \"no\"\n"};
  expect_equal_answers(std::move(table), 2, 1000);
}

TEST(Ticket, AnswersPromisesAsTheCompilerDoes) {
  expect_equal_answers(support::promising_table(), 3, 500);
}

TEST(Ticket, AnswersWhatComesByTheClockAsTheCompilerDoes) {
  expect_equal_answers(support::TimedTable().make(), 4, 1000);
}

TEST(Ticket, AnswersBooksAtRandomAsTheCompilerDoes) {
  for (std::uint32_t seed = 0; seed < 150 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    expect_equal_answers(support::RandomWholeTable(seed).make(), seed, 40);
  }
}

TEST(Ticket, RefusesMemoryThatIsTooSmallOrOdd) {
  Book book;
  fill(book, support::whole_table());
  tier_table table;
  ASSERT_EQ(tier_open(book.words.data(), book.packed.header->file_size, &table), TIER_OK);
  std::vector<std::uint64_t> memory(tier_ticket_size(&table) / 8 + 1);
  const std::size_t size = memory.size() * 8;
  EXPECT_EQ(tier_ticket_begin(&table, memory.data(), tier_ticket_size(&table) - 1), nullptr);
  EXPECT_EQ(tier_ticket_begin(&table, reinterpret_cast<char*>(memory.data()) + 4, size), nullptr);
  EXPECT_NE(tier_ticket_begin(&table, memory.data(), size), nullptr);
}

TEST(Ticket, SaysWhatItCannotTake) {
  Book book;
  fill(book, support::whole_table());
  LentMemory lent(book);
  const auto give = [&](std::string_view name, std::string_view text) {
    return tier_ticket_give(*lent, name.data(), name.size(), text.data(), text.size());
  };
  EXPECT_EQ(give("nothing", "1"), TIER_UNKNOWN_NAME);
  EXPECT_EQ(give("severity", "S9"), TIER_UNDECLARED_VALUE);
  EXPECT_EQ(give("at", "L9"), TIER_UNDECLARED_VALUE);
  EXPECT_EQ(give("evidence", "log; nonsense"), TIER_UNDECLARED_VALUE);
  EXPECT_EQ(give("tags has vip", "yes"), TIER_UNKNOWN_NAME);
  EXPECT_EQ(tier_ticket_give_empty(*lent, "severity", 8), TIER_UNKNOWN_NAME);
  EXPECT_EQ(tier_ticket_refuse(*lent, "tags", 4), TIER_OK);
  EXPECT_NE(lent.answer().find("\"ask\":[\"tags\""), std::string::npos) << lent.answer();
}

}  // namespace
}  // namespace tier::driver
