#include "compiler/driver/commands/decide_sentences.h"

#include <fmt/format.h>

#include <variant>

#include "compiler/driver/commands/decide_promises.h"
#include "compiler/driver/commands/decide_reason.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

std::string refusal_sentence(const Speaker& speaker, table::RuleId id,
                             const table::RefusalOutcome& refusal, const Decider& decider) {
  const table::Rule& rule = speaker.table.rules[id];
  std::string text = fmt::format("Nobody owes the ticket an answer{}: {} ({}).", by_title(rule),
                                 reason(speaker.table, id, decider), rule.name);
  if (!refusal.say.empty()) {
    text += fmt::format(" The customer is told: {}", prose::one_line(refusal.say));
  }
  return text;
}

void say_owner(const Speaker& speaker, const Decider& decider, std::vector<std::string>& said) {
  const table::DecisionTable& table = speaker.table;
  const runtime::Answer& answer = decider.answers()[speaker.kinds.owner->value];
  if (answer.state == runtime::State::None) {
    said.emplace_back("No tier owns the ticket: no scope holds it.");
    return;
  }
  if (answer.state == runtime::State::Undetermined) {
    said.push_back(fmt::format("It cannot be said who owns the ticket {}.",
                               until_known(table, decider, answer)));
    return;
  }
  const table::RuleId id(answer.rule);
  const table::Rule& rule = table.rules[id];
  if (const auto* refusal = std::get_if<table::RefusalOutcome>(&rule.outcome)) {
    said.push_back(refusal_sentence(speaker, id, *refusal, decider));
    return;
  }
  const auto& owner = std::get<table::OwnerOutcome>(rule.outcome);
  said.push_back(fmt::format("The owner is {}{}: {} ({}).",
                             tier_and_team(table, owner.tier, owner.team, std::nullopt, decider),
                             by_title(rule), reason(table, id, decider), rule.name));
  if (!owner.team_by) {
    return;
  }
  const runtime::Answer& team = decider.answers()[owner.team_by->value];
  if (team.state == runtime::State::Decided) {
    const table::RuleId chosen(team.rule);
    said.push_back(fmt::format("Its team is {}: {} ({}).", prose::outcome(table, chosen),
                               reason(table, chosen, decider), table.rules[chosen].name));
  } else if (team.state == runtime::State::Undetermined) {
    said.push_back(
        fmt::format("It cannot be said which team has it {}.", until_known(table, decider, team)));
  } else {
    said.emplace_back("No team is chosen for it.");
  }
}

std::string derived_sentence(const table::DecisionTable& table, table::DecisionId decision,
                             const Decider& decider) {
  const runtime::Answer& answer = decider.answers()[decision.value];
  const std::string fact = prose::fact(table, *table.decisions[decision].attribute);
  switch (answer.state) {
    case runtime::State::None:
      return fmt::format("{} is unknown: no rule gives it.", capitalized(fact));
    case runtime::State::Undetermined:
      return fmt::format("It cannot be said what {} is {}.", fact,
                         until_known(table, decider, answer));
    case runtime::State::Decided:
      break;
  }
  const table::RuleId id(answer.rule);
  const std::string why = table.rules[id].otherwise
                              ? nothing_else(table, table.decisions[decision], decider)
                              : reason(table, id, decider);
  return fmt::format("{} is {} because {} ({}).", capitalized(fact), prose::outcome(table, id), why,
                     table.rules[id].name);
}

/// The target with its reason, as of any derived fact, and how the promise stands.
void say_promises(const Speaker& speaker, const Decider& decider, std::vector<std::string>& said) {
  for (const table::ObligationId id : speaker.table.obligations.ids()) {
    said.push_back(derived_sentence(speaker.table, speaker.kinds.targets[id.value], decider));
    const runtime::PromiseAnswer& answer = decider.promise(id);
    if (answer.form <= runtime::format::TargetForm::EndOfBusinessDay && answer.has_target != 0) {
      said.push_back(fmt::format("{} {}.", capitalized(speaker.table.obligations[id].title),
                                 standing(answer)));
    }
  }
}

}  // namespace

std::vector<std::string> sentences(Speaker& speaker, const Decider& decider) {
  const table::DecisionTable& table = speaker.table;
  std::vector<std::string> said;
  if (speaker.kinds.impossible) {
    const runtime::Answer& answer = decider.answers()[speaker.kinds.impossible->value];
    if (answer.state == runtime::State::Decided) {
      const table::RuleId id(answer.rule);
      said.push_back(fmt::format("The rulebook says that there is no such ticket{}: {} ({}).",
                                 by_title(table.rules[id]), reason(table, id, decider),
                                 table.rules[id].name));
    }
  }
  for (const table::DecisionId id : speaker.kinds.derived) {
    said.push_back(derived_sentence(table, id, decider));
  }
  if (speaker.kinds.owner) {
    say_owner(speaker, decider, said);
  }
  say_promises(speaker, decider, said);
  say_triggers(speaker, decider, said);
  say_access(speaker, decider, said);
  say_guidance(speaker, decider, said);
  say_next(speaker, decider, said);
  return said;
}

}  // namespace tier::driver
