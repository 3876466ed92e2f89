// The nearest change makes the rule the answer, and none of its facts could have stayed: as looking
// at every ticket says.

#include "compiler/analysis/nearest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "compiler/analysis/precedence.h"
#include "tests/support/random_table.h"
#include "tests/unit/analysis/every_ticket.h"
#include "tests/unit/analysis/whole_language.h"

namespace tier::analysis {
namespace {

using Ticket = EveryTicket::Ticket;

bool has_derived_fact(const table::DecisionTable& table) {
  return std::any_of(
      table.attributes.begin(), table.attributes.end(),
      [](const table::Attribute& attribute) { return attribute.derived_by.has_value(); });
}

table::DecisionId owner_of(const table::DecisionTable& table) {
  for (const table::DecisionId id : table.decisions.ids()) {
    if (table.decisions[id].kind == table::DecisionKind::Owner) {
      return id;
    }
  }
  return {};
}

/// Whether the ticket differs from the other in `changed` alone, and is as told there.
bool agrees(const Ticket& ticket, const Ticket& other, const Tests& changed, bool as_told) {
  for (std::size_t place = 0; place < ticket.size(); ++place) {
    const auto test = std::find_if(changed.begin(), changed.end(), [&](const table::Test& one) {
      return one.attribute.value == place;
    });
    if (test == changed.end() ? ticket[place] != other[place]
                              : as_told && !test->classes.has(*ticket[place])) {
      return false;
    }
  }
  return true;
}

struct Seen {
  std::size_t never = 0;
  std::size_t nothing = 0;
  std::size_t one = 0;
  std::size_t several = 0;
};

class Check {
 public:
  Check(const table::DecisionTable& table, std::uint32_t seed)
      : every_(table),
        facts_(table),
        precedence_(table, owner_of(table)),
        cases_(every_.cases(owner_of(table))),
        ticket_(*cases_[seed % cases_.size()].ticket) {
    for (const auto& value : ticket_) {
      known_.emplace_back(static_cast<std::uint32_t>(*value));
    }
  }

  void all(Seen& seen) {
    if (!every_.any_possible()) {
      return;
    }
    for (const table::RuleId rule : precedence_.rules()) {
      one(rule, seen);
    }
  }

 private:
  void one(table::RuleId rule, Seen& seen) {
    std::vector<const Tests*> winners;
    for (const table::RuleId winner : precedence_.beaten_by(rule)) {
      const auto& rows = precedence_.rows_of(winner);
      winners.insert(winners.end(), rows.begin(), rows.end());
    }
    const auto change = nearest_change(facts_, known_, precedence_.rows_of(rule), winners);
    if (!change) {
      ++seen.never;
      EXPECT_TRUE(std::none_of(cases_.begin(), cases_.end(), [&](const EveryTicket::Case& one) {
        return one.judged && one.winners.count(rule) != 0;
      }));
      return;
    }
    ++(change->empty() ? seen.nothing : change->size() == 1 ? seen.one : seen.several);
    EXPECT_TRUE(can_answer(rule, *change, true));
    for (std::size_t place = 0; place < change->size(); ++place) {
      Tests fewer = *change;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place));
      EXPECT_FALSE(can_answer(rule, fewer, false));
    }
  }

  [[nodiscard]] bool can_answer(table::RuleId rule, const Tests& changed, bool as_told) const {
    return std::any_of(cases_.begin(), cases_.end(), [&](const EveryTicket::Case& one) {
      return one.judged && one.winners.count(rule) != 0 &&
             agrees(*one.ticket, ticket_, changed, as_told);
    });
  }

  EveryTicket every_;
  Facts facts_;
  Precedence precedence_;
  const std::vector<EveryTicket::Case>& cases_;
  const Ticket& ticket_;
  KnownClasses known_;
};

TEST(Nearest, ChangesMakeTheRuleTheAnswerAndNoneIsToSpare) {
  Seen seen;
  for (std::uint32_t seed = 1; seed <= 2500 && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const table::DecisionTable table =
        WholeLanguage(support::RandomTable(seed).make(), seed).make();
    if (!has_derived_fact(table)) {
      Check(table, seed * 31).all(seen);
    }
  }
  EXPECT_GT(seen.never, 50U);
  EXPECT_GT(seen.nothing, 50U);
  EXPECT_GT(seen.one, 200U);
  EXPECT_GT(seen.several, 200U);
}

}  // namespace
}  // namespace tier::analysis
