#include <algorithm>
#include <tuple>
#include <utility>

#include "compiler/analysis/access.h"
#include "compiler/analysis/claim.h"
#include "compiler/analysis/claim_search.h"
#include "compiler/analysis/decisions.h"
#include "compiler/analysis/evidence_sources.h"
#include "compiler/analysis/trigger_rules.h"

namespace tier::analysis {

namespace {

std::optional<table::AttributeId> holder_of(const table::DecisionTable& table) {
  for (const table::AttributeId id : table.attributes.ids()) {
    if (std::holds_alternative<table::HolderDomain>(table.attributes[id].domain)) {
      return id;
    }
  }
  return std::nullopt;
}

/// The tickets that all that is read here is judged over.
Region judged_with_access(const Facts& facts) {
  Region judged = judged_with_needs(facts);
  if (const auto decision = decision_of(facts.table(), table::DecisionKind::Permissions)) {
    judged.restrict_to(facts.judged(*decision).tests());
  }
  std::vector<const Tests*> sources;
  for (const table::Evidence& evidence : facts.table().evidence) {
    for (const table::EvidenceSource& source : evidence.sources) {
      for (const Tests& row : source.rows) {
        sources.push_back(&row);
      }
    }
  }
  judged.restrict_to(facts.judged(sources).tests());
  return judged;
}

/// Pieces of evidence, of which so many are to be out of reach at once.
struct Pieces {
  std::vector<table::EvidenceId> evidence;
  std::size_t left = 0;
};

class UnobtainableEvidence {
 public:
  UnobtainableEvidence(const Facts& facts, const AccessRules& rules, table::AttributeId holder,
                       const Budget& budget)
      : table_(facts.table()),
        sources_(facts, rules),
        holder_(holder),
        judged_(judged_with_access(facts)),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        claims_(facts, polish_) {}

  /// Adds what the need demands of the tiers that hand on; returns whether that is proved.
  bool look_at(const TriggerRules& trigger, const TriggerRules::Clause& need,
               findings::AccessFindings& findings) {
    for (const table::TierId tier : table_.triggers[trigger.trigger].from) {
      table::ClassSet classes(table_.attributes[holder_].class_count);
      classes.add(tier.value);
      const Tests held{{holder_, classes}};
      Claim claim{judged_, {trigger.applies.rows, need.rows, {&held}}, trigger.silenced_by};
      const std::vector<const Tests*> waived = trigger.waiver_rows();
      claim.matched_by_none.insert(claim.matched_by_none.end(), waived.begin(), waived.end());
      for (const Pieces& pieces : too_many_of(need.rule)) {
        const Verdict verdict = close_pieces(pieces, 0, {claim, {}});
        if (verdict == Verdict::OutOfWork) {
          return false;
        }
        if (verdict == Verdict::Found) {
          findings.unobtainable.push_back({need.rule, tier, std::move(closed_),
                                           as_witness(claims_.shortest_ticket(found_, region_))});
        }
      }
    }
    return true;
  }

 private:
  /// What is said of the ticket so far.
  struct State {
    Claim claim;
    std::vector<findings::ClosedSource> closed;
  };

  /// Where all pieces are due, each that is out of reach is one too many, and a finding of its own;
  /// else so many have to be at once that fewer are left than are due.
  [[nodiscard]] std::vector<Pieces> too_many_of(table::RuleId need) const {
    const auto& due = std::get<table::NeedOutcome>(table_.rules[need].outcome);
    std::vector<table::EvidenceId> with_sources;
    std::copy_if(due.evidence.begin(), due.evidence.end(), std::back_inserter(with_sources),
                 [&](table::EvidenceId id) { return !sources_.of(id).empty(); });
    const std::size_t too_many = due.evidence.size() - due.count + 1;
    if (too_many > 1) {
      return {{std::move(with_sources), too_many}};
    }
    std::vector<Pieces> each;
    for (const table::EvidenceId id : with_sources) {
      each.push_back({{id}, 1});
    }
    return each;
  }

  /// Found: there is a ticket in which `left` of the pieces from that place on are out of reach;
  /// then it, and how, are kept.
  Verdict close_pieces(const Pieces& pieces, std::size_t place, const State& state) {
    if (pieces.left == 0) {
      Answer answer = search_.find(state.claim);
      found_ = state.claim;
      region_ = std::move(answer.region);
      closed_ = state.closed;
      return answer.verdict;
    }
    if (pieces.evidence.size() - place < pieces.left) {
      return Verdict::Proved;
    }
    const Verdict with = close_sources(pieces, place, 0, state);
    return with != Verdict::Proved ? with : close_pieces(pieces, place + 1, state);
  }

  /// The same, with the sources of the piece from that one on.
  Verdict close_sources(const Pieces& pieces, std::size_t place, std::size_t source,
                        const State& state) {
    const table::EvidenceId evidence = pieces.evidence[place];
    const auto& sources = sources_.of(evidence);
    if (source == sources.size()) {
      const bool some_applies = !state.closed.empty() && state.closed.back().evidence == evidence;
      return some_applies ? close_pieces({pieces.evidence, pieces.left - 1}, place + 1, state)
                          : Verdict::Proved;
    }
    for (const Closing& closing : sources[source]) {
      State narrower = state;
      Claim& claim = narrower.claim;
      claim.matched_by.insert(claim.matched_by.end(), closing.matched_by.begin(),
                              closing.matched_by.end());
      claim.matched_by_none.insert(claim.matched_by_none.end(), closing.matched_by_none.begin(),
                                   closing.matched_by_none.end());
      if (closing.applies) {
        narrower.closed.push_back(
            {evidence, static_cast<std::uint32_t>(source), closing.forbidden_by});
      }
      // What no ticket is so far, none will be with more said of it.
      Verdict verdict = search_.find(claim).verdict;
      if (verdict == Verdict::Found) {
        verdict = close_sources(pieces, place, source + 1, narrower);
      }
      if (verdict != Verdict::Proved) {
        return verdict;
      }
    }
    return Verdict::Proved;
  }

  const table::DecisionTable& table_;
  EvidenceSources sources_;
  table::AttributeId holder_;
  Region judged_;
  Work work_;
  Work polish_;
  ClaimSearch search_;
  Claims claims_;
  Claim found_;
  Region region_;
  std::vector<findings::ClosedSource> closed_;
};

}  // namespace

void find_unobtainable_evidence(const Facts& facts, const AccessRules& rules,
                                const std::vector<TriggerRules>& triggers, const Budget& budget,
                                findings::Findings& findings) {
  const auto decision = decision_of(facts.table(), table::DecisionKind::Needs);
  const auto holder = holder_of(facts.table());
  if (!decision || !holder) {
    return;
  }
  UnobtainableEvidence unobtainable(facts, rules, *holder, budget);
  for (const TriggerRules& trigger : triggers) {
    for (const TriggerRules::Clause& need : trigger.needs) {
      if (!unobtainable.look_at(trigger, need, findings.access)) {
        findings.not_proved.push_back({*decision, findings::Property::Obtainable});
        return;
      }
    }
  }
}

}  // namespace tier::analysis
