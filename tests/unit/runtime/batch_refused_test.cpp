#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/whole_table.h"
#include "tier/batch.h"

namespace tier::runtime {
namespace {

/// What a batch of the desk with everything refuses. Buffers are exactly as long as they are said
/// to be, so that the address sanitizer sees what goes beyond them.
class RefusedBatch : public ::testing::Test {
 protected:
  RefusedBatch() : packed_(packed::pack(support::whole_table())) {
    const Table& table = packed_.table();
    EXPECT_EQ(tier_open(table.bytes, table.header->file_size, &table_), TIER_OK);
    scratch_.resize(tier_batch_words(&table_));
    severity_ = find(TIER_KIND_ATTRIBUTE, "severity");
    decision_ = find(TIER_KIND_DECISION, "impossible");
  }

  std::uint32_t find(tier_kind kind, std::string_view name) const {
    return tier_find(&table_, kind, name.data(), name.size());
  }

  tier_status bind(std::uint32_t attribute, std::vector<std::uint32_t> offsets) {
    classes_.assign(offsets.size() - 1, 77);
    const std::vector<char> bytes{'S', '1', 'S', '2'};
    tier_binding binding{attribute,
                         {bytes.data(), bytes.size(), offsets.data(), nullptr},
                         classes_.data(),
                         nullptr,
                         0};
    return tier_bind_texts(&table_, &binding, 0, classes_.size(), scratch_.data(), scratch_.size());
  }

  tier_status decide(std::vector<tier_column> columns, std::uint32_t decision, std::size_t begin,
                     std::size_t end) {
    states_.assign(3, 77);
    const tier_answers answers{decision, states_.data(), nullptr, nullptr, nullptr};
    const tier_batch batch{columns.data(), columns.size(), &answers, 1};
    return tier_decide_rows(&table_, &batch, begin, end, scratch_.data(), scratch_.size());
  }

  support::PackedTable packed_;
  tier_table table_{};
  std::vector<std::uint64_t> scratch_;
  std::vector<std::uint32_t> classes_;
  std::vector<std::uint8_t> states_;
  std::uint32_t severity_ = 0;
  std::uint32_t decision_ = 0;
};

TEST_F(RefusedBatch, FactsThatNobodyCanGive) {
  const std::vector<std::uint32_t> classes{0};
  for (const char* name : {"urgent", "tags has fault", "subject contains refund"}) {
    const std::uint32_t attribute = find(TIER_KIND_ATTRIBUTE, name);
    ASSERT_NE(attribute, TIER_NONE) << name;
    EXPECT_EQ(tier_column_width(&table_, attribute), 0U);
    EXPECT_EQ(bind(attribute, {0, 2}), TIER_DERIVED_FACT);
    EXPECT_EQ(decide({{attribute, classes.data(), 1, nullptr, nullptr}}, decision_, 0, 1),
              TIER_DERIVED_FACT);
  }
  for (const std::uint32_t attribute : {packed_.table().attribute_count, TIER_NONE}) {
    EXPECT_EQ(tier_column_width(&table_, attribute), 0U);
    EXPECT_EQ(bind(attribute, {0, 2}), TIER_UNKNOWN_NAME);
    EXPECT_EQ(decide({{attribute, classes.data(), 1, nullptr, nullptr}}, decision_, 0, 1),
              TIER_UNKNOWN_NAME);
  }
}

TEST_F(RefusedBatch, OffsetsThatFallOrGoBeyondTheBytes) {
  EXPECT_EQ(bind(severity_, {0, 2, 4}), TIER_OK);
  EXPECT_EQ(bind(severity_, {0, 2, 1, 4}), TIER_TRUNCATED);
  EXPECT_EQ(classes_, (std::vector<std::uint32_t>{0, 77, 77}));
  EXPECT_EQ(bind(severity_, {0, 5}), TIER_TRUNCATED);
  EXPECT_EQ(bind(severity_, {5, 5}), TIER_TRUNCATED);
  EXPECT_EQ(bind(severity_, {0xFFFFFFFE, 2}), TIER_TRUNCATED);
  EXPECT_EQ(bind(severity_, {4, 4}), TIER_OK);
}

TEST_F(RefusedBatch, CodesBeyondTheDictionary) {
  const std::vector<std::uint32_t> classes{0, 1};
  const std::vector<std::uint32_t> codes{1, TIER_NONE, 2};
  const tier_column column{severity_, classes.data(), 2, codes.data(), nullptr};
  EXPECT_EQ(decide({column}, decision_, 0, 2), TIER_OK);
  EXPECT_EQ(decide({column}, decision_, 0, 3), TIER_BAD_CLASS);
  EXPECT_NE(states_[1], 77);
  EXPECT_EQ(states_[2], 77);
  const std::vector<std::uint32_t> strange{0xFFFFFFFE};
  EXPECT_EQ(decide({{severity_, classes.data(), 2, strange.data(), nullptr}}, decision_, 0, 1),
            TIER_BAD_CLASS);
  const std::vector<std::uint8_t> valid{0};
  EXPECT_EQ(decide({{severity_, nullptr, 0, strange.data(), valid.data()}}, decision_, 0, 1),
            TIER_OK);
}

TEST_F(RefusedBatch, ClassesThatTheFactDoesNotHave) {
  const std::vector<std::uint32_t> classes{2, 3};
  const tier_column column{severity_, classes.data(), 2, nullptr, nullptr};
  EXPECT_EQ(decide({column}, decision_, 0, 1), TIER_OK);
  EXPECT_EQ(decide({column}, decision_, 0, 2), TIER_BAD_CLASS);
}

TEST_F(RefusedBatch, MemoryThatIsTooShort) {
  const std::vector<std::uint32_t> classes{0, 0};
  const tier_column column{severity_, classes.data(), 2, nullptr, nullptr};
  EXPECT_EQ(decide({column}, decision_, 0, 3), TIER_TOO_SMALL);
  scratch_.pop_back();
  scratch_.shrink_to_fit();
  EXPECT_EQ(decide({column}, decision_, 0, 1), TIER_TOO_SMALL);
  EXPECT_EQ(bind(severity_, {0, 2}), TIER_TOO_SMALL);
}

TEST_F(RefusedBatch, DecisionsWithoutOneOutcome) {
  EXPECT_EQ(decide({}, find(TIER_KIND_DECISION, "needs"), 0, 1), TIER_COLLECTS);
  EXPECT_EQ(decide({}, packed_.table().decision_count, 0, 1), TIER_UNKNOWN_NAME);
}

// No row but those of the call is touched, and none is a call too.
TEST_F(RefusedBatch, OtherRows) {
  EXPECT_EQ(decide({}, decision_, 1, 2), TIER_OK);
  EXPECT_EQ(states_[0], 77);
  EXPECT_NE(states_[1], 77);
  EXPECT_EQ(states_[2], 77);
  EXPECT_EQ(decide({}, decision_, 1, 1), TIER_OK);
  EXPECT_EQ(states_[1], 77);
}

// The later of two columns for one fact counts.
TEST_F(RefusedBatch, TheFirstOfTwoColumns) {
  const std::vector<std::uint32_t> strange{9};
  const std::vector<std::uint32_t> classes{2};
  const tier_column first{severity_, strange.data(), 1, nullptr, nullptr};
  const tier_column second{severity_, classes.data(), 1, nullptr, nullptr};
  EXPECT_EQ(decide({first, second}, decision_, 0, 1), TIER_OK);
  EXPECT_EQ(decide({second, first}, decision_, 0, 1), TIER_BAD_CLASS);
}

}  // namespace
}  // namespace tier::runtime
