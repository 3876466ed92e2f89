// On random pairs of tables, of which the later is the earlier with changes, a comparison says what
// looking at every ticket says: no change missed, none invented, every group true and with no fact
// to spare, every example true and without a fact that could be left out.

#include <gtest/gtest.h>

#include <string>

#include "compiler/compare/compare.h"
#include "compiler/table/dump.h"
#include "tests/support/random_table.h"
#include "tests/support/random_whole_table.h"
#include "tests/unit/compare/changed_table.h"
#include "tests/unit/compare/every_answer.h"

namespace tier::compare {
namespace {

struct Seen {
  std::size_t changes[16] = {};
  std::size_t same = 0;
  std::size_t pairs = 0;
};

/// A ticket of both books and what each answers.
struct Case {
  Ticket ticket;
  Answers before;
  Answers after;
  bool in_both = false;
};

class Check {
 public:
  Check(const table::DecisionTable& before, const table::DecisionTable& after)
      : comparison_(compare(before, after)), joint_(comparison_.joint) {
    Ticket ticket(joint_.table.attributes.size());
    enumerate(ticket, 0);
  }

  const Comparison& comparison() const { return comparison_; }

  void everything() {
    EXPECT_TRUE(comparison_.not_compared.empty());
    for (const Case& one : cases_) {
      nothing_is_missed(one);
    }
    for (const Change& change : comparison_.changes) {
      EXPECT_FALSE(change.groups.empty());
      for (const Group& group : change.groups) {
        group_is_true(change, group);
        example_is_true(change, group);
      }
    }
  }

  /// How many tickets a pair of tables has at most, before they are made.
  static std::size_t tickets(const table::DecisionTable& table) {
    std::size_t count = 1;
    for (const table::Attribute& fact : table.attributes) {
      count *= fact.derived_by ? 1 : fact.class_count;
    }
    return count;
  }

 private:
  void enumerate(Ticket& ticket, std::size_t attribute) {
    if (attribute == joint_.table.attributes.size()) {
      add(ticket);
      return;
    }
    const table::Attribute& fact = joint_.table.attributes[table::AttributeId(attribute)];
    for (std::size_t index = 0; index < (fact.derived_by ? 1 : fact.class_count); ++index) {
      ticket[attribute] = index;
      enumerate(ticket, attribute + 1);
    }
  }

  void add(Ticket ticket) {
    derive(joint_.table, ticket);
    for (const table::Never& never : joint_.table.nevers) {
      if (matches(never.tests, ticket)) {
        return;
      }
    }
    EveryAnswer before(joint_.before, joint_);
    EveryAnswer after(joint_.after, joint_);
    Case one{ticket, before.of(ticket), after.of(ticket), false};
    one.in_both = !before.is_impossible() && !after.is_impossible();
    cases_.push_back(std::move(one));
  }

  static std::string answer(const Answers& answers, Kind kind, const std::string& what) {
    const auto found = answers.find({kind, what});
    if (found != answers.end()) {
      return found->second;
    }
    if (kind == Kind::Evidence) {
      const std::string base = what.substr(0, what.find(": ") + 2);
      return answers.count({kind, base}) != 0 ? "no" : "";
    }
    return "none";
  }
  static bool counts(const Case& one, Kind kind) { return kind == Kind::Impossible || one.in_both; }
  static bool has(const Case& one, const Change& change) {
    return answer(one.before, change.kind, change.what) == change.before.key &&
           answer(one.after, change.kind, change.what) == change.after.key;
  }

  void nothing_is_missed(const Case& one) {
    std::set<std::pair<Kind, std::string>> questions;
    for (const auto* answers : {&one.before, &one.after}) {
      for (const auto& [question, key] : *answers) {
        questions.insert(question);
      }
    }
    for (const auto& question : questions) {
      const auto kind = question.first;
      const auto& what = question.second;
      const std::string before = answer(one.before, kind, what);
      const std::string after = answer(one.after, kind, what);
      if (before == after || !counts(one, kind) ||
          (kind == Kind::Evidence && (before.empty() || after.empty()))) {
        continue;
      }
      EXPECT_TRUE(std::any_of(comparison_.changes.begin(), comparison_.changes.end(),
                              [&](const Change& change) {
                                return change.kind == kind && change.what == what &&
                                       change.before.key == before && change.after.key == after &&
                                       (change.more || is_in(change.groups, one.ticket));
                              }))
          << kind_name(kind) << " " << what << ": " << before << " becomes " << after;
    }
  }
  static bool is_in(const std::vector<Group>& groups, const Ticket& ticket) {
    return std::any_of(groups.begin(), groups.end(),
                       [&](const Group& group) { return matches(group.region, ticket); });
  }

  /// Whether every ticket that passes changes so, and some does.
  template <class Passes>
  bool holds(const Change& change, Passes passes) const {
    bool any = false;
    for (const Case& one : cases_) {
      if (counts(one, change.kind) && passes(one.ticket)) {
        any = true;
        if (!has(one, change)) {
          return false;
        }
      }
    }
    return any;
  }

  void group_is_true(const Change& change, const Group& group) {
    EXPECT_TRUE(holds(change, [&](const Ticket& t) { return matches(group.region, t); }))
        << change.what << ": a group is not true";
    for (std::size_t left_out = 0; left_out < group.region.size(); ++left_out) {
      analysis::Tests tests = group.region;
      tests.erase(tests.begin() + static_cast<std::ptrdiff_t>(left_out));
      EXPECT_FALSE(holds(change, [&](const Ticket& t) { return matches(tests, t); }))
          << change.what << ": a group has a fact to spare";
    }
  }

  void example_is_true(const Change& change, const Group& group) {
    const auto& given = group.witness.given;
    const auto agrees = [&](const Ticket& ticket, std::size_t left_out) {
      for (std::size_t place = 0; place < given.size(); ++place) {
        if (place != left_out && ticket[given[place].attribute.value] != given[place].class_index) {
          return false;
        }
      }
      return true;
    };
    EXPECT_TRUE(holds(change, [&](const Ticket& t) { return agrees(t, given.size()); }))
        << change.what << ": an example is not true";
    for (std::size_t left_out = 0; left_out < given.size(); ++left_out) {
      EXPECT_FALSE(holds(change, [&](const Ticket& t) { return agrees(t, left_out); }))
          << change.what << ": an example has a fact to spare";
    }
  }

  Comparison comparison_;
  const Joint& joint_;
  std::vector<Case> cases_;
};

void check_pair(const table::DecisionTable& before, const table::DecisionTable& after, Seen& seen) {
  Check check(before, after);
  check.everything();
  ++seen.pairs;
  seen.same += check.comparison().changes.empty() ? 1 : 0;
  for (const Change& change : check.comparison().changes) {
    ++seen.changes[static_cast<std::size_t>(change.kind)];
  }
  if (testing::Test::HasFailure()) {
    ADD_FAILURE() << table::dump(before) << "\n---\n" << table::dump(after);
  }
}

TEST(BruteForce, ChangesOfOwnersAndDerivedFacts) {
  Seen seen;
  for (std::uint32_t seed = 1; seed <= 600 && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const table::DecisionTable before = support::RandomTable(seed).make();
    check_pair(before, ChangedTable(before, seed).make(), seen);
  }
  EXPECT_GT(seen.same, 60U);
  EXPECT_GT(seen.changes[static_cast<std::size_t>(Kind::Owner)], 100U);
  EXPECT_GT(seen.changes[static_cast<std::size_t>(Kind::Derived)], 50U);
}

TEST(BruteForce, ChangesOfEverythingElse) {
  Seen seen;
  for (std::uint32_t seed = 1; seed <= 2000 && seen.pairs < 150 && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const table::DecisionTable before = support::RandomWholeTable(seed).make();
    const auto derived = named(before.attributes, "derived");
    if (Check::tickets(before) > 700 || !before.attributes[*derived].may_be_unknown) {
      continue;
    }
    check_pair(before, ChangedTable(before, seed).make(), seen);
  }
  for (const Kind kind : {Kind::Owner, Kind::Derived, Kind::Trigger, Kind::Evidence,
                          Kind::Permission, Kind::Lifecycle, Kind::Impossible}) {
    EXPECT_GT(seen.changes[static_cast<std::size_t>(kind)], 5U) << kind_name(kind);
  }
}

TEST(BruteForce, ATableIsTheSameAsItself) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const table::DecisionTable table = support::RandomTable(seed).make();
    EXPECT_TRUE(same_meaning(compare(table, table)));
    const table::DecisionTable whole = support::RandomWholeTable(seed).make();
    const Comparison itself = compare(whole, whole);
    EXPECT_TRUE(same_meaning(itself) || itself.no_common_ticket);
    EXPECT_TRUE(itself.changes.empty() && itself.differences.empty());
  }
}

// Where the budget ends it is said, and what is listed is still true.
TEST(BruteForce, WhereTheBudgetEndsItIsSaid) {
  std::size_t ended = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const table::DecisionTable before = support::RandomTable(seed).make();
    const table::DecisionTable after = ChangedTable(before, seed).make();
    analysis::Budget budget;
    budget.steps = 200;
    const Comparison some = compare(before, after, budget);
    const Comparison all = compare(before, after);
    ended += some.not_compared.size();
    EXPECT_TRUE(some.changes.size() == all.changes.size() || !same_meaning(some));
    EXPECT_LE(some.changes.size(), all.changes.size());
  }
  EXPECT_GT(ended, 20U);
}

}  // namespace
}  // namespace tier::compare
