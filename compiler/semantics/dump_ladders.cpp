#include "compiler/base/duration.h"
#include "compiler/semantics/dumper.h"

namespace tier::semantics {

void Dumper::show(const LadderStep& step) {
  static constexpr std::string_view actions[] = {"page", "notify", "remind customer", "set"};
  std::string text =
      fmt::format("{} {} {}", step.every ? "every" : "at", base::duration_text(step.after),
                  actions[static_cast<std::size_t>(step.action)]);
  for (const std::string& who : step.who) {
    text += " " + who;
  }
  if (step.fact) {
    const Fact& fact = model_.facts[*step.fact];
    text += fmt::format(" {} {}", fact.name, constant_name(model_, fact.type, step.value));
  }
  line(1, "{}", text);
}

void Dumper::show_ladders() {
  for (const Ladder& ladder : model_.ladders) {
    line(0, "ladder {} \"{}\" from {}", ladder.name, ladder.title, model_.facts[ladder.from].name);
    show_clause(1, "when", ladder.when);
    for (const LadderStep& step : ladder.steps) {
      show(step);
    }
  }
}

}  // namespace tier::semantics
