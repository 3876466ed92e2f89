#pragma once

#include <gtest/gtest.h>

#include <utility>

#include "tests/unit/analysis/every_access.h"

namespace tier::analysis {

/// The idle needs and waivers that are found held against all tickets of a small table.
class CheckIdle : private EveryAccess {
 public:
  using EveryAccess::EveryAccess;

  void everything() {
    // What no ticket does, none does either once the gaps of derived facts are mended.
    look_at(mended_);
    using Why = findings::IdleClause::Why;
    std::set<std::pair<table::RuleId, Why>> expected;
    for (const table::RuleId id : table_.rules.ids()) {
      const auto* need = std::get_if<table::NeedOutcome>(&table_.rules[id].outcome);
      const auto* waiver = std::get_if<table::WaiverOutcome>(&table_.rules[id].outcome);
      if (need == nullptr && waiver == nullptr) {
        continue;
      }
      const table::TriggerId trigger = need != nullptr ? need->trigger : waiver->trigger;
      const Says here = [&](Place place) {
        return is_judged_with_needs(place) && wins(needs(), id, place);
      };
      const Says ready = [&](Place place) {
        return is_judged_with_needs(place) && wins(triggers(), rule_of(trigger), place);
      };
      const Rules needed = rules_for<table::NeedOutcome>(trigger);
      const Rules waived = rules_for<table::WaiverOutcome>(trigger);
      if (any(here) && any(ready) &&
          !any([&](Place place) { return here(place) && ready(place); })) {
        const bool meets =
            any([&](Place place) { return here(place) && is_matched(rule_of(trigger), place); });
        expected.insert({id, meets ? Why::Silenced : Why::NeverTogether});
      } else if (any([&](Place place) { return here(place) && ready(place); }) &&
                 !any([&](Place place) {
                   return here(place) && ready(place) &&
                          any_wins(needs(), need != nullptr ? waived : needed, place) ==
                              (need == nullptr);
                 })) {
        expected.insert({id, need != nullptr ? Why::AlwaysWaived : Why::NothingDue});
      }
    }
    for (const table::TriggerId trigger : table_.triggers.ids()) {
      for (const table::RuleId id : covered_needs(trigger)) {
        expected.insert({id, Why::Covered});
      }
    }
    std::set<std::pair<table::RuleId, Why>> found;
    for (const findings::IdleClause& one : findings_.idle) {
      EXPECT_EQ(one.by.empty(), one.why != Why::Silenced && one.why != Why::Covered);
      EXPECT_TRUE(found.insert({one.rule, one.why}).second);
    }
    EXPECT_EQ(found, expected);
  }

 private:
  /// A row of the trigger matches, whatever silences it.
  [[nodiscard]] bool is_matched(table::RuleId rule, Place place) const {
    const auto& rows = every_->rows(triggers());
    return std::any_of(rows.begin(), rows.end(), [&](const table::Row* row) {
      return row->rule == rule &&
             EveryTicket::matches(row->tests, *every_->cases(triggers())[place].ticket);
    });
  }

  /// Whether everybody who has what those needs ask for, however they choose, has enough for this
  /// one: by all that they must have, and by each alone.
  [[nodiscard]] bool is_implied(const table::NeedOutcome& need,
                                const std::vector<const table::NeedOutcome*>& others) const {
    std::set<table::EvidenceId> must;
    const auto enough = [&](const std::set<table::EvidenceId>& at_hand) {
      return static_cast<std::size_t>(std::count_if(
                 need.evidence.begin(), need.evidence.end(),
                 [&](table::EvidenceId piece) { return at_hand.count(piece) != 0; })) >= need.count;
    };
    for (const table::NeedOutcome* other : others) {
      if (other->count == other->evidence.size()) {
        must.insert(other->evidence.begin(), other->evidence.end());
        continue;
      }
      bool always = true;
      for (std::uint32_t choice = 0; choice < (1U << other->evidence.size()); ++choice) {
        std::set<table::EvidenceId> chosen;
        for (std::size_t place = 0; place < other->evidence.size(); ++place) {
          if ((choice >> place & 1U) != 0) {
            chosen.insert(other->evidence[place]);
          }
        }
        always = always && (chosen.size() < other->count || enough(chosen));
      }
      if (always) {
        return true;
      }
    }
    return enough(must);
  }

  [[nodiscard]] Rules covered_needs(table::TriggerId trigger) const {
    Rules counting = rules_for<table::NeedOutcome>(trigger);
    const Rules waived = rules_for<table::WaiverOutcome>(trigger);
    Rules covered;
    const std::vector<table::RuleId> all(counting.rbegin(), counting.rend());
    for (const table::RuleId id : all) {
      const auto is_due_here = [&](Place place) {
        return is_judged_with_needs(place) && wins(triggers(), rule_of(trigger), place) &&
               wins(needs(), id, place) && !any_wins(needs(), waived, place);
      };
      const auto counts = [&](Place place) {
        std::vector<const table::NeedOutcome*> others;
        for (const table::RuleId other : counting) {
          if (other != id && wins(needs(), other, place)) {
            others.push_back(&std::get<table::NeedOutcome>(table_.rules[other].outcome));
          }
        }
        return is_due_here(place) &&
               !is_implied(std::get<table::NeedOutcome>(table_.rules[id].outcome), others);
      };
      if (any(is_due_here) && !any(counts)) {
        covered.insert(id);
        counting.erase(id);
      }
    }
    return covered;
  }
};

}  // namespace tier::analysis
