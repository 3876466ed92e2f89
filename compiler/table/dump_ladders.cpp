#include <fmt/format.h>

#include "compiler/table/dump.h"
#include "compiler/table/dump_parts.h"
#include "compiler/table/rules_about.h"

namespace tier::table {
namespace {

constexpr std::string_view actions[] = {"pages", "notifies", "reminds the customer", "sets"};

std::string dump_step(const DecisionTable& table, const LadderStep& step) {
  std::string text = fmt::format("  {} {} {}", step.every ? "every" : "at", step.after,
                                 actions[static_cast<std::size_t>(step.action)]);
  if (!step.who.empty()) {
    text += " " + dump_people_told(table, step.who);
  }
  if (step.fact) {
    text += fmt::format(" {} to class {}", table.attributes[*step.fact].name,
                        step.value->attribute_class);
  }
  return text + "\n";
}

}  // namespace

std::string dump_ladders(const DecisionTable& table) {
  std::string text;
  for (const Rule& rule : table.rules) {
    if (const auto* outcome = std::get_if<LadderOutcome>(&rule.outcome)) {
      const Ladder& ladder = table.ladders[outcome->ladder];
      text += fmt::format("ladder {} from {}\n", rule.name, table.attributes[ladder.from].name);
      for (const LadderStep& step : ladder.steps) {
        text += dump_step(table, step);
      }
    }
  }
  return text.empty() ? text : "\n" + text;
}

}  // namespace tier::table
