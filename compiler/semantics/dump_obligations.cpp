#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/semantics/dumper.h"

namespace tier::semantics {
namespace {

std::string_view word(Obligation::Kind kind) {
  static constexpr std::string_view words[] = {"sla", "ola", "slo"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view word(ClockEvent::Kind kind) {
  static constexpr std::string_view words[] = {"starts", "stops", "pauses", "resets", "cancels"};
  return words[static_cast<std::size_t>(kind)];
}

std::string percent(const Warning::Part& part) {
  return base::Decimal{part.percent, part.scale}.to_string() + "%";
}

}  // namespace

void Dumper::show_obligations() {
  for (const Obligation& obligation : model_.obligations) {
    show(obligation);
  }
}

void Dumper::show(const Obligation& obligation) {
  line(0, "{} {} \"{}\"", word(obligation.kind), obligation.name, obligation.title);
  for (const ClockEvent& event : obligation.events) {
    show(event);
  }
  if (obligation.repeats) {
    line(1, "repeats");
  }
  if (obligation.spans_hand_offs) {
    line(1, "spans hand-offs");
  }
  if (obligation.calendar) {
    line(1, "calendar {}", model_.calendars[*obligation.calendar].name);
  }
  for (const Target& target : obligation.targets) {
    line(1, "target {}", target_name(target, model_.obligations));
  }
  if (obligation.less) {
    line(1, "less {}", model_.facts[*obligation.less].name);
  }
  if (obligation.goal) {
    line(1, "goal {}", percent(*obligation.goal));
  }
  for (const Warning& warning : obligation.warnings) {
    show("warn", warning);
  }
  for (const Warning& breach : obligation.breaches) {
    show("breach", breach);
  }
}

void Dumper::show(const ClockEvent& event) {
  const std::string at = event.at ? " at " + model_.facts[*event.at].name : "";
  line(1, "{}{}", word(event.kind), at);
  if (event.when) {
    show_condition(2, *event.when);
  }
}

void Dumper::show(std::string_view word, const Warning& warning) {
  const std::string at = std::visit(
      base::Overloaded{[](std::monostate) { return std::string(); },
                       [](const Warning::Part& part) { return " at " + percent(part); },
                       [](const PromisedTime& time) { return " at " + base::time_name(time); }},
      warning.at);
  line(1, "{}{} notify {}", word, at, fmt::join(warning.notify, ", "));
}

}  // namespace tier::semantics
