#include <algorithm>

#include "compiler/analysis/judge.h"

namespace tier::analysis {
namespace {

using findings::Failing;
using table::EvidenceId;

bool has(const std::vector<EvidenceId>& list, EvidenceId wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

/// Whether one of the tiers is in the list, or any tier would be.
bool names_one_of(const std::vector<table::TierId>& list, const std::vector<table::TierId>& tiers) {
  return list.empty() || std::any_of(tiers.begin(), tiers.end(), [&](table::TierId tier) {
           return std::find(list.begin(), list.end(), tier) != list.end();
         });
}

/// What of a need is not at hand; nothing where enough of it is.
std::vector<EvidenceId> lacking(const table::NeedOutcome& need,
                                const std::vector<EvidenceId>& at_hand) {
  std::vector<EvidenceId> missing;
  for (const EvidenceId piece : need.evidence) {
    if (!has(at_hand, piece)) {
      missing.push_back(piece);
    }
  }
  const bool is_met = need.evidence.size() - missing.size() >= need.count;
  return is_met ? std::vector<EvidenceId>() : missing;
}

void append(std::vector<const Tests*>& rows, const std::vector<const Tests*>& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

}  // namespace

/// The tickets of the assertion in which the trigger applies and nothing silences it.
Claim Judge::where_applying(table::TriggerId trigger) const {
  Claim claim = about_all();
  claim.matched_by.push_back(court_.rows_of(court_.rule_of(trigger)));
  claim.matched_by_none = court_.silencers_of(trigger);
  return claim;
}

Verdict Judge::judge(const table::EvidenceAssertion& every) {
  std::vector<table::TriggerId> triggers;
  for (const table::TriggerId id : court_.table().triggers.ids()) {
    const table::Trigger& trigger = court_.table().triggers[id];
    if (!names_one_of(every.from, trigger.from) || !names_one_of(every.to, {trigger.to})) {
      continue;
    }
    const Verdict verdict = judge(every, id);
    if (verdict != Verdict::Proved) {
      return verdict;
    }
    triggers.push_back(id);
  }
  return is_about_some_trigger(triggers);
}

/// That one never applies at all is told of it.
Verdict Judge::is_about_some_trigger(const std::vector<table::TriggerId>& triggers) {
  for (const table::TriggerId id : triggers) {
    Claim claim = where_applying(id);
    claim.judged = Region();
    const Verdict verdict =
        court_.is_dead(court_.rule_of(id)) ? Verdict::Found : inquiry_of_mended_.ask(claim);
    if (verdict != Verdict::Proved) {
      return verdict == Verdict::Found ? Verdict::Proved : verdict;
    }
  }
  refutation_.failing = Failing::NoTrigger;
  return Verdict::Found;
}

Verdict Judge::judge(const table::EvidenceAssertion& every, table::TriggerId trigger) {
  const table::RuleId rule = court_.rule_of(trigger);
  for (const EvidenceId piece : every.evidence) {
    Claim undemanded = where_applying(trigger);
    for (const table::RuleId id : court_.needs_of(trigger)) {
      const auto& need = std::get<table::NeedOutcome>(court_.table().rules[id].outcome);
      if (has(need.evidence, piece) && need.count == need.evidence.size()) {
        append(undemanded.matched_by_none, court_.rows_of(id));
      }
    }
    refutation_.evidence = {piece};
    const Verdict verdict = refute(undemanded, Failing::NotDemanded, {rule});
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  Claim waived = where_applying(trigger);
  waived.matched_by.push_back(court_.waivers_of(trigger));
  return refute(waived, Failing::Waived, {rule});
}

Verdict Judge::judge(const table::TriggerAssertion& assertion) {
  if (court_.is_dead(court_.rule_of(assertion.trigger))) {
    return Verdict::Proved;  // told of the trigger
  }
  const table::Trigger& trigger = court_.table().triggers[assertion.trigger];
  // A test that does not say who holds the ticket is about those whose trigger it is.
  if (court_.holder()) {
    table::ClassSet senders(court_.table().tiers.size());
    for (const table::TierId tier : trigger.from) {
      senders.add(tier.value);
    }
    for (Tests& product : when_) {
      Region region(product);
      if (region.find(*court_.holder()) == nullptr) {
        region.replace(*court_.holder(), senders);
      }
      product = region.tests();
    }
  }
  if (assertion.state == table::TriggerAssertion::State::NotReady) {
    return is_not_ready(assertion);
  }
  for (const auto& step : {&Judge::applies, &Judge::lacks_nothing_but, &Judge::lacks_all}) {
    const Verdict verdict = (this->*step)(assertion);
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  return Verdict::Proved;
}

Verdict Judge::applies(const table::TriggerAssertion& assertion) {
  const table::RuleId rule = court_.rule_of(assertion.trigger);
  Claim silent = about_all();
  silent.matched_by_none = court_.rows_of(rule);
  const Verdict verdict = refute(silent, Failing::Silent, {rule});
  if (verdict != Verdict::Proved) {
    return verdict;
  }
  for (const table::RuleId other : court_.silenced_by(assertion.trigger)) {
    Claim overridden = about_all();
    overridden.matched_by.push_back(court_.rows_of(other));
    const Verdict found = refute(overridden, Failing::Overridden, {rule, other});
    if (found != Verdict::Proved) {
      return found;
    }
  }
  return Verdict::Proved;
}

/// No need lacks evidence beside `missing`.
Verdict Judge::lacks_nothing_but(const table::TriggerAssertion& assertion) {
  const table::RuleId rule = court_.rule_of(assertion.trigger);
  for (const table::RuleId id : court_.needs_of(assertion.trigger)) {
    const auto& need = std::get<table::NeedOutcome>(court_.table().rules[id].outcome);
    std::vector<EvidenceId> more = lacking(need, assertion.at_hand);
    more.erase(std::remove_if(more.begin(), more.end(),
                              [&](EvidenceId piece) { return has(assertion.missing, piece); }),
               more.end());
    if (more.empty()) {
      continue;
    }
    Claim demanded = where_applying(assertion.trigger);
    demanded.matched_by.push_back(court_.rows_of(id));
    append(demanded.matched_by_none, court_.waivers_of(assertion.trigger));
    refutation_.evidence = more;
    const Verdict verdict = refute(demanded, Failing::Lacks, {rule, id});
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  return Verdict::Proved;
}

/// Every piece of `missing` is lacking, in every ticket.
Verdict Judge::lacks_all(const table::TriggerAssertion& assertion) {
  const table::RuleId rule = court_.rule_of(assertion.trigger);
  for (const EvidenceId piece : assertion.missing) {
    Claim met = where_applying(assertion.trigger);
    for (const table::RuleId id : court_.needs_of(assertion.trigger)) {
      const auto& need = std::get<table::NeedOutcome>(court_.table().rules[id].outcome);
      if (has(lacking(need, assertion.at_hand), piece)) {
        append(met.matched_by_none, court_.rows_of(id));
      }
    }
    refutation_.evidence = {piece};
    const Verdict verdict = refute(met, Failing::LacksNot, {rule});
    if (verdict != Verdict::Proved) {
      return verdict;
    }
    Claim waived = where_applying(assertion.trigger);
    waived.matched_by.push_back(court_.waivers_of(assertion.trigger));
    const Verdict found = refute(waived, Failing::Waived, {rule});
    if (found != Verdict::Proved) {
      return found;
    }
  }
  return Verdict::Proved;
}

/// It does not apply, or lacks something, in every ticket.
Verdict Judge::is_not_ready(const table::TriggerAssertion& assertion) {
  const table::RuleId rule = court_.rule_of(assertion.trigger);
  Claim met = where_applying(assertion.trigger);
  for (const table::RuleId id : court_.needs_of(assertion.trigger)) {
    const auto& need = std::get<table::NeedOutcome>(court_.table().rules[id].outcome);
    if (!lacking(need, assertion.at_hand).empty()) {
      append(met.matched_by_none, court_.rows_of(id));
    }
  }
  const Verdict verdict = refute(met, Failing::Ready, {rule});
  if (verdict != Verdict::Proved) {
    return verdict;
  }
  Claim waived = where_applying(assertion.trigger);
  waived.matched_by.push_back(court_.waivers_of(assertion.trigger));
  return refute(waived, Failing::Ready, {rule});
}

}  // namespace tier::analysis
