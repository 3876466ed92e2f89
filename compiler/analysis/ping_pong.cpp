#include "compiler/analysis/ping_pong.h"

#include <set>
#include <utility>

#include "compiler/analysis/claim.h"
#include "compiler/analysis/search.h"

namespace tier::analysis {

namespace {

/// Walks from tier to tier with the tickets that all triggers on the way apply to; each round is
/// begun at its tier with the lowest id.
class Rounds {
 public:
  Rounds(const Facts& facts, const HandOffs& hand_offs, const Budget& budget)
      : facts_(facts),
        hand_offs_(hand_offs),
        budget_(budget),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        claims_(facts, polish_) {}

  /// Returns whether all rounds were looked at.
  bool find() {
    for (const table::TierId start : facts_.table().tiers.ids()) {
      start_ = start;
      find_what_leads_back();
      if (leads_back_[start.value] && !walk(start, hand_offs_.judged())) {
        return false;
      }
    }
    return true;
  }

  std::vector<findings::PingPong> take() { return std::move(found_); }

 private:
  /// The tiers from which triggers lead back to the start without one of a lower id; the start
  /// itself only if it is on a round.
  void find_what_leads_back() {
    leads_back_.assign(facts_.table().tiers.size(), false);
    bool more = true;
    while (more) {
      more = false;
      for (std::size_t tier = start_.value; tier < leads_back_.size(); ++tier) {
        if (leads_back_[tier]) {
          continue;
        }
        for (const table::RuleId rule : hand_offs_.from(table::TierId(tier))) {
          const table::TierId to = hand_offs_.trigger(rule).to;
          work_.spend(1);
          if (hand_offs_.is_automatic(rule) && to.value >= start_.value &&
              (to == start_ || leads_back_[to.value])) {
            leads_back_[tier] = more = true;
            break;
          }
        }
      }
    }
  }

  [[nodiscard]] bool is_on_the_way(table::TierId tier) const {
    for (const table::TierId passed : tiers_) {
      if (passed == tier) {
        return true;
      }
    }
    return false;
  }

  /// Goes on from the tier with the tickets of `region`; false where the work ended.
  bool walk(table::TierId tier, const Region& region) {
    tiers_.push_back(tier);
    bool complete = true;
    for (const table::RuleId rule : hand_offs_.from(tier)) {
      const table::TierId to = hand_offs_.trigger(rule).to;
      const bool closes = to == start_;
      if (!hand_offs_.is_automatic(rule) || to.value < start_.value || !leads_back_[to.value] ||
          (!closes && is_on_the_way(to))) {
        continue;
      }
      rules_.push_back(rule);
      for (const Tests& row : hand_offs_.rows_at(rule, tier)) {
        work_.spend(1 + row.size());
        if (meet(region.tests(), row)) {
          complete = complete && step(to, region, row);
        }
      }
      rules_.pop_back();
    }
    tiers_.pop_back();
    return complete && !work_.ended();
  }

  bool step(table::TierId to, Region region, const Tests& row) {
    if (to == start_ && told_.count(rules_) != 0) {
      return true;
    }
    region.restrict_to(row);
    const Answer answer = search_.find(region, silenced());
    if (answer.verdict != Verdict::Found) {
      return answer.verdict == Verdict::Proved;
    }
    if (to != start_) {
      return walk(to, region);
    }
    if (found_.size() == budget_.overlaps) {
      return false;
    }
    told_.insert(rules_);
    found_.push_back({rules_, tiers_, as_witness(claims_.shortest_ticket(claim(), answer.region))});
    return true;
  }

  /// Where something silences a trigger on the way.
  [[nodiscard]] std::vector<const Tests*> silenced() const {
    std::vector<const Tests*> rows;
    for (std::size_t place = 0; place < rules_.size(); ++place) {
      const std::vector<const Tests*> more = hand_offs_.beaten_at(rules_[place], tiers_[place]);
      rows.insert(rows.end(), more.begin(), more.end());
    }
    return rows;
  }

  [[nodiscard]] Claim claim() const {
    Claim claim{hand_offs_.judged(), {}, silenced()};
    for (std::size_t place = 0; place < rules_.size(); ++place) {
      claim.matched_by.emplace_back();
      for (const Tests& row : hand_offs_.rows_at(rules_[place], tiers_[place])) {
        claim.matched_by.back().push_back(&row);
      }
    }
    return claim;
  }

  const Facts& facts_;
  const HandOffs& hand_offs_;
  const Budget& budget_;
  Work work_;
  Work polish_;
  Search search_;
  Claims claims_;
  table::TierId start_;
  std::vector<bool> leads_back_;
  /// The way so far: the triggers, and the tier that each hands on from.
  std::vector<table::RuleId> rules_;
  std::vector<table::TierId> tiers_;
  std::set<std::vector<table::RuleId>> told_;
  std::vector<findings::PingPong> found_;
};

}  // namespace

void find_ping_pongs(const Facts& facts, const HandOffs& hand_offs, const Budget& budget,
                     findings::Findings& findings) {
  Rounds rounds(facts, hand_offs, budget);
  const bool complete = rounds.find();
  findings.movement.ping_pongs = rounds.take();
  if (complete) {
    return;
  }
  if (findings.movement.ping_pongs.empty()) {
    findings.not_proved.push_back({hand_offs.decision(), findings::Property::Settled});
  } else {
    findings.cut_short.push_back({hand_offs.decision(), findings::Property::Settled});
  }
}

}  // namespace tier::analysis
