// On thousands of small random tables the proofs say what looking at every ticket says: nothing
// missed, nothing invented, every witness true and without a fact to spare.

#include <gtest/gtest.h>

#include <string>

#include "compiler/analysis/analyze.h"
#include "compiler/table/dump.h"
#include "compiler/table/verify.h"
#include "tests/support/random_table.h"
#include "tests/unit/analysis/check_findings.h"
#include "tests/unit/analysis/whole_language.h"

namespace tier::analysis {
namespace {

/// How often each kind of thing came up, so that a test cannot pass by never meeting it.
struct Seen {
  std::size_t clean = 0;
  std::size_t gaps = 0;
  std::size_t overlaps = 0;
  std::size_t dead = 0;
  std::size_t never = 0;
  std::size_t impossible = 0;
  std::size_t no_ticket = 0;
  std::size_t not_proved = 0;

  void add(const findings::Findings& findings) {
    clean += findings.gaps.empty() && findings.overlaps.empty() && findings.dead_rules.empty() &&
             findings.not_proved.empty();
    gaps += findings.gaps.size();
    overlaps += findings.overlaps.size();
    for (const auto& dead_rule : findings.dead_rules) {
      dead += dead_rule.hidden_by.empty() ? 0 : 1;
      never += dead_rule.hidden_by.empty() ? 1 : 0;
      impossible += dead_rule.impossible_by.empty() ? 0 : 1;
    }
    not_proved += findings.not_proved.size();
    no_ticket += findings.no_ticket ? 1 : 0;
  }
};

table::DecisionTable random_table(std::uint32_t seed) {
  table::DecisionTable table = support::RandomTable(seed).make();
  EXPECT_EQ(table::verify(table), std::vector<std::string>{});
  return table;
}
table::DecisionTable whole_table(std::uint32_t seed) {
  return WholeLanguage(random_table(seed), seed).make();
}

template <class MakeTable>
Seen check_tables(std::uint32_t first_seed, std::uint32_t count, const Budget& budget,
                  const MakeTable& make_table) {
  Seen seen;
  for (std::uint32_t seed = first_seed; seed < first_seed + count; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const table::DecisionTable table = make_table(seed);
    const findings::Findings findings = analyze(table, budget);
    CheckFindings(table, findings).everything();
    seen.add(findings);
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << table::dump(table);
      break;
    }
  }
  return seen;
}

// Proofs within their budget agree with brute force to the letter.
TEST(BruteForce, FindingsAreThoseOfEveryTicket) {
  const Seen seen = check_tables(1, 4000, {}, random_table);
  EXPECT_EQ(seen.not_proved, 0U);
  EXPECT_GT(seen.clean, 100U);
  EXPECT_GT(seen.gaps, 1000U);
  EXPECT_GT(seen.overlaps, 1000U);
  EXPECT_GT(seen.dead, 300U);
  EXPECT_GT(seen.never, 100U);
}

// The same with tickets that cannot be, sets, lists in order, and hand-offs: nothing rests on a
// ticket that cannot be.
TEST(BruteForce, OnlyTicketsThatCanBeCount) {
  const Seen seen = check_tables(1, 2000, {}, whole_table);
  EXPECT_EQ(seen.not_proved, 0U);
  EXPECT_GT(seen.gaps, 500U);
  EXPECT_GT(seen.overlaps, 500U);
  EXPECT_GT(seen.dead, 150U);
  EXPECT_GT(seen.never, 50U);
  EXPECT_GT(seen.impossible, 50U);
  EXPECT_GT(seen.no_ticket, 10U);
}

// A budget that ends in the middle leaves findings that are true and says what is not proved.
TEST(BruteForce, WhereTheBudgetEndsNothingFalseIsSaid) {
  Budget budget;
  std::size_t not_proved = 0;
  for (const std::uint64_t steps : {std::uint64_t{10}, std::uint64_t{60}, std::uint64_t{300}}) {
    budget.steps = steps;
    for (std::uint32_t seed = 1; seed <= 700; ++seed) {
      const table::DecisionTable table = support::RandomTable(seed).make();
      const findings::Findings all = analyze(table);
      const findings::Findings some = analyze(table, budget);
      not_proved += some.not_proved.size();
      EXPECT_TRUE(some.gaps.size() == all.gaps.size() || !some.cut_short.empty() ||
                  !some.not_proved.empty());
      EXPECT_TRUE(some.overlaps.size() == all.overlaps.size() || !some.cut_short.empty() ||
                  !some.not_proved.empty());
      EXPECT_LE(some.dead_rules.size(), all.dead_rules.size());
    }
  }
  EXPECT_GT(not_proved, 100U);
}

}  // namespace
}  // namespace tier::analysis
