#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "compiler/findings/finding.h"
#include "tests/unit/analysis/every_ticket.h"

namespace tier::analysis {

/// The findings about one table held against all of its tickets.
class CheckFindings {
 public:
  CheckFindings(const table::DecisionTable& table, const findings::Findings& findings)
      : table_(table),
        findings_(findings),
        every_(table),
        every_mended_(table, every_.without_value()) {}

  void everything() {
    if (findings_.no_ticket) {
      every_ticket_is_declared_impossible();
      return;
    }
    EXPECT_TRUE(every_.any_possible());
    for (const table::DecisionId decision : table_.decisions.ids()) {
      const table::DecisionKind kind = table_.decisions[decision].kind;
      if (kind == table::DecisionKind::DerivedFact || kind == table::DecisionKind::Owner) {
        no_gap_is_missed(decision);
        overlaps_agree(decision);
      }
      dead_rules_agree(decision);
    }
    EXPECT_TRUE(std::all_of(findings_.gaps.begin(), findings_.gaps.end(),
                            [&](const auto& gap) { return is_answer(gap.decision); }));
    EXPECT_TRUE(std::all_of(findings_.overlaps.begin(), findings_.overlaps.end(),
                            [&](const auto& overlap) { return is_answer(overlap.decision); }));
    for (const findings::Gap& gap : findings_.gaps) {
      group_is_true_and_maximal(gap);
      is_true_and_short(gap.decision, gap.witness,
                        [&](const auto& winners) { return winners.empty(); });
    }
    for (const findings::Overlap& overlap : findings_.overlaps) {
      is_true_and_short(overlap.decision, overlap.witness, [&](const auto& winners) {
        return winners.count(overlap.first) != 0 && winners.count(overlap.second) != 0;
      });
    }
    for (const findings::DeadRule& dead : findings_.dead_rules) {
      hiding_rules_are_enough_and_needed(dead);
      impossible_where_they_say(dead);
    }
  }

 private:
  using Case = EveryTicket::Case;
  using Ticket = EveryTicket::Ticket;
  using RulePair = std::pair<table::RuleId, table::RuleId>;
  using Says = std::function<bool(const std::set<table::RuleId>&)>;

  template <class List>
  bool is_settled(const List& list, table::DecisionId decision, findings::Property property) {
    return std::none_of(list.begin(), list.end(), [&](const auto& one) {
      return one.decision == decision && one.property == property;
    });
  }
  /// Whether the proof about the decision came to its end.
  bool is_complete(table::DecisionId decision, findings::Property property) {
    return is_settled(findings_.not_proved, decision, property) &&
           is_settled(findings_.cut_short, decision, property);
  }

  /// Whether one rule has to win, for every ticket.
  [[nodiscard]] bool is_answer(table::DecisionId decision) const {
    const table::DecisionKind kind = table_.decisions[decision].kind;
    return kind == table::DecisionKind::DerivedFact || kind == table::DecisionKind::Owner;
  }

  void every_ticket_is_declared_impossible() {
    EXPECT_FALSE(every_.any_possible());
    for (const table::DecisionId decision : table_.decisions.ids()) {
      if (table_.decisions[decision].kind != table::DecisionKind::Impossible) {
        continue;
      }
      for (const Case& one : every_.cases(decision)) {
        EXPECT_TRUE(!one.judged_among_all ||
                    std::any_of(findings_.no_ticket->declared_by.begin(),
                                findings_.no_ticket->declared_by.end(),
                                [&](table::RuleId rule) { return one.winners.count(rule) != 0; }));
      }
    }
  }

  /// Which rules of the decision match each of its tickets, whatever beats them.
  [[nodiscard]] bool is_matched(table::DecisionId decision, table::RuleId rule,
                                const Ticket& ticket) const {
    const auto& rows = every_.rows(decision);
    return std::any_of(rows.begin(), rows.end(), [&](const table::Row* row) {
      return row->rule == rule && EveryTicket::matches(row->tests, ticket);
    });
  }

  void impossible_where_they_say(const findings::DeadRule& dead) {
    if (!dead.hidden_by.empty()) {
      EXPECT_TRUE(dead.impossible_by.empty());
      return;
    }
    bool any = false;
    for (const Case& one : every_mended_.cases(dead.decision)) {
      if (!one.judged_among_all || !is_matched(dead.decision, dead.rule, *one.ticket)) {
        continue;
      }
      any = true;
      EXPECT_TRUE(std::any_of(dead.impossible_by.begin(), dead.impossible_by.end(),
                              [&](table::RuleId rule) {
                                return is_matched(impossible_decision(), rule, *one.ticket);
                              }));
    }
    EXPECT_EQ(any, !dead.impossible_by.empty());
  }

  [[nodiscard]] table::DecisionId impossible_decision() const {
    for (const table::DecisionId id : table_.decisions.ids()) {
      if (table_.decisions[id].kind == table::DecisionKind::Impossible) {
        return id;
      }
    }
    return table::DecisionId();
  }

  void no_gap_is_missed(table::DecisionId decision) {
    if (!is_complete(decision, findings::Property::Answered)) {
      return;
    }
    for (const Case& one : every_.cases(decision)) {
      if (one.judged && one.winners.empty()) {
        EXPECT_TRUE(std::any_of(findings_.gaps.begin(), findings_.gaps.end(),
                                [&](const auto& gap) {
                                  return gap.decision == decision &&
                                         EveryTicket::matches(gap.region, *one.ticket);
                                }))
            << "a gap of decision " << decision.value << " is missed";
      }
    }
  }

  void overlaps_agree(table::DecisionId decision) {
    std::set<RulePair> expected;
    for (const Case& one : every_.cases(decision)) {
      if (one.judged) {
        for (auto a = one.winners.begin(); a != one.winners.end(); ++a) {
          for (auto b = std::next(a); b != one.winners.end(); ++b) {
            expected.insert({*a, *b});
          }
        }
      }
    }
    std::set<RulePair> found;
    for (const findings::Overlap& overlap : findings_.overlaps) {
      if (overlap.decision == decision) {
        EXPECT_TRUE(found.insert({overlap.first, overlap.second}).second);
      }
    }
    if (is_complete(decision, findings::Property::Single)) {
      EXPECT_EQ(found, expected);
    }
    EXPECT_TRUE(std::includes(expected.begin(), expected.end(), found.begin(), found.end()));
  }

  void dead_rules_agree(table::DecisionId decision) {
    if (table_.decisions[decision].matrix) {
      return;
    }
    std::set<table::RuleId> expected;
    for (const table::RuleId rule : table_.rules.ids()) {
      const bool here = table_.rules[rule].name.rfind(table_.decisions[decision].name, 0) == 0;
      if (here) {
        expected.insert(rule);
      }
    }
    for (const Case& one : every_mended_.cases(decision)) {
      if (one.judged) {
        for (const table::RuleId winner : one.winners) {
          expected.erase(winner);
        }
      }
    }
    std::set<table::RuleId> found;
    for (const findings::DeadRule& dead : findings_.dead_rules) {
      if (dead.decision == decision) {
        found.insert(dead.rule);
      }
    }
    if (is_complete(decision, findings::Property::Reached)) {
      EXPECT_EQ(found, expected);
    }
    EXPECT_TRUE(std::includes(expected.begin(), expected.end(), found.begin(), found.end()));
  }

  [[nodiscard]] bool agrees(const Ticket& ticket, const findings::Witness& witness,
                            std::size_t left_out) const {
    for (std::size_t index = 0; index < witness.given.size(); ++index) {
      const auto& given = witness.given[index];
      if (index != left_out && ticket[given.attribute.value] != given.class_index) {
        return false;
      }
    }
    return true;
  }

  /// Whether it can be said of every judged ticket that agrees with the witness but for one fact,
  /// and there is such a ticket.
  [[nodiscard]] bool holds(table::DecisionId decision, const findings::Witness& witness,
                           std::size_t left_out, const Says& says) const {
    bool any = false;
    for (const Case& one : every_.cases(decision)) {
      if (one.judged && agrees(*one.ticket, witness, left_out)) {
        any = true;
        if (!says(one.winners)) {
          return false;
        }
      }
    }
    return any;
  }

  void is_true_and_short(table::DecisionId decision, const findings::Witness& witness,
                         const Says& says) {
    const std::size_t none = witness.given.size();
    EXPECT_TRUE(holds(decision, witness, none, says)) << "a witness is not true";
    for (std::size_t index = 0; index < witness.given.size(); ++index) {
      EXPECT_FALSE(table_.attributes[witness.given[index].attribute].derived_by);
      EXPECT_FALSE(holds(decision, witness, index, says)) << "a witness gives too much";
    }
  }

  [[nodiscard]] bool all_unanswered(table::DecisionId decision,
                                    const std::vector<table::Test>& region) const {
    const auto& cases = every_.cases(decision);
    return std::all_of(cases.begin(), cases.end(), [&](const Case& one) {
      return !one.judged || one.winners.empty() || !EveryTicket::matches(region, *one.ticket);
    });
  }

  void group_is_true_and_maximal(const findings::Gap& gap) {
    EXPECT_TRUE(all_unanswered(gap.decision, gap.region)) << "an answered ticket in a gap";
    for (std::size_t index = 0; index < gap.region.size(); ++index) {
      const table::ClassSet& classes = gap.region[index].classes;
      EXPECT_FALSE(classes.is_all());
      for (std::size_t one = 0; one < classes.size(); ++one) {
        const table::Attribute& attribute = table_.attributes[gap.region[index].attribute];
        if (!classes.has(one) && !(attribute.derived_by && attribute.unknown_class() == one)) {
          auto wider = gap.region;
          wider[index].classes.add(one);
          EXPECT_FALSE(all_unanswered(gap.decision, wider)) << "a group could be wider";
        }
      }
    }
    for (const auto& given : gap.witness.given) {
      const auto test =
          std::find_if(gap.region.begin(), gap.region.end(),
                       [&](const table::Test& one) { return one.attribute == given.attribute; });
      EXPECT_TRUE(test == gap.region.end() || test->classes.has(given.class_index));
    }
  }

  [[nodiscard]] bool take_all_of(const findings::DeadRule& dead, std::size_t left_out) const {
    const auto matched_by = [&](table::RuleId rule, const Ticket& ticket) {
      return is_matched(dead.decision, rule, ticket);
    };
    const auto& cases = every_mended_.cases(dead.decision);
    return std::all_of(cases.begin(), cases.end(), [&](const Case& one) {
      if (!one.judged || !matched_by(dead.rule, *one.ticket)) {
        return true;
      }
      for (std::size_t index = 0; index < dead.hidden_by.size(); ++index) {
        if (index != left_out && matched_by(dead.hidden_by[index], *one.ticket)) {
          return true;
        }
      }
      return false;
    });
  }

  void hiding_rules_are_enough_and_needed(const findings::DeadRule& dead) {
    EXPECT_TRUE(take_all_of(dead, dead.hidden_by.size()));
    for (std::size_t index = 0; index < dead.hidden_by.size(); ++index) {
      EXPECT_FALSE(take_all_of(dead, index)) << "a hiding rule is not needed";
    }
  }

  const table::DecisionTable& table_;
  const findings::Findings& findings_;
  EveryTicket every_;
  /// As it could be once the gaps of derived facts are mended.
  EveryTicket every_mended_;
};

}  // namespace tier::analysis
