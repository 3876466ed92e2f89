#include "compiler/analysis/dead_rules.h"

#include <algorithm>
#include <utility>

#include "compiler/analysis/search.h"

namespace tier::analysis {

namespace {

/// Whether the rules named in `hiding` take every judged ticket of a rule.
struct Hidden {
  Verdict verdict = Verdict::Proved;
  /// Those of them that the proof needed.
  std::vector<table::RuleId> hiding;
};

/// The rules of one decision, each against those that beat it.
class DeadRules {
 public:
  DeadRules(const Facts& facts, table::DecisionId decision, const Precedence& precedence,
            const Budget& budget)
      : precedence_(precedence),
        judged_(facts.judged(decision)),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        polishing_search_(facts, polish_) {}

  Hidden look_at(table::RuleId rule) { return hides(search_, rule, precedence_.beaten_by(rule)); }

  /// The rules without those that are not needed to hide it; later ones go first.
  std::vector<table::RuleId> irreducible(table::RuleId rule, std::vector<table::RuleId> hiding) {
    for (std::size_t place = hiding.size(); place-- > 0;) {
      std::vector<table::RuleId> fewer = hiding;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place));
      if (hides(polishing_search_, rule, fewer).verdict == Verdict::Proved) {
        hiding = std::move(fewer);
      }
    }
    return hiding;
  }

 private:
  Hidden hides(Search& search, table::RuleId rule, const std::vector<table::RuleId>& others) {
    std::vector<const Tests*> rows;
    std::vector<table::RuleId> rule_of;
    for (const table::RuleId other : others) {
      for (const Tests* row : precedence_.rows_of(other)) {
        rows.push_back(row);
        rule_of.push_back(other);
      }
    }
    Hidden hidden;
    for (const Tests* row : precedence_.rows_of(rule)) {
      Region region(*row);
      region.restrict_to(judged_.tests());
      const Answer answer = search.find(region, rows);
      if (answer.verdict != Verdict::Proved) {
        hidden.verdict = answer.verdict;
        return hidden;
      }
      for (std::size_t place = 0; place < rows.size(); ++place) {
        if (answer.needed[place]) {
          hidden.hiding.push_back(rule_of[place]);
        }
      }
    }
    std::sort(hidden.hiding.begin(), hidden.hiding.end());
    hidden.hiding.erase(std::unique(hidden.hiding.begin(), hidden.hiding.end()),
                        hidden.hiding.end());
    return hidden;
  }

  const Precedence& precedence_;
  Region judged_;
  Work work_;
  Work polish_;
  Search search_;
  Search polishing_search_;
};

}  // namespace

void find_dead_rules(const Facts& facts, table::DecisionId decision, const Precedence& precedence,
                     const Budget& budget, findings::Findings& findings) {
  if (facts.table().decisions[decision].matrix) {
    return;
  }
  DeadRules dead_rules(facts, decision, precedence, budget);
  bool proved = true;
  for (const table::RuleId rule : precedence.rules()) {
    const Hidden hidden = dead_rules.look_at(rule);
    if (hidden.verdict == Verdict::Proved) {
      findings.dead_rules.push_back({decision, rule, dead_rules.irreducible(rule, hidden.hiding)});
    }
    proved &= hidden.verdict != Verdict::OutOfWork;
  }
  if (!proved) {
    findings.not_proved.push_back({decision, findings::Property::Reached});
  }
}

}  // namespace tier::analysis
