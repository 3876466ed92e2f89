#include <gtest/gtest.h>

#include <random>

#include "compiler/packed/pack.h"
#include "tests/support/desk_table.h"
#include "tests/support/packed_table.h"
#include "tests/support/random_table.h"
#include "tests/support/whole_table.h"
#include "tier/access.h"
#include "tier/escalate.h"
#include "tier/tier.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;

/// Calls what reads a decided request.
void follow(const Table& table, Decided& decided) {
  const std::vector<std::uint64_t> present(evidence_words(table), 5);
  Request request = decided.request();
  request.evidence_present = present.data();
  request.evidence_words = present.size();
  std::vector<TriggerAnswer> triggers(table.trigger_count);
  std::vector<Lack> lacks(most_lacks(table));
  std::vector<std::uint32_t> evidence(lacking_evidence_words(table));
  std::vector<AccessAnswer> access(table.action_count);
  EXPECT_EQ(trigger_answers(table, request,
                            {triggers.data(), triggers.size(), lacks.data(), lacks.size(),
                             evidence.data(), evidence.size()}),
            Status::Ok);
  EXPECT_EQ(access_answers(table, request, access.data(), access.size()), Status::Ok);
}

/// Calls what reads a table with facts at random; the sanitizers watch.
void use(const PackedTable& packed, std::mt19937& random) {
  const Table& table = packed.table();
  std::vector<std::uint32_t> facts(table.attribute_count);
  for (std::uint32_t round = 0; round < 3; ++round) {
    ASSERT_EQ(clear_facts(table, facts.data(), facts.size()), Status::Ok);
    for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
      if (random() % 3 != 0) {
        facts[index] = static_cast<std::uint32_t>(random() % table.attributes[index].class_count);
      }
      const char* texts[] = {"high", "yes", "4.50", "2026-12-01T09:00Z", "p3", "A refund \xC3",
                             "vip",  "",    "L1"};
      begin_set(table, index, facts.data());
      add_member(table, index, texts[random() % 9], facts.data());
      bind(table, index, texts[random() % 9], facts.data());
    }
    Decided decided(table, facts);
    ASSERT_EQ(decided.status(), Status::Ok);
    for (std::uint32_t decision = 0; decision < table.decision_count; ++decision) {
      const bool has_rule = decided.state(decision) == State::Decided &&
                            table.decisions[decision].policy != format::HitPolicy::Collect;
      EXPECT_EQ(decided.answer(decision).rule < table.rule_count, has_rule);
      EXPECT_EQ(decided.matches(decision).size(), decided.answer(decision).match_count);
      EXPECT_EQ(decided.questions(decision).size(), decided.answer(decision).question_count);
    }
    follow(table, decided);
  }
}

/// Asks the C API for every name, and for those behind the last.
void use_names(const PackedTable& packed, const std::string& bytes) {
  tier_table handle;
  const std::vector<char> aligned(bytes.begin(), bytes.end());
  ASSERT_EQ(tier_open(aligned.data(), aligned.size(), &handle), TIER_OK);
  for (int kind = TIER_KIND_ATTRIBUTE; kind <= TIER_KIND_PROMISE; ++kind) {
    const auto of_kind = static_cast<tier_kind>(kind);
    const auto count = static_cast<std::uint32_t>(tier_count(&handle, of_kind));
    for (std::uint32_t index = 0; index <= count; ++index) {
      tier_name(&handle, of_kind, index);
    }
  }
  const std::uint32_t decisions = packed.table().decision_count;
  tier_outcome outcome;
  for (std::uint32_t index = 0; tier_outcome_at(&handle, index, &outcome) == TIER_OK; ++index) {
    for (std::uint32_t decision = 0; decision <= decisions; ++decision) {
      tier_outcome_name(&handle, decision, index);
    }
    EXPECT_TRUE(outcome.list.size == 0 || outcome.list.data[outcome.list.size - 1] < TIER_NONE);
  }
}

/// Changes every `stride`th byte in several ways and makes the checksum true again; returns how
/// many of the forgeries open.
std::size_t forge_bytes(std::string bytes, std::size_t stride) {
  std::mt19937 random(11);
  std::size_t opened = 0;
  for (std::size_t at = 0; at < bytes.size(); at += stride) {
    const char kept = bytes[at];
    for (const int change : {1, 2, 4, 128, 255}) {
      bytes[at] = static_cast<char>(kept ^ change);
      support::reseal(bytes);
      const PackedTable packed(bytes);
      if (packed.status() == Status::Ok) {
        ++opened;
        use(packed, random);
        use_names(packed, bytes);
      }
    }
    bytes[at] = kept;
  }
  return opened;
}

// A table forged in any one byte is refused or stays within its bytes.
TEST(Forged, NeverLeadsOutsideTheTable) {
  EXPECT_GT(forge_bytes(packed::pack(support::desk_table()), 1), 100U);
}

// The same for a table with everything.
TEST(Forged, NeverLeadsOutsideAWholeTable) {
  EXPECT_GT(forge_bytes(packed::pack(support::whole_table()), 5), 100U);
}

// The same for books at random.
TEST(Forged, NeverLeadsOutsideARandomTable) {
  for (const std::uint32_t seed : {3U, 14U, 15U}) {
    EXPECT_GT(forge_bytes(packed::pack(support::RandomTable(seed).make()), 1), 100U);
  }
}

// Nor does one forged in several words, as a real forger would.
TEST(Forged, NeverLeadsOutsideATableForgedInManyWords) {
  const std::string sound = packed::pack(support::desk_table());
  std::mt19937 random(12);
  for (std::uint32_t round = 0; round < 20000; ++round) {
    std::string bytes = sound;
    const std::uint32_t changes = 1 + static_cast<std::uint32_t>(random() % 4);
    for (std::uint32_t change = 0; change < changes; ++change) {
      const std::uint32_t words[] = {0, 1, 2, 8, 0x7FFF'FFFF, 0xFFFF'FFFF};
      const std::uint32_t word = words[random() % 6];
      const std::size_t at = sizeof(format::Header) / 4 + random() % (sound.size() / 8);
      std::memcpy(bytes.data() + std::min(at * 4, bytes.size() - 4), &word, 4);
    }
    support::reseal(bytes);
    const PackedTable packed(bytes);
    if (packed.status() == Status::Ok) {
      use(packed, random);
    }
  }
}

}  // namespace
}  // namespace tier::runtime
