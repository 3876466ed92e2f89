#pragma once

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

#include "compiler/findings/finding.h"
#include "tests/unit/analysis/every_ticket.h"

namespace tier::analysis {

/// All tickets of a small table that has one decision of each kind in question, as it is and as it
/// could be once the gaps of derived facts are mended: `look_at` says which of these is asked.
class EveryAccess {
 public:
  EveryAccess(const table::DecisionTable& table, const findings::AccessFindings& findings)
      : table_(table),
        findings_(findings),
        as_it_is_(table),
        mended_(table, as_it_is_.without_value()) {
    for (const table::DecisionId id : table.decisions.ids()) {
      of_kind_[static_cast<std::size_t>(table.decisions[id].kind)] = id;
    }
    look_at(as_it_is_);
  }

 protected:
  using Place = std::size_t;  ///< of a ticket, the same in every decision
  using Rules = std::set<table::RuleId>;
  using Says = std::function<bool(Place)>;

  void look_at(const EveryTicket& every) {
    every_ = &every;
    ticket_count_ = every.cases(triggers()).size();
  }

  [[nodiscard]] table::DecisionId of(table::DecisionKind kind) const {
    return of_kind_[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] table::DecisionId triggers() const { return of(table::DecisionKind::Triggers); }
  [[nodiscard]] table::DecisionId needs() const { return of(table::DecisionKind::Needs); }
  [[nodiscard]] table::DecisionId permissions() const {
    return of(table::DecisionKind::Permissions);
  }

  [[nodiscard]] bool is_judged(table::DecisionId decision, Place place) const {
    return every_->cases(decision)[place].judged;
  }
  [[nodiscard]] bool wins(table::DecisionId decision, table::RuleId rule, Place place) const {
    return every_->cases(decision)[place].winners.count(rule) != 0;
  }
  [[nodiscard]] bool any(const Says& says) const {
    for (Place place = 0; place < ticket_count_; ++place) {
      if (says(place)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool any_wins(table::DecisionId decision, const Rules& rules, Place place) const {
    return std::any_of(rules.begin(), rules.end(),
                       [&](table::RuleId rule) { return wins(decision, rule, place); });
  }

  [[nodiscard]] bool is_judged_with_needs(Place place) const {
    return is_judged(triggers(), place) && is_judged(needs(), place);
  }
  [[nodiscard]] table::RuleId rule_of(table::TriggerId trigger) const {
    for (const table::RuleId id : table_.rules.ids()) {
      const auto* outcome = std::get_if<table::TriggerOutcome>(&table_.rules[id].outcome);
      if (outcome != nullptr && outcome->trigger == trigger) {
        return id;
      }
    }
    return table::RuleId();
  }
  /// The rules of this outcome for the trigger.
  template <class Outcome>
  [[nodiscard]] Rules rules_for(table::TriggerId trigger) const {
    Rules rules;
    for (const table::RuleId id : table_.rules.ids()) {
      const auto* outcome = std::get_if<Outcome>(&table_.rules[id].outcome);
      if (outcome != nullptr && outcome->trigger == trigger) {
        rules.insert(id);
      }
    }
    return rules;
  }
  const table::DecisionTable& table_;
  const findings::AccessFindings& findings_;
  EveryTicket as_it_is_;
  EveryTicket mended_;
  const EveryTicket* every_ = nullptr;
  table::DecisionId of_kind_[10];
  std::size_t ticket_count_ = 0;
};

}  // namespace tier::analysis
