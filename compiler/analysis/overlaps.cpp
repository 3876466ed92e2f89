#include "compiler/analysis/overlaps.h"

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/analysis/claim.h"
#include "compiler/analysis/row_bits.h"
#include "compiler/analysis/search.h"

namespace tier::analysis {

namespace {

using RulePair = std::pair<table::RuleId, table::RuleId>;

/// The pairs of one decision, found row by row.
class Overlaps {
 public:
  Overlaps(const Facts& facts, table::DecisionId decision, const Precedence& precedence,
           const Budget& budget)
      : facts_(facts),
        decision_(decision),
        precedence_(precedence),
        budget_(budget),
        judged_(facts.judged(decision)),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        claims_(facts, polish_) {}

  /// Returns whether all pairs were looked at.
  bool find() {
    const std::vector<const table::Row*> rows = rows_of(facts_.table(), decision_);
    const RowBits bits(facts_.table(), rows);
    for (std::size_t place = 0; place < rows.size(); ++place) {
      const table::Row& row = *rows[place];
      const bool all = facts_.table().rules[row.rule].otherwise ||
                       bits.for_each_meeting_after(
                           place, [&](std::size_t other) { return look_at(row, *rows[other]); });
      if (!all) {
        return false;
      }
    }
    return true;
  }

  std::vector<findings::Overlap> take() {
    std::sort(overlaps_.begin(), overlaps_.end(),
              [](const findings::Overlap& a, const findings::Overlap& b) {
                return RulePair(a.first, a.second) < RulePair(b.first, b.second);
              });
    return std::move(overlaps_);
  }

 private:
  /// Returns whether to go on.
  bool look_at(const table::Row& a, const table::Row& b) {
    if (a.rule == b.rule || precedence_.beats(a.rule, b.rule) ||
        precedence_.beats(b.rule, a.rule)) {
      return true;
    }
    const RulePair rules = std::minmax(a.rule, b.rule);
    if (found_.count(rules) != 0) {
      return true;
    }
    Region shared(a.tests);
    shared.restrict_to(b.tests);
    shared.restrict_to(judged_.tests());
    const std::vector<const Tests*> winners = rows_that_beat(rules);
    const Answer answer = search_.find(shared, winners);
    if (answer.verdict != Verdict::Found) {
      return answer.verdict == Verdict::Proved;
    }
    if (overlaps_.size() == budget_.overlaps) {
      return false;
    }
    const Claim claim{
        judged_, {precedence_.rows_of(rules.first), precedence_.rows_of(rules.second)}, winners};
    found_.insert(rules);
    overlaps_.push_back({decision_, rules.first, rules.second,
                         as_witness(claims_.shortest_ticket(claim, answer.region))});
    return true;
  }

  [[nodiscard]] std::vector<const Tests*> rows_that_beat(const RulePair& rules) const {
    std::vector<const Tests*> rows;
    for (const table::RuleId rule : {rules.first, rules.second}) {
      for (const table::RuleId winner : precedence_.beaten_by(rule)) {
        const auto& more = precedence_.rows_of(winner);
        rows.insert(rows.end(), more.begin(), more.end());
      }
    }
    return rows;
  }

  const Facts& facts_;
  table::DecisionId decision_;
  const Precedence& precedence_;
  const Budget& budget_;
  Region judged_;
  Work work_;
  Work polish_;
  Search search_;
  Claims claims_;
  std::set<RulePair> found_;
  std::vector<findings::Overlap> overlaps_;
};

}  // namespace

void find_overlaps(const Facts& facts, table::DecisionId decision, const Precedence& precedence,
                   const Budget& budget, findings::Findings& findings) {
  Overlaps overlaps(facts, decision, precedence, budget);
  const bool complete = overlaps.find();
  std::vector<findings::Overlap> found = overlaps.take();
  if (!complete) {
    if (found.empty()) {
      findings.not_proved.push_back({decision, findings::Property::Single});
    } else {
      findings.cut_short.push_back({decision, findings::Property::Single});
    }
  }
  findings.overlaps.insert(findings.overlaps.end(), found.begin(), found.end());
}

}  // namespace tier::analysis
