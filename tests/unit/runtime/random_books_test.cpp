#include <gtest/gtest.h>

#include <random>

#include "compiler/packed/pack.h"
#include "compiler/table/verify.h"
#include "reference.h"
#include "tests/support/packed_table.h"
#include "tests/support/random_table.h"
#include "tests/support/random_whole_table.h"
#include "tests/support/table_builder.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;

/// Facts at random, of which one in `rarity` is missing; none is where that is 0.
Facts random_facts(const table::DecisionTable& table, std::mt19937& random, std::uint32_t rarity) {
  Facts facts;
  for (const table::Attribute& attribute : table.attributes) {
    const bool is_missing = rarity != 0 && random() % rarity == 0;
    facts.push_back(is_missing ? std::nullopt
                               : std::optional<std::uint32_t>(random() % attribute.class_count));
  }
  return facts;
}

std::vector<std::uint32_t> to_words(const Facts& facts) {
  std::vector<std::uint32_t> words;
  for (const auto& fact : facts) {
    words.push_back(fact.value_or(missing));
  }
  return words;
}

void expect_same(const table::DecisionTable& table, const PackedTable& packed, const Facts& facts) {
  const std::vector<Expected> expected = Reference(table).decide(facts);
  const Decided decided(packed.table(), to_words(facts));
  ASSERT_EQ(decided.status(), Status::Ok);
  for (std::size_t decision = 0; decision < expected.size(); ++decision) {
    const Expected& wanted = expected[decision];
    ASSERT_EQ(static_cast<int>(decided.state(decision)), static_cast<int>(wanted.state));
    std::vector<std::string> questions;
    for (const std::uint32_t fact : wanted.questions) {
      questions.push_back(table.attributes[table::AttributeId(fact)].name);
    }
    ASSERT_EQ(decided.questions(decision), questions);
    ASSERT_EQ(decided.answer(decision).rule, wanted.rule.value);
    std::vector<std::string> matches;
    for (const auto& [rule, certain] : wanted.matches) {
      matches.push_back(table.rules[rule].name + (certain ? "" : "?"));
    }
    ASSERT_EQ(decided.matches(decision), matches);
  }
}

// On random books with random facts missing, the runtime says what the definition says.
TEST(RandomBooks, AgreeWithTheDefinition) {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const table::DecisionTable table = support::RandomTable(seed).make();
    const PackedTable packed(packed::pack(table));
    ASSERT_EQ(packed.status(), Status::Ok) << seed;
    std::mt19937 random(seed);
    for (std::uint32_t round = 0; round < 60; ++round) {
      expect_same(table, packed, random_facts(table, random, round % 4));
      ASSERT_FALSE(::testing::Test::HasFatalFailure()) << "seed " << seed << " round " << round;
    }
  }
}

// What is decided with facts missing is decided so whatever they turn out to be.
TEST(RandomBooks, DecideOnlyWhatEveryCompletionDecides) {
  std::size_t checked = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const table::DecisionTable table = support::RandomTable(seed).make();
    const PackedTable packed(packed::pack(table));
    std::mt19937 random(seed);
    for (std::uint32_t round = 0; round < 20; ++round) {
      const Facts facts = random_facts(table, random, 2);
      const Decided partial(packed.table(), to_words(facts));
      Facts complete = random_facts(table, random, 0);
      for (std::size_t fact = 0; fact < facts.size(); ++fact) {
        complete[fact] = facts[fact] ? facts[fact] : complete[fact];
      }
      const Decided whole(packed.table(), to_words(complete));
      for (std::size_t decision = 0; decision < table.decisions.size(); ++decision) {
        if (partial.state(decision) == State::Undetermined ||
            whole.state(decision) == State::Undetermined) {
          continue;
        }
        ASSERT_EQ(partial.state(decision), whole.state(decision)) << seed;
        ASSERT_EQ(partial.answer(decision).outcome, whole.answer(decision).outcome) << seed;
        ++checked;
      }
    }
  }
  EXPECT_GT(checked, 1000U);
}

// The same where books hold everything: rules that are collected and beat others, members and
// patterns, the holder.
TEST(RandomBooks, AgreeWithTheDefinitionOfTheWholeLanguage) {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const table::DecisionTable table = support::RandomWholeTable(seed).make();
    ASSERT_EQ(table::verify(table), std::vector<std::string>{}) << seed;
    const PackedTable packed(packed::pack(table));
    ASSERT_EQ(packed.status(), Status::Ok) << seed;
    std::mt19937 random(seed);
    for (std::uint32_t round = 0; round < 60; ++round) {
      expect_same(table, packed, random_facts(table, random, 2 * (round % 4)));
      ASSERT_FALSE(::testing::Test::HasFatalFailure()) << "seed " << seed << " round " << round;
    }
  }
}

/// An owner decision of so many rows, each of one to three tests over twelve facts.
table::DecisionTable long_book(std::uint32_t rows, std::mt19937& random) {
  support::TableBuilder book;
  for (std::uint32_t index = 0; index < 12; ++index) {
    book.number("n" + std::to_string(index), 0, 99, {10, 20, 30, 40});
  }
  book.tier("L1");
  book.tier("L2");
  table::DecisionTable table = std::move(book.table);
  table::Decision owner;
  owner.name = "owner";
  owner.row_count = rows;
  table.decisions.add(owner);
  for (std::uint32_t row = 0; row < rows; ++row) {
    table::Rule rule;
    rule.name = "r" + std::to_string(row);
    rule.outcome = table::OwnerOutcome{table::TierId(random() % 2), {}, {}};
    std::vector<table::Test> tests;
    for (std::size_t index = random() % 4; index < 12; index += 3 + random() % 4) {
      table::ClassSet classes(5);
      classes.add(random() % 5);
      tests.push_back({table::AttributeId(index), classes});
    }
    table.rows.add({table.rules.add(std::move(rule)), std::move(tests)});
  }
  return table;
}

// The same holds where the rows fill many words, whole blocks of them and a part.
TEST(RandomBooks, AgreeWithTheDefinitionOverManyWords) {
  std::mt19937 random(7);
  for (const std::uint32_t rows : {64U, 65U, 128U, 300U, 512U, 1000U}) {
    const table::DecisionTable table = long_book(rows, random);
    const PackedTable packed(packed::pack(table));
    ASSERT_EQ(packed.status(), Status::Ok);
    for (std::uint32_t round = 0; round < 200; ++round) {
      expect_same(table, packed, random_facts(table, random, round % 2 == 0 ? 0 : 6));
      ASSERT_FALSE(::testing::Test::HasFatalFailure()) << rows;
    }
  }
}

}  // namespace
}  // namespace tier::runtime
