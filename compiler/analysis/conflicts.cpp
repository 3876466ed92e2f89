#include "compiler/analysis/conflicts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/analysis/claim.h"
#include "compiler/analysis/row_bits.h"
#include "compiler/analysis/search.h"

namespace tier::analysis {

namespace {

using RulePair = std::pair<table::RuleId, table::RuleId>;

/// Where tickets go. One to whom it is left which team of the tier takes them goes anywhere there.
bool differ(const table::Trigger& a, const table::Trigger& b) {
  return a.to != b.to || (a.team && b.team && *a.team != *b.team);
}

/// The pairs of triggers, found row by row as overlaps are.
class Conflicts {
 public:
  Conflicts(const Facts& facts, const HandOffs& hand_offs, const Budget& budget)
      : facts_(facts),
        hand_offs_(hand_offs),
        budget_(budget),
        judged_(facts.judged(hand_offs.decision())),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        claims_(facts, polish_) {}

  /// Returns whether all pairs were looked at.
  bool find() {
    std::vector<const table::Row*> rows;
    for (const table::Row* row : rows_of(facts_.table(), hand_offs_.decision())) {
      if (hand_offs_.is_automatic(row->rule)) {
        rows.push_back(row);
      }
    }
    const RowBits bits(facts_.table(), rows);
    for (std::size_t place = 0; place < rows.size(); ++place) {
      const auto look_at_both = [&](std::size_t other) {
        return look_at(*rows[place], *rows[other]);
      };
      if (!bits.for_each_meeting_after(place, look_at_both)) {
        return false;
      }
    }
    return true;
  }

  std::vector<findings::Conflict> take() {
    std::sort(conflicts_.begin(), conflicts_.end(), [](const auto& a, const auto& b) {
      return RulePair(a.first, a.second) < RulePair(b.first, b.second);
    });
    return std::move(conflicts_);
  }

 private:
  /// Returns whether to go on.
  bool look_at(const table::Row& a, const table::Row& b) {
    work_.spend(1);
    const RulePair rules = std::minmax(a.rule, b.rule);
    const Precedence& precedence = hand_offs_.precedence();
    if (!differ(hand_offs_.trigger(a.rule), hand_offs_.trigger(b.rule)) ||
        precedence.beats(a.rule, b.rule) || precedence.beats(b.rule, a.rule) ||
        found_.count(rules) != 0) {
      return !work_.ended();
    }
    Region shared(a.tests);
    shared.restrict_to(b.tests);
    shared.restrict_to(judged_.tests());
    const std::vector<const Tests*> winners = rows_that_beat(rules);
    const Answer answer = search_.find(shared, winners);
    if (answer.verdict != Verdict::Found) {
      return answer.verdict == Verdict::Proved;
    }
    if (conflicts_.size() == budget_.overlaps) {
      return false;
    }
    const Claim claim{
        judged_, {precedence.rows_of(rules.first), precedence.rows_of(rules.second)}, winners};
    found_.insert(rules);
    conflicts_.push_back(
        {rules.first, rules.second, as_witness(claims_.shortest_ticket(claim, answer.region))});
    return true;
  }

  [[nodiscard]] std::vector<const Tests*> rows_that_beat(const RulePair& rules) const {
    std::vector<const Tests*> rows;
    for (const table::RuleId rule : {rules.first, rules.second}) {
      for (const table::RuleId winner : hand_offs_.precedence().beaten_by(rule)) {
        const auto& more = hand_offs_.precedence().rows_of(winner);
        rows.insert(rows.end(), more.begin(), more.end());
      }
    }
    return rows;
  }

  const Facts& facts_;
  const HandOffs& hand_offs_;
  const Budget& budget_;
  Region judged_;
  Work work_;
  Work polish_;
  Search search_;
  Claims claims_;
  std::set<RulePair> found_;
  std::vector<findings::Conflict> conflicts_;
};

}  // namespace

void find_conflicts(const Facts& facts, const HandOffs& hand_offs, const Budget& budget,
                    findings::Findings& findings) {
  Conflicts conflicts(facts, hand_offs, budget);
  const bool complete = conflicts.find();
  findings.movement.conflicts = conflicts.take();
  if (!complete) {
    auto& list = findings.movement.conflicts;
    if (list.empty()) {
      findings.not_proved.push_back({hand_offs.decision(), findings::Property::Agreed});
    } else {
      findings.cut_short.push_back({hand_offs.decision(), findings::Property::Agreed});
    }
  }
}

}  // namespace tier::analysis
