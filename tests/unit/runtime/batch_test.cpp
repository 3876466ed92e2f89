#include "tier/batch.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <optional>
#include <random>
#include <thread>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/random_whole_table.h"
#include "tests/support/timed_table.h"
#include "tests/support/whole_table.h"
#include "tier/members.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;

using Texts = std::vector<std::optional<std::string>>;

/// The same table for C++ and for C.
struct Both {
  explicit Both(const table::DecisionTable& table)
      : packed(packed::pack(table)), ours(packed.table()) {
    EXPECT_EQ(tier_open(ours.bytes, ours.header->file_size, &theirs), TIER_OK);
  }
  PackedTable packed;
  const Table& ours;
  tier_table theirs{};
};

/// Texts in the layout of Arrow, in memory as long as they are.
struct Layout {
  explicit Layout(const Texts& column) : valid((column.size() + 7) / 8), offsets{0} {
    for (std::size_t index = 0; index < column.size(); ++index) {
      bytes += column[index].value_or("");
      offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
      if (column[index]) {
        valid[index / 8] = static_cast<std::uint8_t>(valid[index / 8] | 1U << index % 8);
      }
    }
  }
  [[nodiscard]] tier_texts get() const {
    return {bytes.data(), bytes.size(), offsets.data(), valid.data()};
  }
  std::string bytes;
  std::vector<std::uint8_t> valid;
  std::vector<std::uint32_t> offsets;
};

/// A bound fact.
struct Column {
  std::vector<std::uint32_t> classes;
  std::vector<std::uint32_t> codes;
  std::vector<std::uint8_t> valid;
  std::size_t problem_count = 0;
  tier_column column{};
};

std::vector<std::uint64_t> scratch_of(const Both& table) {
  return std::vector<std::uint64_t>(tier_batch_words(&table.theirs));
}

/// Binds texts in two calls, as two threads would.
void bind_all(const Both& table, std::uint32_t attribute, const Texts& texts, Column& column) {
  const Layout layout(texts);
  column.classes.resize(texts.size() * tier_column_width(&table.theirs, attribute));
  std::vector<std::uint8_t> statuses(texts.size());
  std::vector<std::uint64_t> scratch = scratch_of(table);
  tier_binding binding{attribute, layout.get(), column.classes.data(), statuses.data(), 0};
  for (const auto& [begin, end] :
       {std::pair(std::size_t{0}, texts.size() / 3), std::pair(texts.size() / 3, texts.size())}) {
    ASSERT_EQ(tier_bind_texts(&table.theirs, &binding, begin, end, scratch.data(), scratch.size()),
              TIER_OK);
    column.problem_count += binding.problem_count;
  }
  const auto problems = std::count_if(statuses.begin(), statuses.end(),
                                      [](std::uint8_t status) { return status != TIER_OK; });
  ASSERT_EQ(static_cast<std::size_t>(problems), column.problem_count);
  column.column = {attribute, column.classes.data(), texts.size(), nullptr, nullptr};
}

class RandomTickets {
 public:
  RandomTickets(const Table& table, std::uint32_t seed) : table_(table), random_(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  /// A text that the fact takes, mostly.
  std::string text(const format::Attribute& attribute) {
    using Kind = format::AttributeKind;
    switch (attribute.kind) {
      case Kind::Enum:
        return below(9) == 0 ? "no value" : some_value(attribute);
      case Kind::Set: {
        std::string members = below(9) == 0 ? "no value ;" : "";
        for (std::uint32_t count = below(4); count > 0; --count) {
          members += some_value(attribute) + " ; ";
        }
        return members;
      }
      case Kind::Flag:
        return pick({"yes", "no", "true", "0", "perhaps"});
      case Kind::Number:
      case Kind::Duration:
        return pick({"0", "7", "10", "25", "55", "600", "many"});
      case Kind::Time:
        return pick({"2026-12-01T09:30:00Z", "today"});
      case Kind::Text:
        return pick({"", "a", "ab", "b cc", "down, refund", "\xff"});
      case Kind::Holder:
        return pick({"L1", "L2", "L1", "L9"});
      case Kind::Member:
      case Kind::Pattern:
        break;
    }
    return "";
  }

  Texts texts(const format::Attribute& attribute, std::size_t count) {
    Texts texts(count);
    for (auto& one : texts) {
      if (below(6) != 0) {
        one = text(attribute);
      }
    }
    return texts;
  }

 private:
  std::string pick(const std::vector<std::string>& texts) {
    return texts[below(static_cast<std::uint32_t>(texts.size()))];
  }
  std::string some_value(const format::Attribute& attribute) {
    const std::uint32_t value = below(attribute.values.count);
    return std::string(table_.text(table_.values[attribute.values.begin + value].spelling));
  }

  const Table& table_;
  std::mt19937 random_;
};

/// Gives one ticket a fact as tier/ticket.h does.
void give(const Table& table, std::uint32_t attribute, const std::string& text,
          std::vector<std::uint32_t>& facts) {
  if (table.attributes[attribute].kind == format::AttributeKind::Set) {
    begin_set(table, attribute, facts.data());
    for (std::string_view rest = text; !rest.empty();) {
      add_member(table, attribute, take_member(rest), facts.data());
    }
    return;
  }
  if (runtime::bind(table, attribute, text, facts.data()) != Status::Ok) {
    for (std::uint32_t index = attribute; index < table.attribute_count; ++index) {
      if (index == attribute || table.attributes[index].source == attribute) {
        facts[index] = missing;
      }
    }
  }
}

/// Random columns over a table, and the same as tickets one by one.
class RandomBatch {
 public:
  static constexpr std::size_t rows = 40;

  RandomBatch(const Both& table, std::uint32_t seed)
      : table_(table), random_(table.ours, seed), columns_(table.ours.attribute_count) {
    std::vector<std::uint32_t> absent(table.ours.attribute_count);
    clear_facts(table.ours, absent.data(), absent.size());
    for (std::uint32_t index = 0; index < absent.size(); ++index) {
      if (table.ours.attributes[index].measure != format::none) {
        absent[index] = missing;
      }
    }
    tickets_.assign(rows, absent);
    for (std::uint32_t index = 0; index < absent.size(); ++index) {
      if (tier_column_width(&table.theirs, index) != 0 && random_.below(6) != 0) {
        add_column(index);
      }
    }
    add_answers();
  }

  [[nodiscard]] std::size_t problem_count() const { return problem_count_; }

  /// Two threads decide a range each.
  void decide() {
    const tier_batch batch{given_.data(), given_.size(), asked_.data(), asked_.size()};
    const auto decide_range = [&](std::size_t begin, std::size_t end) {
      std::vector<std::uint64_t> scratch = scratch_of(table_);
      EXPECT_EQ(
          tier_decide_rows(&table_.theirs, &batch, begin, end, scratch.data(), scratch.size()),
          TIER_OK);
    };
    std::thread other(decide_range, std::size_t{0}, rows / 3);
    decide_range(rows / 3, rows);
    other.join();
  }

  /// Counts how often each state was seen.
  void expect_same_as_one_by_one(std::size_t (&seen)[3]) const {
    for (std::size_t row = 0; row < rows; ++row) {
      const Decided decided(table_.ours, tickets_[row]);
      ASSERT_EQ(decided.status(), Status::Ok);
      for (std::size_t index = 0; index < asked_.size(); ++index) {
        const tier_answers& answers = asked_[index];
        const Answer& wanted = decided.answer(answers.decision);
        ASSERT_EQ(answers.states[row], static_cast<std::uint8_t>(wanted.state));
        ASSERT_EQ(answers.outcomes[row], wanted.outcome);
        ASSERT_EQ(answers.rules[row], wanted.rule);
        ASSERT_EQ(answers.classes[row], wanted_class(answers.decision, wanted));
        ++seen[answers.states[row]];
      }
    }
  }

 private:
  /// The columns of answers of one decision.
  struct Asked {
    std::uint8_t states[rows];
    std::uint32_t outcomes[rows];
    std::uint32_t rules[rows];
    std::uint32_t classes[rows];
  };

  void add_column(std::uint32_t index) {
    const bool has_dictionary = random_.below(2) == 0;
    const std::size_t count = has_dictionary ? 1 + random_.below(5) : rows;
    const Texts texts = random_.texts(table_.ours.attributes[index], count);
    Column& column = columns_[index];
    bind_all(table_, index, texts, column);
    if (has_dictionary) {
      add_codes(column, count);
    }
    for (std::size_t row = 0; row < rows; ++row) {
      const std::size_t code = has_dictionary ? column.codes[row] : row;
      const bool is_valid = !has_dictionary || ((column.valid[row / 8] >> row % 8) & 1) != 0;
      if (is_valid && code < count && texts[code]) {
        give(table_.ours, index, *texts[code], tickets_[row]);
      }
    }
    problem_count_ += column.problem_count;
    given_.push_back(column.column);
  }

  void add_codes(Column& column, std::size_t count) {
    for (std::size_t row = 0; row < rows; ++row) {
      const std::uint32_t code = random_.below(static_cast<std::uint32_t>(count));
      column.codes.push_back(random_.below(8) == 0 ? TIER_NONE : code);
    }
    for (std::size_t byte = 0; byte < (rows + 7) / 8; ++byte) {
      column.valid.push_back(static_cast<std::uint8_t>(random_.below(256) | random_.below(256)));
    }
    column.column.codes = column.codes.data();
    column.column.valid = column.valid.data();
  }

  /// Some decisions, sometimes without those that they hang on.
  void add_answers() {
    for (std::uint32_t index = 0; index < table_.ours.decision_count; ++index) {
      if (table_.ours.decisions[index].policy == format::HitPolicy::Collect ||
          random_.below(3) == 0) {
        continue;
      }
      Asked& asked = *answers_.emplace_back(std::make_unique<Asked>());
      asked_.push_back({index, asked.states, asked.outcomes, asked.rules, asked.classes});
    }
    std::reverse(asked_.begin(), asked_.end());
  }

  [[nodiscard]] std::uint32_t wanted_class(std::uint32_t decision, const Answer& answer) const {
    const format::Decision& decided = table_.ours.decisions[decision];
    if (decided.kind != format::DecisionKind::DerivedFact) {
      return format::none;
    }
    return answer.state == State::Decided ? table_.ours.outcomes[answer.outcome].target
           : answer.state == State::None  ? table_.ours.attributes[decided.attribute].unknown_class
                                          : missing;
  }

  const Both& table_;
  RandomTickets random_;
  std::vector<Column> columns_;
  std::vector<tier_column> given_;
  std::vector<std::unique_ptr<Asked>> answers_;
  std::vector<tier_answers> asked_;
  std::vector<std::vector<std::uint32_t>> tickets_;
  std::size_t problem_count_ = 0;
};

void expect_same(const table::DecisionTable& table, std::uint32_t seed, std::size_t (&seen)[3],
                 std::size_t& problems) {
  const Both both(table);
  RandomBatch batch(both, seed);
  batch.decide();
  batch.expect_same_as_one_by_one(seen);
  problems += batch.problem_count();
  ASSERT_FALSE(::testing::Test::HasFatalFailure()) << "seed " << seed;
}

// Every row of random columns over random tables is decided as the same ticket by itself.
TEST(Batch, DecidesEachRowAsATicket) {
  std::size_t seen[3] = {};
  std::size_t problems = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    ASSERT_NO_FATAL_FAILURE(
        expect_same(support::RandomWholeTable(seed).make(), seed, seen, problems));
  }
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    ASSERT_NO_FATAL_FAILURE(expect_same(support::whole_table(), seed, seen, problems));
    ASSERT_NO_FATAL_FAILURE(expect_same(support::TimedTable().make(), seed, seen, problems));
  }
  EXPECT_GT(seen[0], 500U);
  EXPECT_GT(seen[1], 500U);
  EXPECT_GT(seen[2], 500U);
  EXPECT_GT(problems, 500U);
}

}  // namespace
}  // namespace tier::runtime
