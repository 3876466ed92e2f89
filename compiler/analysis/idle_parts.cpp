#include "compiler/analysis/idle_parts.h"

#include <algorithm>
#include <utility>

#include "compiler/analysis/claim_search.h"

namespace tier::analysis {
namespace {

using findings::IdlePart;
using table::ConditionPart;
using table::WrittenCondition;
using Why = IdlePart::Why;

std::vector<const Tests*> rows_of(const ConditionPart& part) {
  std::vector<const Tests*> rows;
  for (const Tests& row : part.rows) {
    rows.push_back(&row);
  }
  return rows;
}

/// One condition, with work of its own.
class Looked {
 public:
  Looked(const Facts& facts, const WrittenCondition& condition, const Budget& budget,
         findings::ConditionFindings& findings)
      : condition_(condition),
        work_(budget.steps),
        search_(facts, work_),
        search_among_all_(facts, work_, facts.excluded_by_domains()),
        findings_(findings),
        is_idle_(condition.parts.size(), false) {
    std::vector<const Tests*> all;
    for (const ConditionPart& part : condition.parts) {
      rows_.push_back(rows_of(part));
      all.insert(all.end(), rows_.back().begin(), rows_.back().end());
    }
    judged_ = facts.judged(all);
  }

  void look() {
    const bool is_told = never_holds() || always_holds();
    for (std::size_t place = condition_.parts.size(); !is_told && place-- > 0;) {
      look_at(place);
    }
    if (work_.ended()) {
      findings_.not_proved.push_back(condition_.origin);
    }
  }

 private:
  [[nodiscard]] bool is_any() const { return condition_.joined == WrittenCondition::Joined::Any; }

  /// Where no ticket at all matches, that is told of the rule, unless the condition is a named one.
  bool never_holds() {
    if (!is_none(matching_all_but(condition_.parts.size()))) {
      return false;
    }
    if (!condition_.defines.empty()) {
      tell_whole(Why::NeverHolds);
    }
    return true;
  }

  /// Inside of another condition that is told of the part that it is.
  bool always_holds() {
    for (const Claim& claim : failing()) {
      if (!is_none_among_all(claim)) {
        return false;
      }
    }
    if (condition_.may_not_be_always) {
      tell_whole(Why::AlwaysHolds);
    }
    return true;
  }

  /// Parts that were told are no reason for another: of two that say the same one is left.
  void look_at(std::size_t place) {
    if (condition_.parts[place].asks_whether_known) {
      return;
    }
    if (is_any() ? adds_nothing(place) : takes_nothing_out(place)) {
      is_idle_[place] = true;
    }
  }

  bool adds_nothing(std::size_t place) {
    Claim claim{judged_, {rows_[place]}, {}};
    if (is_none_among_all(claim)) {
      tell_part(place, Why::NeverHolds);
      return true;
    }
    for (std::size_t other = 0; other < rows_.size(); ++other) {
      if (other != place && !is_idle_[other]) {
        claim.matched_by_none.insert(claim.matched_by_none.end(), rows_[other].begin(),
                                     rows_[other].end());
      }
    }
    if (!is_none_among_all(claim)) {
      return false;
    }
    tell_part(place, Why::AddsNothing);
    return true;
  }

  bool takes_nothing_out(std::size_t place) {
    Claim claim = matching_all_but(place);
    claim.matched_by_none = rows_[place];
    if (!is_none_among_all(claim)) {
      return false;
    }
    tell_part(place, is_none_among_all({judged_, {}, rows_[place]}) ? Why::AlwaysHolds
                                                                    : Why::TakesNothingOut);
    return true;
  }

  /// Of the tickets that match: all parts but one and those told, or one of the parts.
  [[nodiscard]] Claim matching_all_but(std::size_t place) const {
    Claim claim{judged_, {}, {}};
    if (is_any()) {
      claim.matched_by.emplace_back();
      for (const auto& rows : rows_) {
        claim.matched_by.back().insert(claim.matched_by.back().end(), rows.begin(), rows.end());
      }
      return claim;
    }
    for (std::size_t other = 0; other < rows_.size(); ++other) {
      if (other != place && !is_idle_[other]) {
        claim.matched_by.push_back(rows_[other]);
      }
    }
    return claim;
  }

  /// Claims of the tickets that do not match, of which each does one.
  [[nodiscard]] std::vector<Claim> failing() const {
    std::vector<Claim> claims;
    for (const auto& rows : rows_) {
      if (!is_any() || claims.empty()) {
        claims.push_back({judged_, {}, {}});
      }
      auto& none = claims.back().matched_by_none;
      none.insert(none.end(), rows.begin(), rows.end());
    }
    return claims;
  }

  /// Whether no ticket is as claimed, and that is proved.
  bool is_none(const Claim& claim) {
    Answer answer = search_.find(claim);
    impossible_by_ = std::move(answer.declared_impossible);
    return answer.verdict == Verdict::Proved;
  }

  /// The same of all tickets that the domains allow: to ask for what the book says of every ticket
  /// anyway is no mistake.
  bool is_none_among_all(const Claim& claim) {
    impossible_by_.clear();
    return search_among_all_.find(claim).verdict == Verdict::Proved;
  }

  void tell_part(std::size_t place, Why why) {
    const ConditionPart& part = condition_.parts[place];
    if (!part.name.empty() && (why == Why::NeverHolds || why == Why::AlwaysHolds)) {
      return;  // told of the name
    }
    tell({why, part.name.empty() ? part.origin : condition_.origin, part.name, false, {}});
  }
  void tell_whole(Why why) { tell({why, condition_.origin, condition_.defines, true, {}}); }
  void tell(IdlePart idle) {
    std::sort(impossible_by_.begin(), impossible_by_.end());
    impossible_by_.erase(std::unique(impossible_by_.begin(), impossible_by_.end()),
                         impossible_by_.end());
    idle.impossible_by = impossible_by_;
    findings_.idle_parts.push_back(std::move(idle));
  }

  const WrittenCondition& condition_;
  Work work_;
  ClaimSearch search_;
  ClaimSearch search_among_all_;
  findings::ConditionFindings& findings_;
  Region judged_;
  /// By part.
  std::vector<std::vector<const Tests*>> rows_;
  std::vector<bool> is_idle_;
  std::vector<table::RuleId> impossible_by_;
};

}  // namespace

void find_idle_parts(const Facts& facts, const std::vector<WrittenCondition>& conditions,
                     const Budget& budget, findings::ConditionFindings& findings) {
  for (const WrittenCondition& condition : conditions) {
    Looked(facts, condition, budget, findings).look();
  }
}

}  // namespace tier::analysis
