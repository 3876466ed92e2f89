#include "compiler/prose/assertion.h"

#include <fmt/format.h>

#include "compiler/prose/people.h"
#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

std::string tiers(const Voice& voice, const std::vector<table::TierId>& ids,
                  std::string_view last) {
  std::vector<std::string> titles;
  for (const table::TierId id : ids) {
    titles.push_back(tier(voice, id));
  }
  return list(titles, last);
}

std::string pieces(const Voice& voice, const std::vector<table::EvidenceId>& ids) {
  std::vector<std::string> titles;
  for (const table::EvidenceId id : ids) {
    titles.push_back(evidence(voice, id));
  }
  return list(titles, voice.words.lists.conjunction);
}

std::string say(const Voice& voice, const table::OwnerAssertion& owner) {
  const AssertionWords& words = voice.words.assertions;
  std::string text;
  if (!owner.tiers.empty()) {
    const bool several = owner.negated && owner.tiers.size() > 1;
    text = filled(!owner.negated ? words.owner
                  : several      ? words.owner_none
                                 : words.owner_not,
                  tiers(voice, owner.tiers,
                        several ? voice.words.lists.conjunction : voice.words.lists.disjunction));
  }
  if (!owner.refused) {
    return text;
  }
  const std::string refused(owner.negated ? words.not_refused : words.refused);
  return text.empty()
             ? refused
             : filled(owner.negated ? words.and_not_refused : words.or_refused, text, refused);
}

std::string say(const Voice& voice, const table::AccessAssertion& access) {
  std::vector<std::string> what;
  for (const table::Access& one : access.access) {
    what.push_back(prose::access(voice, one));
  }
  const ListWords& lists = voice.words.lists;
  const AssertionWords& words = voice.words.assertions;
  const std::size_t many = access.tiers.size() > 1 ? 1 : 0;
  return filled(access.may ? words.may[many] : words.may_not[many],
                tiers(voice, access.tiers, lists.conjunction),
                list(what, access.may ? lists.conjunction : lists.disjunction));
}

std::string say(const Voice& voice, const table::EvidenceAssertion& evidence) {
  const AssertionWords& words = voice.words.assertions;
  const std::string_view last = voice.words.lists.disjunction;
  std::string way;
  if (!evidence.from.empty()) {
    way += filled(words.from, tiers(voice, evidence.from, last));
  }
  if (!evidence.to.empty()) {
    way += filled(words.to, tiers(voice, evidence.to, last));
  }
  return filled(words.hand_off, way, pieces(voice, evidence.evidence));
}

std::string say(const Voice& voice, const table::ConditionAssertion& condition) {
  return condition.holds.empty() ? std::string(voice.words.assertions.no_ticket)
                                 : sentence(voice, cases(voice, condition.holds));
}

std::string say(const Voice& voice, const table::TriggerAssertion& trigger) {
  const table::Rule& rule = voice.table.rules[rule_of(voice.table, trigger.trigger)];
  const AssertionWords& words = voice.words.assertions;
  const std::string title =
      filled(voice.words.lists.quoted, one_line(rule.title.empty() ? rule.name : rule.title));
  const std::string said = trigger.state == table::TriggerAssertion::State::Ready
                               ? filled(words.ready, title)
                           : trigger.state == table::TriggerAssertion::State::NotReady
                               ? filled(words.not_ready, title)
                               : filled(words.still_needs, title, pieces(voice, trigger.missing));
  return trigger.at_hand.empty() ? said
                                 : filled(words.at_hand, pieces(voice, trigger.at_hand), said);
}

std::string say(const Voice& voice, const table::SlowerAssertion& slower) {
  const table::Obligation& promise = voice.table.obligations[slower.promise];
  const std::string of = fact(voice, slower.fact);
  return filled(voice.words.assertions.never_slower,
                title_or_words(voice.words, promise.title, promise.name), of,
                class_name(voice, slower.fact, slower.order.front()),
                class_name(voice, slower.fact, slower.order.back()));
}

}  // namespace

std::string assertion(const Voice& voice, const table::Assertion& assertion) {
  const std::string what =
      std::visit([&](const auto& one) { return say(voice, one); }, assertion.what);
  const std::string when =
      assertion.when.empty()
          ? std::string(voice.words.clauses.never)
          : sentence(voice.behind_when(), cases(voice.behind_when(), assertion.when));
  return when == voice.words.clauses.always ? what
                                            : filled(voice.words.assertions.when, what, when);
}

}  // namespace tier::prose
