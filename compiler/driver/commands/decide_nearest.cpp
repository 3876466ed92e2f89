#include "compiler/driver/commands/decide_nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "compiler/analysis/nearest.h"
#include "compiler/analysis/precedence.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

using analysis::Tests;
using table::RuleId;

/// Enough for a large book, and some milliseconds at the most.
constexpr analysis::Budget budget{2'000'000, 0, 0};

class NearestMiss {
 public:
  NearestMiss(const table::DecisionTable& table, const Decider& decider)
      : table_(table), facts_(table), rows_(table.rules.size()) {
    for (const table::AttributeId id : table.attributes.ids()) {
      const std::uint32_t fact = decider.facts()[id.value];
      ticket_.push_back(fact == runtime::missing ? std::nullopt : std::optional(fact));
    }
    for (const table::Row& row : table.rows) {
      rows_[row.rule.value].push_back(&row.tests);
    }
  }

  [[nodiscard]] std::optional<Tests> of(RuleId rule) const {
    const auto decision = decision_of(rule);
    if (!decision) {
      return std::nullopt;
    }
    const analysis::Precedence precedence(table_, *decision);
    std::vector<const Tests*> winners;
    for (const RuleId winner : precedence.beaten_by(rule)) {
      append(winners, winner);
    }
    return analysis::nearest_change(facts_, ticket_, rows_[rule.value], winners, budget);
  }

  /// The fewest changes after which some rule permits the access and none forbids it.
  [[nodiscard]] std::optional<Tests> of(const table::Access& access) const {
    std::vector<const Tests*> forbidding;
    std::vector<RuleId> permitting;
    for (const RuleId id : table_.rules.ids()) {
      const auto* outcome = std::get_if<table::PermissionOutcome>(&table_.rules[id].outcome);
      if (outcome == nullptr) {
        continue;
      }
      const table::Permission& permission = table_.permissions[outcome->permission];
      const auto& all = permission.access;
      if (std::find(all.begin(), all.end(), access) == all.end()) {
        continue;
      }
      if (permission.never) {
        append(forbidding, id);
      } else {
        permitting.push_back(id);
      }
    }
    std::optional<Tests> best;
    for (const RuleId id : permitting) {
      auto one = analysis::nearest_change(facts_, ticket_, rows_[id.value], forbidding, budget);
      if (one && (!best || one->size() < best->size())) {
        best = std::move(one);
      }
    }
    return best;
  }

 private:
  [[nodiscard]] std::optional<table::DecisionId> decision_of(RuleId rule) const {
    for (const table::DecisionId id : table_.decisions.ids()) {
      const table::Decision& decision = table_.decisions[id];
      for (std::uint32_t place = 0; place < decision.row_count; ++place) {
        if (table_.rows[table::RowId(decision.first_row + place)].rule == rule) {
          return id;
        }
      }
    }
    return std::nullopt;
  }

  void append(std::vector<const Tests*>& rows, RuleId rule) const {
    rows.insert(rows.end(), rows_[rule.value].begin(), rows_[rule.value].end());
  }

  const table::DecisionTable& table_;
  analysis::Facts facts_;
  std::vector<std::vector<const Tests*>> rows_;
  analysis::KnownClasses ticket_;
};

}  // namespace

std::string nearest_miss(const table::DecisionTable& table, const AskedFor& asked,
                         const Decider& decider) {
  const NearestMiss nearest(table, decider);
  const auto change = std::visit([&](const auto& what) { return nearest.of(what); }, asked.what);
  if (!change || change->empty()) {
    return "";
  }
  return fmt::format(" It would if this were so: {}.", prose::tests(table, *change));
}

}  // namespace tier::driver
