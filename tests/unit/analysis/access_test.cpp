// What is found of permissions and evidence is what looking at every ticket finds: nothing missed,
// nothing invented, every witness true and without a fact to spare.

#include <gtest/gtest.h>

#include <string>

#include "compiler/analysis/analyze.h"
#include "compiler/table/dump.h"
#include "compiler/table/verify.h"
#include "tests/support/random_access_table.h"
#include "tests/unit/analysis/check_access.h"
#include "tests/unit/analysis/check_idle.h"

namespace tier::analysis {
namespace {

TEST(Access, FindingsAreThoseOfEveryTicket) {
  using Why = findings::IdleClause::Why;
  std::size_t silenced = 0;
  std::size_t bypassed = 0;
  std::size_t together = 0;
  std::size_t not_permitted = 0;
  std::size_t forbidden = 0;
  std::size_t several_pieces = 0;
  std::size_t why[5] = {};
  for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const table::DecisionTable table = support::RandomAccessTable(seed).make();
    ASSERT_EQ(table::verify(table), std::vector<std::string>{});
    const findings::Findings findings = analyze(table);
    if (findings.no_ticket) {
      continue;
    }
    EXPECT_TRUE(findings.not_proved.empty());
    CheckAccess(table, findings.access).everything();
    CheckIdle(table, findings.access).everything();
    silenced += findings.access.silenced.size();
    bypassed += findings.access.bypassed.size();
    for (const findings::BypassedApproval& one : findings.access.bypassed) {
      together += one.by.size() > 1 ? 1 : 0;
    }
    for (const findings::UnobtainableEvidence& one : findings.access.unobtainable) {
      ++(one.closed.front().forbidden_by.is_some() ? forbidden : not_permitted);
      several_pieces += one.closed.front().evidence != one.closed.back().evidence ? 1 : 0;
    }
    for (const findings::IdleClause& one : findings.access.idle) {
      ++why[static_cast<std::size_t>(one.why)];
    }
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << table::dump(table);
      break;
    }
  }
  EXPECT_GT(silenced, 500U);
  EXPECT_GT(bypassed, 500U);
  EXPECT_GT(together, 3U);
  EXPECT_GT(not_permitted, 500U);
  EXPECT_GT(forbidden, 50U);
  EXPECT_GT(several_pieces, 50U);
  EXPECT_GT(why[static_cast<std::size_t>(Why::NeverTogether)], 50U);
  EXPECT_GT(why[static_cast<std::size_t>(Why::AlwaysWaived)], 50U);
  EXPECT_GT(why[static_cast<std::size_t>(Why::NothingDue)], 50U);
  EXPECT_GT(why[static_cast<std::size_t>(Why::Silenced)], 10U);
  EXPECT_GT(why[static_cast<std::size_t>(Why::Covered)], 50U);
}

// A budget that ends in the middle leaves out findings and says so; it makes up none.
TEST(Access, WhereTheBudgetEndsNothingFalseIsSaid) {
  std::size_t fewer = 0;
  for (const std::uint64_t steps : {std::uint64_t{20}, std::uint64_t{200}, std::uint64_t{800}}) {
    Budget budget;
    budget.steps = steps;
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
      const table::DecisionTable table = support::RandomAccessTable(seed).make();
      const findings::Findings all = analyze(table);
      const findings::Findings some = analyze(table, budget);
      if (all.no_ticket || some.no_ticket) {
        continue;
      }
      // Where it is not proved that a derived fact has a value, less is said of what reads it.
      const bool open_value =
          std::any_of(some.not_proved.begin(), some.not_proved.end(),
                      [](const auto& one) { return one.property == findings::Property::Answered; });
      // Of a rule that no ticket reaches only that is told, where the budget is enough to see it.
      const auto told_of_live_rules = [&](const auto& list, auto rule) {
        return std::count_if(list.begin(), list.end(), [&](const auto& one) {
          return std::none_of(
              all.dead_rules.begin(), all.dead_rules.end(),
              [&](const findings::DeadRule& dead) { return dead.rule == one.*rule; });
        });
      };
      const auto counts = [&](const auto& less, const auto& more, auto rule,
                              findings::Property property) {
        const bool open =
            std::any_of(some.not_proved.begin(), some.not_proved.end(),
                        [&](const findings::NotProved& one) { return one.property == property; });
        const auto few = told_of_live_rules(less, rule);
        const auto many = told_of_live_rules(more, rule);
        EXPECT_TRUE(few == many || ((open || open_value) && few < many));
        fewer += few < many ? 1 : 0;
      };
      using findings::Property;
      counts(some.access.silenced, all.access.silenced, &findings::SilencedPermission::rule,
             Property::Permits);
      counts(some.access.bypassed, all.access.bypassed, &findings::BypassedApproval::rule,
             Property::Asks);
      counts(some.access.unobtainable, all.access.unobtainable,
             &findings::UnobtainableEvidence::need, Property::Obtainable);
      counts(some.access.idle, all.access.idle, &findings::IdleClause::rule, Property::Counts);
    }
  }
  EXPECT_GT(fewer, 100U);
}

TEST(AskedFor, LessIsLessOfSomethingAndMoreOfNothing) {
  const table::RoleId lead(std::size_t{0});
  const table::RoleId manager(std::size_t{1});
  table::Permission free;
  table::Permission one;
  one.approvers = {{1, lead}};
  table::Permission two = one;
  two.approvers = {{2, lead}};
  table::Permission both = one;
  both.approvers.push_back({1, manager});
  table::Permission other;
  other.approvers = {{1, manager}};
  table::Permission brief = one;
  brief.expires = 60;
  table::Permission briefer = one;
  briefer.expires = 30;
  table::Permission seen = one;
  seen.review = table::Review{lead, 0};
  table::Permission seen_soon = one;
  seen_soon.review = table::Review{lead, 60};
  table::Permission proved = one;
  proved.needs = {table::EvidenceId(std::size_t{0})};
  const std::pair<const table::Permission*, const table::Permission*> less[] = {
      {&free, &one},      {&one, &two},  {&one, &both},       {&other, &both}, {&one, &brief},
      {&brief, &briefer}, {&one, &seen}, {&seen, &seen_soon}, {&one, &proved}, {&free, &proved}};
  for (const auto& [lesser, greater] : less) {
    EXPECT_TRUE(asks_less(*lesser, *greater));
    EXPECT_FALSE(asks_less(*greater, *lesser));
  }
  const std::pair<const table::Permission*, const table::Permission*> neither[] = {
      {&one, &one}, {&one, &other}, {&two, &brief}, {&brief, &seen}, {&seen, &proved}};
  for (const auto& [a, b] : neither) {
    EXPECT_FALSE(asks_less(*a, *b));
    EXPECT_FALSE(asks_less(*b, *a));
  }
}

}  // namespace
}  // namespace tier::analysis
