#include "compiler/prose/assertion.h"

#include <fmt/format.h>

#include "compiler/prose/people.h"
#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

std::string tiers(const table::DecisionTable& table, const std::vector<table::TierId>& ids,
                  std::string_view last) {
  std::vector<std::string> titles;
  for (const table::TierId id : ids) {
    titles.push_back(tier(table, id));
  }
  return list(titles, last);
}

std::string pieces(const table::DecisionTable& table, const std::vector<table::EvidenceId>& ids) {
  std::vector<std::string> titles;
  for (const table::EvidenceId id : ids) {
    titles.push_back(evidence(table, id));
  }
  return list(titles, "and");
}

std::string say(const table::DecisionTable& table, const table::OwnerAssertion& owner) {
  std::string text;
  if (!owner.tiers.empty()) {
    const bool several = owner.negated && owner.tiers.size() > 1;
    text = fmt::format("the owner is {}{}",
                       !owner.negated ? ""
                       : several      ? "none of "
                                      : "not ",
                       tiers(table, owner.tiers, several ? "and" : "or"));
  }
  if (owner.refused) {
    text += text.empty() ? "" : owner.negated ? ", and " : ", or ";
    text += owner.negated ? "the ticket is not refused" : "the ticket is refused";
  }
  return text;
}

std::string say(const table::DecisionTable& table, const table::AccessAssertion& access) {
  std::vector<std::string> what;
  for (const table::Access& one : access.access) {
    what.push_back(prose::access(table, one));
  }
  return fmt::format("{} {} {}", tiers(table, access.tiers, "and"), access.may ? "may" : "may not",
                     list(what, access.may ? "and" : "or"));
}

std::string say(const table::DecisionTable& table, const table::EvidenceAssertion& evidence) {
  std::string way;
  if (!evidence.from.empty()) {
    way += " from " + tiers(table, evidence.from, "or");
  }
  if (!evidence.to.empty()) {
    way += " to " + tiers(table, evidence.to, "or");
  }
  return fmt::format("every hand-off{} comes with {}", way, pieces(table, evidence.evidence));
}

std::string say(const table::DecisionTable& table, const table::ConditionAssertion& condition) {
  return condition.holds.empty() ? "there is no such ticket"
                                 : sentence(cases(table, condition.holds));
}

std::string say(const table::DecisionTable& table, const table::TriggerAssertion& trigger) {
  const table::Rule& rule = table.rules[rule_of(table, trigger.trigger)];
  std::string text =
      trigger.at_hand.empty() ? "" : fmt::format("with {}, ", pieces(table, trigger.at_hand));
  text += fmt::format("\"{}\" ", one_line(rule.title.empty() ? rule.name : rule.title));
  switch (trigger.state) {
    case table::TriggerAssertion::State::Ready:
      return text + "is ready";
    case table::TriggerAssertion::State::NotReady:
      return text + "is not ready";
    case table::TriggerAssertion::State::Blocked:
      break;
  }
  return text + "still needs " + pieces(table, trigger.missing);
}

std::string say(const table::DecisionTable& table, const table::SlowerAssertion& slower) {
  const table::Obligation& promise = table.obligations[slower.promise];
  const std::string of = fact(table, slower.fact);
  return fmt::format("{} never takes longer as {} goes from {} to {}",
                     title_or_words(promise.title, promise.name), of,
                     class_name(table, slower.fact, slower.order.front()),
                     class_name(table, slower.fact, slower.order.back()));
}

}  // namespace

std::string assertion(const table::DecisionTable& table, const table::Assertion& assertion) {
  const std::string what =
      std::visit([&](const auto& one) { return say(table, one); }, assertion.what);
  const std::string when =
      assertion.when.empty() ? "never" : sentence(cases(table, assertion.when));
  return when == "always" ? what : fmt::format("{} when {}", what, when);
}

}  // namespace tier::prose
