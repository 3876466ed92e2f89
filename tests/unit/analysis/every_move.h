#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "compiler/findings/finding.h"
#include "tests/unit/analysis/every_ticket.h"

namespace tier::analysis {

/// What is found of movement held against every ticket of a table in the hands of every tier. The
/// holder is the last attribute, so that the cases of one ticket stand together.
class EveryMove {
 public:
  EveryMove(const table::DecisionTable& table, const findings::Findings& findings)
      : table_(table), findings_(findings), every_(table) {
    for (const table::DecisionId id : table.decisions.ids()) {
      switch (table.decisions[id].kind) {
        case table::DecisionKind::Triggers:
          triggers_ = id;
          break;
        case table::DecisionKind::Unless:
          unless_ = id;
          break;
        case table::DecisionKind::Owner:
          owner_ = id;
          break;
        default:
          break;
      }
    }
  }

  void everything() {
    conflicts_agree();
    ping_pongs_agree();
    stranded_agree();
    skipped_agree();
    for (const table::TierId tier : table_.tiers.ids()) {
      const auto& list = findings_.movement.unreached;
      EXPECT_EQ(std::find(list.begin(), list.end(), tier) != list.end(), is_unreached(tier));
    }
  }

 private:
  using Case = EveryTicket::Case;
  using Rules = std::vector<table::RuleId>;
  /// Whether something can be said of a ticket, by the place of its first case.
  using Says = std::function<bool(std::size_t)>;

  [[nodiscard]] std::size_t tier_count() const { return table_.tiers.size(); }
  [[nodiscard]] std::size_t ticket_count() const { return every_.cases(triggers_).size(); }

  [[nodiscard]] const table::Trigger& trigger(table::RuleId rule) const {
    return table_.triggers[std::get<table::TriggerOutcome>(table_.rules[rule].outcome).trigger];
  }
  [[nodiscard]] bool is_automatic(table::RuleId rule) const {
    return !trigger(rule).asks && !trigger(rule).on_request_by;
  }
  [[nodiscard]] const std::set<table::RuleId>& at(std::size_t ticket, table::TierId tier) const {
    return every_.cases(triggers_)[ticket + tier.value].winners;
  }
  [[nodiscard]] bool moves(std::size_t ticket) const {
    return every_.cases(triggers_)[ticket].judged && every_.cases(unless_)[ticket].judged;
  }
  [[nodiscard]] bool is_judged_for_owners(std::size_t ticket) const {
    return moves(ticket) && every_.cases(owner_)[ticket].judged;
  }
  /// By one scope alone.
  [[nodiscard]] bool is_owned(std::size_t ticket) const {
    return is_judged_for_owners(ticket) && every_.cases(owner_)[ticket].winners.size() == 1;
  }
  [[nodiscard]] bool owned_by(std::size_t ticket, table::RuleId scope) const {
    return is_owned(ticket) && *every_.cases(owner_)[ticket].winners.begin() == scope;
  }
  [[nodiscard]] table::TierId tier_of(table::RuleId scope) const {
    return std::get<table::OwnerOutcome>(table_.rules[scope].outcome).tier;
  }

  template <class List>
  void agree(const List& found, const List& expected, findings::Property property) {
    const auto is_settled = [&](const auto& list) {
      return std::none_of(list.begin(), list.end(),
                          [&](const auto& one) { return one.property == property; });
    };
    if (is_settled(findings_.not_proved) && is_settled(findings_.cut_short)) {
      EXPECT_EQ(found, expected) << "property " << static_cast<int>(property);
    }
    EXPECT_TRUE(std::includes(expected.begin(), expected.end(), found.begin(), found.end()));
  }

  /// Whether it can be said of all tickets that agree with the witness but for one fact, if there
  /// are any; `step` is 1 where the holder is one of the facts.
  [[nodiscard]] bool holds(const findings::Witness& witness, std::size_t left_out, std::size_t step,
                           const Says& is_judged, const Says& says) const {
    bool any = false;
    for (std::size_t ticket = 0; ticket < ticket_count(); ticket += step) {
      bool agrees = is_judged(ticket);
      for (std::size_t index = 0; agrees && index < witness.given.size(); ++index) {
        const auto& given = witness.given[index];
        agrees =
            index == left_out ||
            (*every_.cases(triggers_)[ticket].ticket)[given.attribute.value] == given.class_index;
      }
      if (agrees && !says(ticket)) {
        return false;
      }
      any |= agrees;
    }
    return any;
  }

  void is_true_and_short(const findings::Witness& witness, std::size_t step, const Says& is_judged,
                         const Says& says) {
    EXPECT_TRUE(holds(witness, witness.given.size(), step, is_judged, says)) << "not true";
    for (std::size_t index = 0; index < witness.given.size(); ++index) {
      EXPECT_FALSE(holds(witness, index, step, is_judged, says)) << "gives too much";
    }
  }

  void conflicts_agree() {
    std::set<std::pair<table::RuleId, table::RuleId>> expected;
    for (std::size_t one = 0; one < ticket_count(); ++one) {
      const Case& it = every_.cases(triggers_)[one];
      for (const table::RuleId a : it.winners) {
        for (const table::RuleId b : it.winners) {
          const bool differ =
              trigger(a).to != trigger(b).to ||
              (trigger(a).team && trigger(b).team && *trigger(a).team != *trigger(b).team);
          if (it.judged && a < b && is_automatic(a) && is_automatic(b) && differ) {
            expected.insert({a, b});
          }
        }
      }
    }
    std::set<std::pair<table::RuleId, table::RuleId>> found;
    for (const findings::Conflict& conflict : findings_.movement.conflicts) {
      found.insert({conflict.first, conflict.second});
      is_true_and_short(
          conflict.witness, 1, [&](std::size_t one) { return every_.cases(triggers_)[one].judged; },
          [&](std::size_t one) {
            const auto& winners = every_.cases(triggers_)[one].winners;
            return winners.count(conflict.first) != 0 && winners.count(conflict.second) != 0;
          });
    }
    agree(found, expected, findings::Property::Agreed);
  }

  void walk(std::size_t ticket, std::vector<table::TierId>& tiers, Rules& rules,
            std::set<Rules>& rounds) {
    for (const table::RuleId rule : at(ticket, tiers.back())) {
      const table::TierId to = trigger(rule).to;
      if (!is_automatic(rule) || to < tiers.front()) {
        continue;
      }
      rules.push_back(rule);
      if (to == tiers.front()) {
        rounds.insert(rules);
      } else if (std::find(tiers.begin(), tiers.end(), to) == tiers.end()) {
        tiers.push_back(to);
        walk(ticket, tiers, rules, rounds);
        tiers.pop_back();
      }
      rules.pop_back();
    }
  }

  void ping_pongs_agree() {
    std::set<Rules> expected;
    for (std::size_t ticket = 0; ticket < ticket_count(); ticket += tier_count()) {
      for (const table::TierId start : table_.tiers.ids()) {
        std::vector<table::TierId> tiers = {start};
        Rules rules;
        if (moves(ticket)) {
          walk(ticket, tiers, rules, expected);
        }
      }
    }
    std::set<Rules> found;
    for (const findings::PingPong& round : findings_.movement.ping_pongs) {
      EXPECT_TRUE(found.insert(round.triggers).second);
      is_true_and_short(
          round.witness, tier_count(), [&](std::size_t ticket) { return moves(ticket); },
          [&](std::size_t ticket) {
            for (std::size_t place = 0; place < round.triggers.size(); ++place) {
              if (at(ticket, round.tiers[place]).count(round.triggers[place]) == 0) {
                return false;
              }
            }
            return true;
          });
    }
    agree(found, expected, findings::Property::Settled);
  }

  [[nodiscard]] bool is_told_to_skip(table::RuleId rule) const {
    const auto& list = findings_.movement.skipped;
    return std::any_of(list.begin(), list.end(),
                       [&](const findings::Skipped& one) { return one.trigger == rule; });
  }
  [[nodiscard]] bool leads_from(table::RuleId rule, table::TierId tier) const {
    return std::holds_alternative<table::TriggerOutcome>(table_.rules[rule].outcome) &&
           !trigger(rule).asks &&
           std::find(trigger(rule).from.begin(), trigger(rule).from.end(), tier) !=
               trigger(rule).from.end();
  }
  /// L2 is between L1 and L3, unless L3 is directly above L1 too.
  [[nodiscard]] bool is_between() const { return table_.tiers[table::TierId(2)].above.size() == 1; }
  [[nodiscard]] bool hides_another(table::RuleId rule) const {
    return std::any_of(findings_.dead_rules.begin(), findings_.dead_rules.end(),
                       [&](const findings::DeadRule& dead) {
                         return std::find(dead.hidden_by.begin(), dead.hidden_by.end(), rule) !=
                                dead.hidden_by.end();
                       });
  }

  [[nodiscard]] bool is_brought(std::size_t ticket, table::TierId from, table::TierId to) const {
    std::set<table::TierId> reached = {from};
    for (std::size_t round = 0; round < tier_count(); ++round) {
      for (const table::TierId tier : std::set<table::TierId>(reached)) {
        for (const table::RuleId rule : at(ticket, tier)) {
          if (!trigger(rule).asks) {
            reached.insert(trigger(rule).to);
          }
          if (is_told_to_skip(rule) && is_between() && tier.value == 0 &&
              trigger(rule).to.value == 2 && to.value == 1) {
            reached.insert(to);
          }
        }
        for (const findings::DeadRule& dead : findings_.dead_rules) {
          if (leads_from(dead.rule, tier)) {
            reached.insert(trigger(dead.rule).to);
          }
        }
        for (const table::RuleId rule : every_.cases(unless_)[ticket + tier.value].winners) {
          const auto& held = std::get<table::UnlessOutcome>(table_.rules[rule].outcome);
          const bool due =
              std::any_of(table_.rows.begin(), table_.rows.end(), [&](const auto& row) {
                const auto* outcome =
                    std::get_if<table::TriggerOutcome>(&table_.rules[row.rule].outcome);
                return outcome != nullptr && outcome->trigger == held.trigger;
              });
          if (due && !table_.triggers[held.trigger].asks) {
            reached.insert(table_.triggers[held.trigger].to);
          }
        }
      }
    }
    return reached.count(to) != 0;
  }

  [[nodiscard]] bool is_above(table::TierId upper, table::TierId lower) const {
    return upper > lower;
  }

  [[nodiscard]] bool owns_some(table::TierId tier) const {
    const auto& cases = every_.cases(owner_);
    return std::any_of(cases.begin(), cases.end(), [&](const Case& one) {
      return one.judged && one.winners.size() == 1 && tier_of(*one.winners.begin()) == tier;
    });
  }

  void stranded_agree() {
    std::set<std::pair<table::TierId, table::TierId>> expected;
    for (std::size_t ticket = 0; ticket < ticket_count(); ticket += tier_count()) {
      for (const table::TierId holder : table_.tiers.ids()) {
        for (const table::RuleId scope : every_.cases(owner_)[ticket].winners) {
          const table::TierId owner = tier_of(scope);
          if (is_owned(ticket) && is_above(owner, holder) && owns_some(holder) &&
              !is_brought(ticket, holder, owner)) {
            expected.insert({holder, owner});
          }
        }
      }
    }
    std::set<std::pair<table::TierId, table::TierId>> found;
    for (const findings::Stranded& stranded : findings_.movement.stranded) {
      EXPECT_TRUE(found.insert({stranded.holder, stranded.owner}).second);
      EXPECT_EQ(tier_of(stranded.scope), stranded.owner);
      is_true_and_short(
          stranded.witness, tier_count(),
          [&](std::size_t ticket) { return is_judged_for_owners(ticket); },
          [&](std::size_t ticket) {
            return owned_by(ticket, stranded.scope) &&
                   !is_brought(ticket, stranded.holder, stranded.owner);
          });
    }
    agree(found, expected, findings::Property::Followed);
  }

  [[nodiscard]] bool is_in_conflict(table::RuleId rule) const {
    const auto& list = findings_.movement.conflicts;
    return std::any_of(list.begin(), list.end(), [&](const findings::Conflict& one) {
      return one.first == rule || one.second == rule;
    });
  }

  void skipped_agree() {
    std::set<table::RuleId> expected;
    for (std::size_t ticket = 0; ticket < ticket_count(); ticket += tier_count()) {
      for (const table::RuleId rule : at(ticket, table::TierId(0))) {
        for (const table::RuleId scope : every_.cases(owner_)[ticket].winners) {
          if (is_between() && is_owned(ticket) && is_automatic(rule) && !is_in_conflict(rule) &&
              !hides_another(rule) && trigger(rule).to == table::TierId(2) &&
              tier_of(scope) == table::TierId(1)) {
            expected.insert(rule);
          }
        }
      }
    }
    std::set<table::RuleId> found;
    for (const findings::Skipped& skipped : findings_.movement.skipped) {
      EXPECT_TRUE(found.insert(skipped.trigger).second);
      is_true_and_short(
          skipped.witness, tier_count(),
          [&](std::size_t ticket) { return is_judged_for_owners(ticket); },
          [&](std::size_t ticket) {
            return at(ticket, skipped.from).count(skipped.trigger) != 0 &&
                   owned_by(ticket, skipped.scope);
          });
    }
    agree(found, expected, findings::Property::Stepwise);
  }

  [[nodiscard]] bool is_unreached(table::TierId tier) const {
    return std::none_of(table_.rules.begin(), table_.rules.end(), [&](const table::Rule& rule) {
      const auto* owner = std::get_if<table::OwnerOutcome>(&rule.outcome);
      const auto* moved = std::get_if<table::TriggerOutcome>(&rule.outcome);
      return (owner != nullptr && owner->tier == tier) ||
             (moved != nullptr && table_.triggers[moved->trigger].to == tier);
    });
  }

  const table::DecisionTable& table_;
  const findings::Findings& findings_;
  EveryTicket every_;
  table::DecisionId triggers_;
  table::DecisionId unless_;
  table::DecisionId owner_;
};

}  // namespace tier::analysis
