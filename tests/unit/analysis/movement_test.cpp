// What is said of the ways of tickets is what following every ticket says: nothing missed, nothing
// invented, every witness true and without a fact to spare.

#include <gtest/gtest.h>

#include <string>

#include "compiler/analysis/analyze.h"
#include "compiler/table/dump.h"
#include "tests/unit/analysis/every_move.h"
#include "tests/unit/analysis/moving_desk.h"

namespace tier::analysis {
namespace {

/// How often each kind of thing came up, so that a test cannot pass by never meeting it.
struct Seen {
  std::size_t clean = 0;
  std::size_t conflicts = 0;
  std::size_t ping_pongs = 0;
  std::size_t long_rounds = 0;
  std::size_t stranded = 0;
  std::size_t skipped = 0;
  std::size_t unreached = 0;
  std::size_t not_proved = 0;

  void add(const findings::Findings& findings) {
    const findings::MovementFindings& movement = findings.movement;
    conflicts += movement.conflicts.size();
    ping_pongs += movement.ping_pongs.size();
    for (const findings::PingPong& round : movement.ping_pongs) {
      long_rounds += round.tiers.size() > 2 ? 1 : 0;
    }
    stranded += movement.stranded.size();
    skipped += movement.skipped.size();
    unreached += movement.unreached.size();
    clean += movement.conflicts.empty() && movement.ping_pongs.empty() && movement.stranded.empty();
    not_proved += findings.not_proved.size();
  }
};

Seen check_desks(std::uint32_t count, const Budget& budget) {
  Seen seen;
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const table::DecisionTable table = MovingDesk(seed).make();
    const findings::Findings findings = analyze(table, budget);
    if (findings.no_ticket) {
      continue;
    }
    EveryMove(table, findings).everything();
    seen.add(findings);
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << table::dump(table);
      break;
    }
  }
  return seen;
}

// A desk that fails is printed, so that it has to be one that can be.
TEST(Movement, DesksCanBePrinted) {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    EXPECT_NE(table::dump(MovingDesk(seed).make()).find("triggers"), std::string::npos);
  }
}

// Proofs within their budget agree with brute force to the letter.
TEST(Movement, FindingsAreThoseOfEveryTicket) {
  const Seen seen = check_desks(2000, {});
  EXPECT_EQ(seen.not_proved, 0U);
  EXPECT_GT(seen.clean, 50U);
  EXPECT_GT(seen.conflicts, 500U);
  EXPECT_GT(seen.ping_pongs, 300U);
  EXPECT_GT(seen.long_rounds, 20U);
  EXPECT_GT(seen.stranded, 500U);
  EXPECT_GT(seen.skipped, 50U);
  EXPECT_GT(seen.unreached, 20U);
}

// Where the budget ends, what was found is true, and what is missing is not called proved.
TEST(Movement, WhereTheBudgetEndsNothingIsProved) {
  std::size_t not_proved = 0;
  for (const std::uint64_t steps : {std::uint64_t{20}, std::uint64_t{200}, std::uint64_t{1000}}) {
    Budget budget;
    budget.steps = steps;
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
      const table::DecisionTable table = MovingDesk(seed).make();
      const findings::MovementFindings all = analyze(table).movement;
      const findings::Findings some = analyze(table, budget);
      const bool open = !some.not_proved.empty() || !some.cut_short.empty();
      not_proved += open ? 1 : 0;
      EXPECT_LE(some.movement.conflicts.size(), all.conflicts.size());
      EXPECT_LE(some.movement.ping_pongs.size(), all.ping_pongs.size());
      EXPECT_TRUE(open || (some.movement.conflicts.size() == all.conflicts.size() &&
                           some.movement.ping_pongs.size() == all.ping_pongs.size() &&
                           some.movement.stranded.size() == all.stranded.size()));
    }
  }
  EXPECT_GT(not_proved, 100U);
}

}  // namespace
}  // namespace tier::analysis
