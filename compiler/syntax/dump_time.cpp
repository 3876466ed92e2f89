#include "compiler/base/overloaded.h"
#include "compiler/syntax/dumper.h"

namespace tier::syntax {
namespace {

std::string_view word(ClockEvent::Kind kind) {
  switch (kind) {
    case ClockEvent::Kind::Starts:
      return "starts";
    case ClockEvent::Kind::Stops:
      return "stops";
    case ClockEvent::Kind::Pauses:
      return "pauses";
    case ClockEvent::Kind::Resets:
      return "resets";
    case ClockEvent::Kind::Cancels:
      return "cancels";
  }
  return "";
}

std::string_view word(Obligation::Kind kind) {
  switch (kind) {
    case Obligation::Kind::Sla:
      return "sla";
    case Obligation::Kind::Ola:
      return "ola";
    case Obligation::Kind::Slo:
      return "slo";
  }
  return "";
}

void dump_warning(std::string_view word, const Warning& warning, Dumper& out) {
  std::string at;
  if (warning.at) {
    at = std::visit(
        base::Overloaded{
            [](const Percent& percent) { return fmt::format(" at {}%", percent.number); },
            [](const Duration& duration) { return " at " + spelled(duration); },
        },
        *warning.at);
  }
  out.line(1, "{}{} notify {}", word, at, spelled(warning.notify));
}

void dump_targets(const Obligation& node, Dumper& out) {
  for (const auto& target : node.targets) {
    std::visit(base::Overloaded{
                   [&](const Target& one) { out.line(1, "target {}", spelled(one)); },
                   [&](const TargetRows& rows) {
                     out.line(1, "target");
                     out.rows(2, rows);
                   },
                   [&](const TargetMatrix& matrix) {
                     out.line(1, "target");
                     out.matrix(2, matrix);
                   },
               },
               target);
  }
}

void dump_events(const Obligation& node, Dumper& out) {
  out.conditions(1, "applies when", node.applies_when);
  for (const ClockEvent& event : node.events) {
    out.line(1, "{}{}", word(event.kind), event.at ? " at " + spelled(*event.at) : "");
    out.condition(2, "when", event.condition);
  }
}

void dump_step(const LadderStep& step, Dumper& out) {
  const std::string when = fmt::format("{} {}", step.every ? "every" : "at", spelled(step.when));
  switch (step.action) {
    case LadderStep::Action::Page:
      out.line(1, "{} page {}", when, spelled(step.who));
      break;
    case LadderStep::Action::Notify:
      out.line(1, "{} notify {}", when, spelled(step.who));
      break;
    case LadderStep::Action::RemindCustomer:
      out.line(1, "{} remind customer", when);
      break;
    case LadderStep::Action::Set:
      out.line(1, "{} set {} {}", when, step.fact ? spelled(*step.fact) : "",
               step.value ? spelled(*step.value) : "");
      break;
  }
}

}  // namespace

void dump_node(const Dates& node, Dumper& out) {
  out.line(0, "dates {}{}", node.name.text, titled(node.title));
  for (const DateEntry& entry : node.entries) {
    out.line(1, "date {}{}{}{}", entry.first.text, entry.last ? ".." : "",
             entry.last ? entry.last->text : "", titled(entry.title));
  }
}

void dump_node(const Calendar& node, Dumper& out) {
  out.line(0, "calendar {}{}", node.name.text, titled(node.title));
  for (const CalendarTerm& term : node.terms) {
    out.line(1, "{} {}", word(term.sign), spelled(term.name));
  }
  if (node.by) {
    out.line(1, "by {}", spelled(*node.by));
  }
  for (const std::vector<Text>& cells : node.lines) {
    std::string line;
    for (const Text& cell : cells) {
      line += fmt::format(" {} |", cell.value);
    }
    out.line(1, "|{}", line);
  }
  if (node.zone) {
    out.line(1, "zone \"{}\"", node.zone->value);
  }
  for (const Window& window : node.open) {
    out.line(1, "open {}", spelling(window));
  }
  for (const auto& closed : node.closed) {
    std::visit(base::Overloaded{
                   [&](const Path& dates) { out.line(1, "closed {}", spelled(dates)); },
                   [&](const Date& date) { out.line(1, "closed {}", date.text); },
               },
               closed);
  }
  if (node.covers) {
    out.line(1, "covers {}..{}", node.covers->first.text, node.covers->second.text);
  }
}

void dump_node(const Obligation& node, Dumper& out) {
  out.line(0, "{} {}{}", word(node.kind), node.name.text, titled(node.title));
  dump_events(node, out);
  if (node.repeats) {
    out.line(1, "repeats");
  }
  if (node.spans_hand_offs) {
    out.line(1, "spans hand-offs");
  }
  for (const Path& calendar : node.calendar) {
    out.line(1, "calendar {}", spelled(calendar));
  }
  if (node.calendar_by) {
    out.line(1, "calendar");
    out.matrix(2, *node.calendar_by);
  }
  dump_targets(node, out);
  if (node.less) {
    out.line(1, "less {}", spelled(*node.less));
  }
  if (node.goal) {
    out.line(1, "goal {}%", node.goal->number);
  }
  for (const Warning& warning : node.warnings) {
    dump_warning("warn", warning, out);
  }
  for (const Warning& breach : node.breaches) {
    dump_warning("breach", breach, out);
  }
}

void dump_node(const Ladder& node, Dumper& out) {
  out.line(0, "ladder {}{}", node.name.text, titled(node.title));
  out.line_of(1, "from", node.from);
  out.conditions(1, "when", node.when);
  for (const LadderStep& step : node.steps) {
    dump_step(step, out);
  }
}

}  // namespace tier::syntax
