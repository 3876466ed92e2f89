#include "compiler/driver/commands/decide_sentences.h"

#include <fmt/format.h>

#include <variant>

#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

/// Whether the row can match the ticket: every known fact passes.
bool can_match(const table::Row& row, const std::vector<std::uint32_t>& facts) {
  for (const table::Test& test : row.tests) {
    const std::uint32_t fact = facts[test.attribute.value];
    if (fact != runtime::missing && !test.classes.has(fact)) {
      return false;
    }
  }
  return true;
}

const table::Row* matching_row(const table::DecisionTable& table, const table::Decision& decision,
                               table::RuleId rule, const std::vector<std::uint32_t>& facts) {
  for (std::uint32_t index = 0; index < decision.row_count; ++index) {
    const table::Row& row = table.rows[table::RowId(std::size_t{decision.first_row} + index)];
    if (row.rule == rule && can_match(row, facts)) {
      return &row;
    }
  }
  return nullptr;
}

/// What of the ticket made the rule apply: the facts that its row tests, as they are.
std::string reason(const table::DecisionTable& table, const table::Decision& decision,
                   table::RuleId rule, const std::vector<std::uint32_t>& facts) {
  const table::Row* row = matching_row(table, decision, rule, facts);
  if (row == nullptr || row->tests.empty()) {
    return prose::condition(table, rule);
  }
  std::vector<prose::GivenClass> given;
  std::vector<std::string> whatever;
  for (const table::Test& test : row->tests) {
    const std::uint32_t fact = facts[test.attribute.value];
    if (fact == runtime::missing) {
      whatever.push_back(prose::fact(table.attributes[test.attribute]));
    } else {
      given.push_back({test.attribute, fact});
    }
  }
  std::string text = given.empty() ? "" : prose::ticket(table, given);
  if (!whatever.empty()) {
    text +=
        fmt::format("{}whatever {} may be", text.empty() ? "" : ", ", prose::list(whatever, "or"));
  }
  return text;
}

std::string questions(const table::DecisionTable& table, const Decider& decider,
                      const runtime::Answer& answer) {
  std::vector<std::string> facts;
  for (std::uint32_t index = 0; index < answer.question_count; ++index) {
    facts.push_back(prose::fact(table.attributes[decider.question(answer.first_question + index)]));
  }
  return fmt::format("{}", fmt::join(facts, ", "));
}

std::string until_known(const table::DecisionTable& table, const Decider& decider,
                        const runtime::Answer& answer) {
  return fmt::format("until {} known: {}", answer.question_count == 1 ? "this is" : "these are",
                     questions(table, decider, answer));
}

std::string owner_sentence(const table::DecisionTable& table, const table::Decision& decision,
                           const Decider& decider, const runtime::Answer& answer) {
  switch (answer.state) {
    case runtime::State::None:
      return "No tier owns the ticket: no scope holds it.";
    case runtime::State::Undetermined:
      return fmt::format("It cannot be said who owns the ticket {}.",
                         until_known(table, decider, answer));
    case runtime::State::Decided:
      break;
  }
  const table::RuleId id(answer.rule);
  const table::Rule& rule = table.rules[id];
  const std::string by =
      rule.title.empty() ? "" : fmt::format(" by \"{}\"", prose::one_line(rule.title));
  return fmt::format("The owner is {}{}: {} ({}).", prose::outcome(table, id), by,
                     reason(table, decision, id, decider.facts()), rule.name);
}

std::string derived_sentence(const table::DecisionTable& table, const table::Decision& decision,
                             const Decider& decider, const runtime::Answer& answer) {
  const std::string fact = prose::fact(table.attributes[*decision.attribute]);
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
  return fmt::format("{} is {} because {} ({}).", capitalized(fact), prose::outcome(table, id),
                     reason(table, decision, id, decider.facts()), table.rules[id].name);
}

}  // namespace

std::vector<std::string> sentences(const table::DecisionTable& table, const Decider& decider) {
  std::vector<std::string> result;
  for (const table::DecisionId id : table.decisions.ids()) {
    const table::Decision& decision = table.decisions[id];
    const runtime::Answer& answer = decider.answers()[id.value];
    result.push_back(decision.kind == table::DecisionKind::Owner
                         ? owner_sentence(table, decision, decider, answer)
                         : derived_sentence(table, decision, decider, answer));
  }
  return result;
}

std::string short_answer(const table::DecisionTable& table, const Decider& decider,
                         const runtime::Answer& answer) {
  switch (answer.state) {
    case runtime::State::None:
      return "none";
    case runtime::State::Undetermined:
      return "ask: " + questions(table, decider, answer);
    case runtime::State::Decided:
      break;
  }
  const table::RuleId id(answer.rule);
  return fmt::format("{} ({})", prose::outcome(table, id), table.rules[id].name);
}

}  // namespace tier::driver
