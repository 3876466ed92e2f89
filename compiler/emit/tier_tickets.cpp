#include "compiler/emit/tier_tickets.h"

#include <algorithm>

namespace tier::emit {
namespace {

bool exclude_each_other(const table::Row& a, const table::Row& b) {
  return std::any_of(a.tests.begin(), a.tests.end(), [&](const table::Test& one) {
    return std::any_of(b.tests.begin(), b.tests.end(), [&](const table::Test& other) {
      return one.attribute == other.attribute && !one.classes.intersects(other.classes);
    });
  });
}

}  // namespace

std::vector<const table::Row*> ways_to(const table::DecisionTable& table, table::TierId tier) {
  std::vector<const table::Row*> rows;
  for (const table::Row& row : table.rows) {
    const table::Outcome& outcome = table.rules[row.rule].outcome;
    const auto* owner = std::get_if<table::OwnerOutcome>(&outcome);
    const auto* trigger = std::get_if<table::TriggerOutcome>(&outcome);
    if ((owner != nullptr && owner->tier == tier) ||
        (trigger != nullptr && table.triggers[trigger->trigger].to == tier)) {
      rows.push_back(&row);
    }
  }
  return rows;
}

bool can_meet(const std::vector<const table::Row*>& ways, const table::Row& row) {
  return std::any_of(ways.begin(), ways.end(),
                     [&](const table::Row* way) { return !exclude_each_other(*way, row); });
}

}  // namespace tier::emit
