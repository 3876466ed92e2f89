// Which parts of conditions change nothing is what looking at every ticket says.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "compiler/analysis/analyze.h"
#include "compiler/table/dump.h"
#include "tests/support/random_table.h"
#include "tests/unit/analysis/every_ticket.h"
#include "tests/unit/analysis/whole_language.h"

namespace tier::analysis {
namespace {

using findings::IdlePart;
using table::WrittenCondition;
using Ticket = EveryTicket::Ticket;
using Why = IdlePart::Why;

/// Conditions at random over the facts of a table; the line of an origin is the place of the part.
class SomeConditions {
 public:
  SomeConditions(const table::DecisionTable& table, std::uint32_t seed)
      : table_(table), random_(seed * 31 + 7) {}

  std::vector<WrittenCondition> make() {
    std::vector<WrittenCondition> conditions;
    for (std::uint32_t place = 0; place < 4; ++place) {
      WrittenCondition condition;
      condition.joined =
          below(2) == 0 ? WrittenCondition::Joined::All : WrittenCondition::Joined::Any;
      condition.defines = below(2) == 0 ? "name" : "";
      condition.may_not_be_always = !condition.defines.empty() || below(2) == 0;
      condition.origin.line = 1000 * (place + 1);
      for (std::uint32_t part = 1 + below(3); part > 0; --part) {
        condition.parts.push_back({"", some_rows(), {}, false});
        condition.parts.back().origin.line =
            condition.origin.line + static_cast<std::uint32_t>(condition.parts.size());
      }
      conditions.push_back(std::move(condition));
    }
    return conditions;
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  table::Products some_rows() {
    table::Products rows;
    for (std::uint32_t left = below(8) == 0 ? 0 : 1 + below(2); left > 0; --left) {
      std::vector<table::Test> tests;
      for (const table::AttributeId id : table_.attributes.ids()) {
        const std::uint32_t count = table_.attributes[id].class_count;
        table::ClassSet classes(count);
        for (std::uint32_t index = 0; index < count; ++index) {
          if (below(2) == 0) {
            classes.add(index);
          }
        }
        if (below(3) == 0 && !classes.empty() && !classes.is_all()) {
          tests.push_back({id, classes});
        }
      }
      rows.push_back(std::move(tests));
    }
    return rows;
  }

  const table::DecisionTable& table_;
  std::mt19937 random_;
};

/// By line of the origin.
using Told = std::map<std::uint32_t, Why>;

/// The parts of one condition, as the words of findings/finding.h define them.
class Reference {
 public:
  /// Tickets that can be, and all that the domains allow.
  Reference(const std::vector<const Ticket*>& tickets, const std::vector<const Ticket*>& all,
            const WrittenCondition& condition)
      : tickets_(tickets),
        all_(all),
        condition_(condition),
        left_out_(condition.parts.size(), false) {}

  void tell(Told& told) {
    if (none_of(tickets_, [&](const Ticket& ticket) { return matches(ticket, parts()); })) {
      if (!condition_.defines.empty()) {
        told.emplace(condition_.origin.line, Why::NeverHolds);
      }
      return;
    }
    if (none_of(all_, [&](const Ticket& ticket) { return !matches(ticket, parts()); })) {
      if (condition_.may_not_be_always) {
        told.emplace(condition_.origin.line, Why::AlwaysHolds);
      }
      return;
    }
    for (std::size_t place = parts(); place-- > 0;) {
      tell_part(place, told);
    }
  }

 private:
  [[nodiscard]] std::size_t parts() const { return condition_.parts.size(); }
  [[nodiscard]] bool is_any() const { return condition_.joined == WrittenCondition::Joined::Any; }

  void tell_part(std::size_t place, Told& told) {
    if (!none_of(all_, [&](const Ticket& ticket) {
          return part_matches(ticket, place) == is_any() && matches(ticket, place) != is_any();
        })) {
      return;
    }
    left_out_[place] = true;
    const bool alone = none_of(
        all_, [&](const Ticket& ticket) { return part_matches(ticket, place) == is_any(); });
    const Why why = is_any() ? (alone ? Why::NeverHolds : Why::AddsNothing)
                             : (alone ? Why::AlwaysHolds : Why::TakesNothingOut);
    told.emplace(condition_.parts[place].origin.line, why);
  }

  template <class Is>
  [[nodiscard]] static bool none_of(const std::vector<const Ticket*>& tickets, const Is& is) {
    return std::none_of(tickets.begin(), tickets.end(),
                        [&](const Ticket* ticket) { return is(*ticket); });
  }
  [[nodiscard]] bool part_matches(const Ticket& ticket, std::size_t place) const {
    const table::Products& rows = condition_.parts[place].rows;
    return std::any_of(rows.begin(), rows.end(), [&](const std::vector<table::Test>& row) {
      return EveryTicket::matches(row, ticket);
    });
  }
  /// Without one of the parts, and those that are left out.
  [[nodiscard]] bool matches(const Ticket& ticket, std::size_t without) const {
    bool all = true;
    bool any = false;
    for (std::size_t place = 0; place < parts(); ++place) {
      if (place != without && !left_out_[place]) {
        const bool one = part_matches(ticket, place);
        all = all && one;
        any = any || one;
      }
    }
    return is_any() ? any : all;
  }

  const std::vector<const Ticket*>& tickets_;
  const std::vector<const Ticket*>& all_;
  const WrittenCondition& condition_;
  std::vector<bool> left_out_;
};

/// The tickets that can be once gaps are mended, or all of the domains, with a value of each
/// derived fact in question.
std::vector<const Ticket*> judged(const table::DecisionTable& table, const EveryTicket& every,
                                  const std::vector<bool>& free, const WrittenCondition& condition,
                                  bool among_all) {
  std::vector<const Ticket*> tickets;
  for (const EveryTicket::Case& one : every.cases(table::DecisionId(table.decisions.size() - 1))) {
    bool has_values = among_all ? every.is_in_domains(*one.ticket) : every.can_be(*one.ticket);
    for (const table::ConditionPart& part : condition.parts) {
      for (const std::vector<table::Test>& row : part.rows) {
        for (const table::Test& test : row) {
          const table::Attribute& attribute = table.attributes[test.attribute];
          const auto value = (*one.ticket)[test.attribute.value];
          const bool must_have = attribute.derived_by && !free[test.attribute.value];
          has_values = has_values && (!must_have || (value && value != attribute.unknown_class()));
        }
      }
    }
    if (has_values) {
      tickets.push_back(one.ticket);
    }
  }
  return tickets;
}

TEST(IdleParts, AreThoseThatChangeNothingForAnyTicket) {
  std::map<Why, std::size_t> seen;
  for (std::uint32_t seed = 1; seed <= 1500 && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const table::DecisionTable table =
        seed % 2 == 0 ? support::RandomTable(seed).make()
                      : WholeLanguage(support::RandomTable(seed).make(), seed).make();
    const std::vector<WrittenCondition> conditions = SomeConditions(table, seed).make();
    const findings::Findings findings = analyze(table, {}, {}, conditions);
    if (findings.no_ticket) {
      continue;
    }
    const std::vector<bool> free = EveryTicket(table).without_value();
    const EveryTicket every(table, free);
    Told wanted;
    for (const WrittenCondition& condition : conditions) {
      const std::vector<const Ticket*> tickets = judged(table, every, free, condition, false);
      const std::vector<const Ticket*> all = judged(table, every, free, condition, true);
      Reference(tickets, all, condition).tell(wanted);
    }
    Told found;
    for (const IdlePart& idle : findings.conditions.idle_parts) {
      found.emplace(idle.origin.line, idle.why);
      ++seen[idle.why];
    }
    EXPECT_EQ(found, wanted) << table::dump(table);
    EXPECT_TRUE(findings.conditions.not_proved.empty());
  }
  for (const Why why :
       {Why::NeverHolds, Why::AlwaysHolds, Why::AddsNothing, Why::TakesNothingOut}) {
    EXPECT_GT(seen[why], 20U) << static_cast<int>(why);
  }
}

// Where the budget ends it is said, and what is told is still true.
TEST(IdleParts, AreTrueWhereTheBudgetEnds) {
  const table::DecisionTable table = support::RandomTable(4).make();
  const std::vector<WrittenCondition> conditions = SomeConditions(table, 4).make();
  Budget budget;
  budget.steps = 1;
  const findings::ConditionFindings some = analyze(table, budget, {}, conditions).conditions;
  const findings::ConditionFindings all = analyze(table, {}, {}, conditions).conditions;
  EXPECT_FALSE(some.not_proved.empty());
  for (const IdlePart& idle : some.idle_parts) {
    EXPECT_TRUE(std::any_of(all.idle_parts.begin(), all.idle_parts.end(), [&](const auto& one) {
      return one.origin.line == idle.origin.line && one.why == idle.why;
    }));
  }
}

}  // namespace
}  // namespace tier::analysis
