#include <fmt/format.h>

#include <variant>

#include "compiler/driver/commands/decide_reason.h"
#include "compiler/driver/commands/decide_sentences.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

/// A text as a sentence behind another.
std::string as_sentence(const std::string& text) {
  const std::string line = prose::one_line(text);
  const bool closed =
      !line.empty() && (line.back() == '.' || line.back() == '!' || line.back() == '?');
  return line.empty() || closed ? line : line + ".";
}

std::string guidance_sentence(Speaker& speaker, const runtime::Match& match,
                              const Decider& decider) {
  const table::DecisionTable& table = speaker.table;
  const table::RuleId id(match.rule);
  const table::Rule& rule = table.rules[id];
  const table::Guidance& guidance =
      table.guidance[std::get<table::GuidanceOutcome>(rule.outcome).guidance];
  const std::string strength = capitalized(std::string(strength_word(guidance.strength)));
  if (match.certain == 0) {
    return fmt::format("It cannot be said whether it holds ({}) to \"{}\" {}.",
                       strength_word(guidance.strength), prose::one_line(rule.title),
                       until_known(table, speaker.questions.of(id, decider)));
  }
  const std::string text = as_sentence(guidance.text);
  return fmt::format("{}: {} {}{}It holds here: {} ({}).", strength, as_sentence(rule.title), text,
                     text.empty() ? "" : " ", reason(table, id, decider), rule.name);
}

void say_lifecycle(const Speaker& speaker, table::DecisionId id, const Decider& decider,
                   std::vector<std::string>& said) {
  const table::DecisionTable& table = speaker.table;
  const runtime::Answer& answer = decider.answers()[id.value];
  const std::string fact = prose::fact(table, *table.decisions[id].attribute);
  if (answer.state == runtime::State::None) {
    said.push_back(
        fmt::format("{} may not change: nothing in its lifecycle applies.", capitalized(fact)));
  }
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    const runtime::Match& match = decider.match(answer.first_match + index);
    if (match.certain != 0) {
      const table::RuleId rule(match.rule);
      said.push_back(fmt::format("{} may become {}: {} ({}).", capitalized(fact),
                                 prose::outcome(table, rule), reason(table, rule, decider),
                                 table.rules[rule].name));
    }
  }
  if (answer.state == runtime::State::Undetermined) {
    said.push_back(fmt::format("It cannot be said all that {} may become {}.", fact,
                               until_known(table, decider, answer)));
  }
}

}  // namespace

void say_guidance(Speaker& speaker, const Decider& decider, std::vector<std::string>& said) {
  if (!speaker.kinds.guidance) {
    return;
  }
  const runtime::Answer& answer = decider.answers()[speaker.kinds.guidance->value];
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    said.push_back(guidance_sentence(speaker, decider.match(answer.first_match + index), decider));
  }
}

void say_next(Speaker& speaker, const Decider& decider, std::vector<std::string>& said) {
  for (const table::DecisionId id : speaker.kinds.lifecycles) {
    say_lifecycle(speaker, id, decider, said);
  }
}

}  // namespace tier::driver
