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

/// By each kernel that the machine has.
constexpr Kernel kernels[] = {Kernel::Portable, Kernel::Avx2};

void expect_same(const table::DecisionTable& table, const Table& packed, const Facts& facts) {
  const std::vector<Expected> expected = Reference(table).decide(facts);
  const Decided decided(packed, to_words(facts));
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

void expect_same(const table::DecisionTable& table, const PackedTable& packed, const Facts& facts) {
  Table opened = packed.table();
  for (const Kernel kernel : kernels) {
    if (use_kernel(opened, kernel)) {
      expect_same(table, opened, facts);
    }
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

/// A set of so many members, numbers with more cuts than buckets that one of them may be unknown,
/// and two decisions by them, the second of which collects.
class WideBook {
 public:
  WideBook(std::uint32_t rows, std::mt19937& random) : random_(random) {
    std::vector<std::int64_t> cuts;
    for (std::int64_t cut = 1; cut < 150; ++cut) {
      cuts.push_back(cut * 6);
    }
    book_.number("seats", 0, 999, cuts);
    book_.number("age", 0, 999, cuts);
    book_.may_be_unknown("age");
    book_.enumeration("plan", {"a", "b", "c"});
    std::vector<std::string> tags;
    for (std::uint32_t tag = 0; tag < members; ++tag) {
      tags.push_back("t" + std::to_string(tag));
    }
    book_.set("tags", tags);
    for (const std::string& tag : tags) {
      book_.member("tags", tag);
    }
    book_.tier("L1");
    table_ = std::move(book_.table);
    decide(table::DecisionKind::Owner, table::HitPolicy::Unique, "owner", rows);
    decide(table::DecisionKind::Guidance, table::HitPolicy::Collect, "guidance", rows);
  }

  table::DecisionTable make() { return std::move(table_); }

 private:
  static constexpr std::uint32_t members = 37;

  void decide(table::DecisionKind kind, table::HitPolicy policy, const std::string& name,
              std::uint32_t rows) {
    table::Decision decision;
    decision.kind = kind;
    decision.policy = policy;
    decision.name = name;
    decision.first_row = static_cast<std::uint32_t>(table_.rows.size());
    decision.row_count = rows;
    table_.decisions.add(decision);
    for (std::uint32_t row = 0; row < rows; ++row) {
      table::Rule rule;
      rule.name = name + std::to_string(row);
      rule.outcome = table::OwnerOutcome{table::TierId(0), {}, {}};
      if (kind == table::DecisionKind::Guidance) {
        rule.outcome = table::GuidanceOutcome{table_.guidance.add({})};
      }
      table_.rows.add({table_.rules.add(std::move(rule)), tests()});
    }
  }

  std::vector<table::Test> tests() {
    std::vector<table::Test> tests;
    for (const table::AttributeId id : table_.attributes.ids()) {
      const std::uint32_t classes = table_.attributes[id].class_count;
      const bool is_member = id.value > 3;
      if (classes > 1 && random_() % (is_member ? members : 3) == 0) {
        tests.push_back({id, is_member ? one_class(classes) : some_classes(classes)});
      }
    }
    return tests;
  }

  table::ClassSet one_class(std::uint32_t classes) {
    table::ClassSet set(classes);
    set.add(random_() % 8 == 0 ? 0 : 1);
    return set;
  }

  /// A stretch, or what is left by one.
  table::ClassSet some_classes(std::uint32_t classes) {
    table::ClassSet set(classes);
    const std::uint32_t first = static_cast<std::uint32_t>(random_() % classes);
    const std::uint32_t most = std::min(classes - first, classes - 1);
    const std::uint32_t count = 1 + static_cast<std::uint32_t>(random_() % most);
    for (std::uint32_t index = first; index < first + count; ++index) {
      set.add(index);
    }
    return random_() % 2 == 0 ? set : set.complement();
  }

  std::mt19937& random_;
  support::TableBuilder book_;
  table::DecisionTable table_;
};

// The same where filters tell classes apart by bucket only, and members are many.
TEST(RandomBooks, AgreeWithTheDefinitionWhereFiltersTellLess) {
  std::mt19937 random(9);
  for (const std::uint32_t rows : {5U, 40U, 100U, 250U, 700U}) {
    const table::DecisionTable table = WideBook(rows, random).make();
    const PackedTable packed(packed::pack(table));
    ASSERT_EQ(packed.status(), Status::Ok);
    for (std::uint32_t round = 0; round < 150; ++round) {
      expect_same(table, packed, random_facts(table, random, round % 3 == 2 ? 20 : 0));
      ASSERT_FALSE(::testing::Test::HasFatalFailure()) << rows;
    }
  }
}

}  // namespace
}  // namespace tier::runtime
