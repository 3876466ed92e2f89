#include <algorithm>

#include "compiler/analysis/decisions.h"
#include "compiler/analysis/search.h"
#include "compiler/analysis/time.h"

namespace tier::analysis {
namespace {

/// A ladder with its rule.
struct Named {
  table::RuleId rule;
  const table::Ladder* ladder;
};

std::vector<Named> ladders_of(const table::DecisionTable& table) {
  std::vector<Named> all;
  for (const table::RuleId id : table.rules.ids()) {
    if (const auto* outcome = std::get_if<table::LadderOutcome>(&table.rules[id].outcome)) {
      all.push_back({id, &table.ladders[outcome->ladder]});
    }
  }
  return all;
}

/// Whether the ladder no longer holds for any ticket once the step has set its fact.
bool ends(const table::LadderStep& step, const std::vector<const Tests*>& rows) {
  return std::all_of(rows.begin(), rows.end(), [&](const Tests* tests) {
    return std::any_of(tests->begin(), tests->end(), [&](const table::Test& test) {
      return test.attribute == *step.fact && !test.classes.has(step.value->attribute_class);
    });
  });
}

class EndedSteps {
 public:
  EndedSteps(const Facts& facts, const Budget& budget, findings::TimeFindings& findings)
      : work_(budget.steps), search_(facts, work_), rows_(facts.table()), findings_(findings) {}

  void look_at(const Named& setting, const Named& other) {
    for (std::size_t place = 0; place < setting.ladder->steps.size(); ++place) {
      const table::LadderStep& step = setting.ladder->steps[place];
      const auto& rows = rows_.of(other.rule);
      if (step.fact && setting.ladder->from == other.ladder->from && !rows.empty() &&
          ends(step, rows) && covers(setting, other)) {
        add({other.rule, 0, setting.rule, place}, *other.ladder,
            table::first_after(*setting.ladder, place));
        return;
      }
    }
  }

 private:
  /// Whether the one holds whenever the other does.
  bool covers(const Named& setting, const Named& other) {
    const auto& rows = rows_.of(other.rule);
    return setting.rule == other.rule ||
           std::all_of(rows.begin(), rows.end(), [&](const Tests* tests) {
             return search_.find(Region(*tests), rows_.of(setting.rule)).verdict == Verdict::Proved;
           });
  }

  /// The first step that comes later than the set.
  void add(findings::EndedStep found, const table::Ladder& ladder, std::int64_t set_at) {
    for (std::size_t place = 0; place < ladder.steps.size(); ++place) {
      const bool is_itself = found.ladder == found.by && place == found.by_step;
      if (!is_itself && table::first_after(ladder, place) > set_at) {
        found.step = place;
        findings_.ended.push_back(found);
        return;
      }
    }
  }

  Work work_;
  Search search_;
  RowsByRule rows_;
  findings::TimeFindings& findings_;
};

}  // namespace

void find_ended_steps(const Facts& facts, const Budget& budget, findings::TimeFindings& findings) {
  const std::vector<Named> ladders = ladders_of(facts.table());
  EndedSteps ended(facts, budget, findings);
  for (const Named& other : ladders) {
    for (const Named& setting : ladders) {
      ended.look_at(setting, other);
    }
  }
}

}  // namespace tier::analysis
