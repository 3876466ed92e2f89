#include <algorithm>

#include "compiler/analysis/inquiry.h"
#include "compiler/analysis/target_rows.h"
#include "compiler/analysis/time.h"

namespace tier::analysis {
namespace {

using table::PromisedTime;
using Unit = PromisedTime::Unit;

constexpr std::size_t most_hand_offs = 4;

PromisedTime time_of(const table::Accept& accept) {
  const Unit unit = accept.business_days ? Unit::BusinessDays
                    : accept.business    ? Unit::Business
                                         : Unit::Elapsed;
  return {unit, accept.within};
}

/// Goes from tier to tier by triggers that say how soon they are to be accepted, in the unit in
/// which the promise counts.
class SlowHandOffs {
 public:
  SlowHandOffs(const Facts& facts, const HandOffs& hand_offs, const Budget& budget)
      : facts_(facts), hand_offs_(hand_offs), budget_(budget) {}

  /// The shortest way there is for the promise, by the first target for which there is one.
  std::optional<findings::SlowHandOffs> find(table::ObligationId id) {
    promise_ = &facts_.table().obligations[id];
    for (const TargetRow& target : target_rows(facts_, *promise_)) {
      allowed_ = analysis::time_of(*promise_, target.target_class);
      target_ = &target;
      for (std::size_t length = 1; allowed_ != nullptr && length <= most_hand_offs; ++length) {
        for (const table::TierId start : facts_.table().tiers.ids()) {
          way_.clear();
          if (walk(start, 0, length)) {
            return findings::SlowHandOffs{id, target.rule, way_, together_, witness_};
          }
        }
      }
    }
    return std::nullopt;
  }

 private:
  // NOLINTNEXTLINE(misc-no-recursion)
  bool walk(table::TierId tier, std::int64_t used, std::size_t left) {
    if (left == 0) {
      together_ = {allowed_->unit, used};
      return used > allowed_->amount && is_possible();
    }
    tiers_.push_back(tier);
    bool found = false;
    for (const table::RuleId rule : hand_offs_.from(tier)) {
      const table::Trigger& trigger = hand_offs_.trigger(rule);
      const bool is_new = std::find(tiers_.begin(), tiers_.end(), trigger.to) == tiers_.end();
      if (found || !is_new || hand_offs_.is_dead(rule) || !counts(trigger)) {
        continue;
      }
      way_.push_back(rule);
      found = walk(trigger.to, used + trigger.accept->within, left - 1);
      if (!found) {
        way_.pop_back();
      }
    }
    tiers_.pop_back();
    return found;
  }

  /// Whether its time is of the kind that the promise counts, on the same calendar.
  [[nodiscard]] bool counts(const table::Trigger& trigger) const {
    if (!trigger.accept || time_of(*trigger.accept).unit != allowed_->unit) {
      return false;
    }
    const auto& staffed = facts_.table().tiers[trigger.to].staffed;
    return allowed_->unit == Unit::Elapsed || (staffed && staffed == promise_->calendar);
  }

  /// Whether all triggers of the way apply to one ticket that has the target.
  bool is_possible() {
    Claim claim;
    claim.judged = hand_offs_.judged();
    claim.matched_by = {{target_->row}};
    claim.matched_by_none = target_->earlier;
    for (std::size_t place = 0; place < way_.size(); ++place) {
      std::vector<const Tests*> rows;
      for (const Tests& tests : hand_offs_.rows_at(way_[place], tiers_[place])) {
        rows.push_back(&tests);
      }
      claim.matched_by.push_back(std::move(rows));
      const auto beaten = hand_offs_.beaten_at(way_[place], tiers_[place]);
      claim.matched_by_none.insert(claim.matched_by_none.end(), beaten.begin(), beaten.end());
    }
    Inquiry inquiry(facts_, budget_);
    const bool found = inquiry.ask(claim) == Verdict::Found;
    witness_ = inquiry.witness();
    return found;
  }

  const Facts& facts_;
  const HandOffs& hand_offs_;
  const Budget& budget_;
  const table::Obligation* promise_ = nullptr;
  const PromisedTime* allowed_ = nullptr;
  const TargetRow* target_ = nullptr;
  std::vector<table::RuleId> way_;
  std::vector<table::TierId> tiers_;
  PromisedTime together_;
  findings::Witness witness_;
};

}  // namespace

void find_slow_hand_offs(const Facts& facts, const HandOffs& hand_offs, const Budget& budget,
                         findings::TimeFindings& findings) {
  SlowHandOffs slow(facts, hand_offs, budget);
  for (const table::ObligationId id : facts.table().obligations.ids()) {
    auto found = facts.table().obligations[id].spans_hand_offs ? slow.find(id) : std::nullopt;
    if (found) {
      findings.slow.push_back(*std::move(found));
    }
  }
}

}  // namespace tier::analysis
