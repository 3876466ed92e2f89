#include "compiler/analysis/ways.h"

#include <algorithm>

namespace tier::analysis {

Ways::Look Ways::look(const Region& tickets, table::TierId from, table::TierId to) {
  put_in_box(tickets);
  reach_from(from, to);
  Look look;
  Region reason;
  look.leads = reached_[to.value];
  if (look.leads) {
    for (table::TierId tier = to; tier != from; tier = by_[tier.value].from) {
      why(by_[tier.value], reason);
    }
  } else {
    for (const table::TierId tier : facts_->table().tiers.ids()) {
      if (!reached_[tier.value]) {
        continue;
      }
      for (const table::RuleId rule : hand_offs_->from(tier)) {
        if (!reached_[hand_offs_->trigger(rule).to.value] || skipping_->skips({tier, rule}, to)) {
          why_not({tier, rule, false}, reason);
        }
      }
    }
  }
  look.region = reason.tests();
  return look;
}

void Ways::put_in_box(const Region& tickets) {
  box_.reset(hand_offs_->derived(), *work_);
  for (const table::AttributeId id : facts_->table().attributes.ids()) {
    if (facts_->is_derived(id)) {
      continue;
    }
    const table::ClassSet* allowed = tickets.find(id);
    table::ClassSet one(facts_->table().attributes[id].class_count);
    one.add(allowed != nullptr ? allowed->first() : 0);
    box_.narrow(id, one, *work_);
  }
}

/// From tier to tier, as far as triggers lead; `target` also by those that skip it.
void Ways::reach_from(table::TierId from, table::TierId target) {
  reached_.assign(facts_->table().tiers.size(), false);
  by_.assign(reached_.size(), {});
  reached_[from.value] = true;
  std::vector<table::TierId> open = {from};
  const auto reach = [&](table::TierId to, Step step) {
    if (!reached_[to.value] && applies(step)) {
      reached_[to.value] = true;
      by_[to.value] = step;
      open.push_back(to);
    }
  };
  while (!open.empty()) {
    const table::TierId tier = open.back();
    open.pop_back();
    for (const table::RuleId rule : hand_offs_->from(tier)) {
      reach(hand_offs_->trigger(rule).to, {tier, rule, false});
      if (skipping_->skips({tier, rule}, target)) {
        reach(target, {tier, rule, true});
      }
    }
  }
}

bool Ways::matches(const Tests& row) {
  work_->spend(1 + row.size());
  return std::all_of(row.begin(), row.end(), [&](const table::Test& test) {
    return box_.relation(test) == Relation::Within;
  });
}

const Tests* Ways::matching(const std::vector<const Tests*>& rows) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Tests* row) { return matches(*row); });
  return found != rows.end() ? *found : nullptr;
}

const Tests* Ways::matching(const std::vector<Tests>& rows) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Tests& row) { return matches(row); });
  return found != rows.end() ? &*found : nullptr;
}

/// Where the trigger is held back; one that skips a tier does so only where it applies.
const Tests* Ways::held_back(Step step) {
  return step.skips ? nullptr : matching(hand_offs_->held_back_at(step.rule, step.from));
}

bool Ways::applies(Step step) {
  return hand_offs_->is_dead(step.rule) || held_back(step) != nullptr ||
         (matching(hand_offs_->rows_at(step.rule, step.from)) != nullptr &&
          matching(hand_offs_->beaten_at(step.rule, step.from)) == nullptr);
}

/// Narrows the reason to tickets that the row does not match, as this one.
void Ways::exclude(const Tests& row, Region& reason) {
  if (!meet(reason.tests(), row)) {
    return;
  }
  const auto failing = std::find_if(row.begin(), row.end(), [&](const table::Test& test) {
    return box_.relation(test) == Relation::Apart;
  });
  if (failing != row.end()) {
    reason.restrict_to(failing->attribute, failing->classes.complement());
  }
}

void Ways::why(Step step, Region& reason) {
  if (hand_offs_->is_dead(step.rule)) {
    return;
  }
  if (const Tests* row = held_back(step)) {
    reason.restrict_to(*row);
    return;
  }
  reason.restrict_to(*matching(hand_offs_->rows_at(step.rule, step.from)));
  for (const Tests* row : hand_offs_->beaten_at(step.rule, step.from)) {
    exclude(*row, reason);
  }
}

void Ways::why_not(Step step, Region& reason) {
  for (const Tests& row : hand_offs_->held_back_at(step.rule, step.from)) {
    exclude(row, reason);
  }
  if (matching(hand_offs_->rows_at(step.rule, step.from)) != nullptr) {
    reason.restrict_to(*matching(hand_offs_->beaten_at(step.rule, step.from)));
    return;
  }
  for (const Tests& row : hand_offs_->rows_at(step.rule, step.from)) {
    exclude(row, reason);
  }
}

}  // namespace tier::analysis
