#include "compiler/analysis/dead_rules.h"

#include <algorithm>
#include <utility>

#include "compiler/analysis/search.h"

namespace tier::analysis {

namespace {

/// Whether the rules named in `hiding` take every judged ticket of a rule.
struct Hidden {
  Verdict verdict = Verdict::Proved;
  /// Those of them that the proof needed, and the declarations of what is impossible.
  std::vector<table::RuleId> hiding;
  std::vector<table::RuleId> impossible_by;
};

void sort_out(std::vector<table::RuleId>& rules) {
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
}

/// The rules of one decision, each against those that beat it.
class DeadRules {
 public:
  DeadRules(const Facts& facts, table::DecisionId decision, const Precedence& precedence,
            const Budget& budget)
      : decision_(decision),
        precedence_(precedence),
        by_itself_(facts.table().decisions[decision].kind == table::DecisionKind::Impossible),
        judged_(facts.judged(precedence.all_rows())),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_, by_itself_ ? facts.excluded_by_domains() : facts.excluded()),
        polishing_search_(facts, polish_,
                          by_itself_ ? facts.excluded_by_domains() : facts.excluded()),
        search_among_all_(facts, polish_, facts.excluded_by_domains()) {}

  Hidden look_at(table::RuleId rule) {
    // Of a long list in order, only to name those that stand before each line takes its square.
    if (work_.ended()) {
      return {Verdict::OutOfWork, {}, {}};
    }
    return by_itself_ ? hides(search_, rule, {})
                      : hides(search_, rule, precedence_.beaten_by(rule));
  }

  /// The rule without those that are not needed to hide it; later ones go first.
  findings::DeadRule irreducible(table::RuleId rule, Hidden hidden) {
    for (std::size_t place = hidden.hiding.size(); place-- > 0 && !polish_.ended();) {
      std::vector<table::RuleId> fewer = hidden.hiding;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place));
      Hidden without = hides(polishing_search_, rule, fewer);
      if (without.verdict == Verdict::Proved) {
        hidden.hiding = std::move(fewer);
        hidden.impossible_by = std::move(without.impossible_by);
      }
    }
    if (!hidden.hiding.empty() || hides(search_among_all_, rule, {}).verdict == Verdict::Proved) {
      hidden.impossible_by.clear();
    }
    return {decision_, rule, std::move(hidden.hiding), std::move(hidden.impossible_by)};
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
      hidden.impossible_by.insert(hidden.impossible_by.end(), answer.declared_impossible.begin(),
                                  answer.declared_impossible.end());
      for (std::size_t place = 0; place < rows.size(); ++place) {
        if (answer.needed[place]) {
          hidden.hiding.push_back(rule_of[place]);
        }
      }
    }
    sort_out(hidden.hiding);
    sort_out(hidden.impossible_by);
    return hidden;
  }

  table::DecisionId decision_;
  const Precedence& precedence_;
  /// Whether the other rules of the decision do not matter.
  bool by_itself_;
  Region judged_;
  Work work_;
  Work polish_;
  Search search_;
  Search polishing_search_;
  /// Among all tickets of the domains, also those that the book declares impossible.
  Search search_among_all_;
};

/// That a promise is made for every ticket is told of the condition that says for which it is.
bool is_outside_of_promise(const table::DecisionTable& table, table::DecisionId decision,
                           table::RuleId rule) {
  const auto& fact = table.decisions[decision].attribute;
  const auto promise = fact ? table::promise_of(table.obligations, *fact) : std::nullopt;
  const auto* value = std::get_if<table::ValueOutcome>(&table.rules[rule].outcome);
  return promise && value != nullptr &&
         std::holds_alternative<table::DoesNotApply>(
             table.obligations[*promise].targets[static_cast<std::size_t>(value->value)]);
}

}  // namespace

void find_dead_rules(const Facts& facts, table::DecisionId decision, const Precedence& precedence,
                     const Budget& budget, findings::Findings& findings) {
  if (facts.table().decisions[decision].matrix) {
    return;
  }
  DeadRules dead_rules(facts, decision, precedence, budget);
  bool proved = true;
  for (const table::RuleId rule : precedence.rules()) {
    if (is_outside_of_promise(facts.table(), decision, rule)) {
      continue;
    }
    Hidden hidden = dead_rules.look_at(rule);
    proved &= hidden.verdict != Verdict::OutOfWork;
    if (hidden.verdict == Verdict::Proved) {
      findings.dead_rules.push_back(dead_rules.irreducible(rule, std::move(hidden)));
    }
  }
  if (!proved) {
    findings.not_proved.push_back({decision, findings::Property::Reached});
  }
}

void find_rules_of_no_decision(const table::DecisionTable& table, findings::Findings& findings) {
  std::vector<bool> is_placed(table.rules.size(), false);
  for (const table::Row& row : table.rows) {
    is_placed[row.rule.value] = true;
  }
  if (std::find(is_placed.begin(), is_placed.end(), false) == is_placed.end()) {
    return;
  }
  for (const table::DecisionId id : table.decisions.ids()) {
    const Precedence precedence(table, id);
    for (const table::RuleId rule : precedence.rules()) {
      is_placed[rule.value] = true;
    }
  }
  for (const table::RuleId rule : table.rules.ids()) {
    if (!is_placed[rule.value]) {
      findings.dead_rules.push_back({table::DecisionId(), rule, {}, {}});
    }
  }
}

}  // namespace tier::analysis
