#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <vector>

#include "compiler/analysis/asked_for.h"
#include "tests/unit/analysis/every_access.h"

namespace tier::analysis {

/// What is found of permissions and of evidence that is out of reach held against all tickets of a
/// small table that has one decision of each kind in question.
class CheckAccess : private EveryAccess {
 public:
  using EveryAccess::EveryAccess;

  void everything() {
    bypassed_agree();
    unobtainable_agree();
    // What no ticket does, none does either once the gaps of derived facts are mended.
    look_at(mended_);
    silenced_agree();
  }

 private:
  using AccessOf = std::pair<table::RuleId, table::Access>;
  /// The need, the holder, and the piece where all are due.
  using Lack = std::tuple<table::RuleId, table::TierId, table::EvidenceId>;

  [[nodiscard]] const table::Permission* permission(table::RuleId rule) const {
    const auto* outcome = std::get_if<table::PermissionOutcome>(&table_.rules[rule].outcome);
    return outcome != nullptr ? &table_.permissions[outcome->permission] : nullptr;
  }
  /// The rules that permit the access, or forbid it.
  [[nodiscard]] Rules rules_about(const table::Access& access, bool never) const {
    Rules rules;
    for (const table::RuleId id : table_.rules.ids()) {
      const table::Permission* one = permission(id);
      if (one != nullptr && one->never == never &&
          std::find(one->access.begin(), one->access.end(), access) != one->access.end()) {
        rules.insert(id);
      }
    }
    return rules;
  }
  [[nodiscard]] bool is_forbidden(const table::Access& access, Place place) const {
    return any_wins(permissions(), rules_about(access, true), place);
  }

  /// Whether the rules and `anyway` match every judged ticket of the other, of which there are
  /// some.
  [[nodiscard]] bool cover(const Rules& rules, table::RuleId other, const Says& anyway) const {
    const auto is_left = [&](Place place) {
      return is_judged(permissions(), place) && wins(permissions(), other, place) && !anyway(place);
    };
    return any(is_left) && !any([&](Place place) {
             return is_left(place) && !any_wins(permissions(), rules, place);
           });
  }
  void none_to_spare(const std::vector<table::RuleId>& by, table::RuleId other,
                     const Says& anyway) const {
    EXPECT_TRUE(cover(Rules(by.begin(), by.end()), other, anyway));
    for (const table::RuleId spared : by) {
      Rules fewer(by.begin(), by.end());
      fewer.erase(spared);
      EXPECT_FALSE(cover(fewer, other, anyway)) << "a rule is named that is not needed";
    }
  }

  void silenced_agree() {
    const Says never = [](Place) { return false; };
    std::set<AccessOf> expected;
    for_each_may([&](table::RuleId rule, const table::Access& access) {
      if (cover(rules_about(access, true), rule, never)) {
        expected.insert({rule, access});
      }
    });
    std::set<AccessOf> found;
    for (const findings::SilencedPermission& one : findings_.silenced) {
      EXPECT_TRUE(found.insert({one.rule, one.access}).second);
      none_to_spare(one.by, one.rule, never);
    }
    EXPECT_EQ(found, expected);
  }

  void bypassed_agree() {
    std::set<AccessOf> expected;
    for_each_may([&](table::RuleId rule, const table::Access& access) {
      Rules freer;
      for (const table::RuleId other : rules_about(access, false)) {
        if (asks_less(*permission(other), *permission(rule))) {
          freer.insert(other);
        }
      }
      const Says forbidden = [&](Place place) { return is_forbidden(access, place); };
      look_at(mended_);
      const bool even_mended = cover(freer, rule, forbidden);
      look_at(as_it_is_);
      if (even_mended && cover(freer, rule, forbidden)) {
        expected.insert({rule, access});
      }
    });
    std::set<AccessOf> found;
    for (const findings::BypassedApproval& one : findings_.bypassed) {
      EXPECT_TRUE(found.insert({one.rule, one.access}).second);
      none_to_spare(one.by, one.rule, [&](Place place) { return is_forbidden(one.access, place); });
      const Rules by(one.by.begin(), one.by.end());
      is_true_and_short(
          one.witness, [&](Place place) { return is_judged(permissions(), place); },
          [&](Place place) {
            return wins(permissions(), one.rule, place) && any_wins(permissions(), by, place) &&
                   !is_forbidden(one.access, place);
          });
    }
    EXPECT_EQ(found, expected);
  }

  template <class Use>
  void for_each_may(const Use& use) const {
    for (const table::RuleId id : table_.rules.ids()) {
      const table::Permission* one = permission(id);
      if (one != nullptr && !one->never) {
        for (const table::Access& access : one->access) {
          use(id, access);
        }
      }
    }
  }

  [[nodiscard]] bool is_of_agent(table::AttributeId attribute) const {
    const table::Attribute& one = table_.attributes[attribute];
    if (one.derived_by) {
      const auto& rows = every_->rows(*one.derived_by);
      return std::any_of(rows.begin(), rows.end(),
                         [&](const table::Row* row) { return asks_for_agent(row->tests); });
    }
    return one.name.starts_with("agent.");
  }
  [[nodiscard]] bool asks_for_agent(const std::vector<table::Test>& tests) const {
    return std::any_of(tests.begin(), tests.end(),
                       [&](const table::Test& test) { return is_of_agent(test.attribute); });
  }
  /// Whether the tests match the ticket whoever acts; or, for `somebody`, if the right person does.
  [[nodiscard]] bool matches(std::vector<table::Test> tests, Place place, bool somebody) const {
    if (!somebody && asks_for_agent(tests)) {
      return false;
    }
    tests.erase(
        std::remove_if(tests.begin(), tests.end(),
                       [&](const table::Test& test) { return is_of_agent(test.attribute); }),
        tests.end());
    return EveryTicket::matches(tests, *every_->cases(triggers())[place].ticket);
  }
  [[nodiscard]] bool holds(const Rules& rules, Place place, bool somebody) const {
    const auto& rows = every_->rows(permissions());
    return std::any_of(rows.begin(), rows.end(), [&](const table::Row* row) {
      return rules.count(row->rule) != 0 && matches(row->tests, place, somebody);
    });
  }
  [[nodiscard]] bool applies(const table::EvidenceSource& source, Place place,
                             bool somebody) const {
    return std::any_of(source.rows.begin(), source.rows.end(),
                       [&](const auto& tests) { return matches(tests, place, somebody); });
  }
  [[nodiscard]] bool is_closed(const table::EvidenceSource& source, Place place) const {
    return applies(source, place, false) &&
           (holds(rules_about(source.access, true), place, false) ||
            !holds(rules_about(source.access, false), place, true));
  }
  [[nodiscard]] bool is_out_of_reach(table::EvidenceId id, Place place) const {
    bool any_closed = false;
    for (const table::EvidenceSource& source : table_.evidence[id].sources) {
      const bool closed = is_closed(source, place);
      any_closed = any_closed || closed;
      if (!closed && applies(source, place, true)) {
        return false;
      }
    }
    return any_closed;
  }

  [[nodiscard]] bool is_due(table::RuleId need, table::TierId holder, Place place) const {
    const auto& outcome = std::get<table::NeedOutcome>(table_.rules[need].outcome);
    const table::AttributeId at(table_.attributes.size() - 1);
    return (*every_->cases(triggers())[place].ticket)[at.value] == holder.value &&
           wins(triggers(), rule_of(outcome.trigger), place) && wins(needs(), need, place) &&
           !any_wins(needs(), rules_for<table::WaiverOutcome>(outcome.trigger), place);
  }

  void expect_lacks(table::RuleId need, table::TierId holder, std::set<Lack>& expected) const {
    const auto& outcome = std::get<table::NeedOutcome>(table_.rules[need].outcome);
    for (Place place = 0; place < ticket_count_; ++place) {
      if (!is_judged_with_needs(place) || !is_judged(permissions(), place) ||
          !is_due(need, holder, place)) {
        continue;
      }
      std::vector<table::EvidenceId> out_of_reach;
      std::copy_if(outcome.evidence.begin(), outcome.evidence.end(),
                   std::back_inserter(out_of_reach),
                   [&](table::EvidenceId id) { return is_out_of_reach(id, place); });
      if (outcome.count == outcome.evidence.size()) {
        for (const table::EvidenceId id : out_of_reach) {
          expected.insert({need, holder, id});
        }
      } else if (outcome.evidence.size() - out_of_reach.size() < outcome.count) {
        expected.insert({need, holder, table::EvidenceId()});
      }
    }
  }

  /// Whether all sources of the pieces that are named are out of reach as the finding says.
  [[nodiscard]] bool is_as_said(const findings::UnobtainableEvidence& finding, Place place) const {
    for (const findings::ClosedSource& one : finding.closed) {
      const auto& sources = table_.evidence[one.evidence].sources;
      for (std::uint32_t source = 0; source < sources.size(); ++source) {
        const auto said =
            std::find_if(finding.closed.begin(), finding.closed.end(), [&](const auto& closed) {
              return closed.evidence == one.evidence && closed.source == source;
            });
        const table::Access& access = sources[source].access;
        const bool holds_here =
            said == finding.closed.end()   ? !applies(sources[source], place, true)
            : said->forbidden_by.is_some() ? applies(sources[source], place, false) &&
                                                 holds({said->forbidden_by}, place, false)
                                           : applies(sources[source], place, false) &&
                                                 !holds(rules_about(access, false), place, true);
        if (!holds_here) {
          return false;
        }
      }
    }
    return true;
  }

  void unobtainable_agree() {
    std::set<Lack> expected;
    for (const table::RuleId id : table_.rules.ids()) {
      if (const auto* need = std::get_if<table::NeedOutcome>(&table_.rules[id].outcome)) {
        for (const table::TierId tier : table_.triggers[need->trigger].from) {
          expect_lacks(id, tier, expected);
        }
      }
    }
    std::set<Lack> found;
    for (const findings::UnobtainableEvidence& one : findings_.unobtainable) {
      const auto& need = std::get<table::NeedOutcome>(table_.rules[one.need].outcome);
      const bool all = need.count == need.evidence.size();
      std::set<table::EvidenceId> pieces;
      for (const findings::ClosedSource& closed : one.closed) {
        pieces.insert(closed.evidence);
        EXPECT_EQ(rules_about(table_.evidence[closed.evidence].sources[closed.source].access, true)
                      .count(closed.forbidden_by),
                  closed.forbidden_by.is_some() ? 1U : 0U);
      }
      EXPECT_EQ(pieces.size(), need.evidence.size() - need.count + 1);
      EXPECT_TRUE(
          found.insert({one.need, one.holder, all ? *pieces.begin() : table::EvidenceId()}).second);
      is_true_and_short(
          one.witness,
          [&](Place place) {
            return is_judged_with_needs(place) && is_judged(permissions(), place);
          },
          [&](Place place) {
            return is_due(one.need, one.holder, place) && is_as_said(one, place);
          });
    }
    EXPECT_EQ(found, expected);
  }

  [[nodiscard]] bool agrees(Place place, const findings::Witness& witness,
                            std::size_t left_out) const {
    for (std::size_t index = 0; index < witness.given.size(); ++index) {
      const auto& given = witness.given[index];
      if (index != left_out &&
          (*every_->cases(triggers())[place].ticket)[given.attribute.value] != given.class_index) {
        return false;
      }
    }
    return true;
  }
  void is_true_and_short(const findings::Witness& witness, const Says& judged, const Says& says) {
    const auto is_said = [&](std::size_t left_out) {
      const Says about = [&](Place place) {
        return judged(place) && agrees(place, witness, left_out);
      };
      return any(about) && !any([&](Place place) { return about(place) && !says(place); });
    };
    EXPECT_TRUE(is_said(witness.given.size())) << "a witness is not true";
    for (std::size_t index = 0; index < witness.given.size(); ++index) {
      EXPECT_FALSE(is_said(index)) << "a witness gives too much";
    }
  }
};

}  // namespace tier::analysis
