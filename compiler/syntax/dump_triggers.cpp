#include "compiler/syntax/dumper.h"

namespace tier::syntax {
namespace {

void dump_need(const Need& need, Dumper& out) {
  const std::string evidence = spelled(need.evidence);
  switch (need.kind) {
    case Need::Kind::All:
      out.line(1, "needs {}", evidence);
      break;
    case Need::Kind::Any:
      out.line(1, "needs any of ({})", evidence);
      break;
    case Need::Kind::Count:
      out.line(1, "needs {} of ({})", need.count ? need.count->text : "", evidence);
      break;
  }
  out.condition(2, "when", need.when);
  out.condition(2, "unless", need.unless);
}

std::string_view word(Guidance::Strength strength) {
  switch (strength) {
    case Guidance::Strength::Must:
      return "must";
    case Guidance::Strength::MustNot:
      return "must not";
    case Guidance::Strength::Should:
      return "should";
    case Guidance::Strength::May:
      return "may";
  }
  return "";
}

void dump_unless(const Unless& unless, Dumper& out) {
  out.condition(1, "unless", unless.condition);
  if (unless.say) {
    out.line(2, "say \"{}\"", unless.say->value);
  }
}

}  // namespace

void dump_node(const Trigger& node, Dumper& out) {
  out.line(0, "trigger {}{}", node.name.text, titled(node.title));
  out.line_of(1, "from", node.from);
  out.line_of(1, node.asks ? "ask" : "to", node.to);
  dump_team(1, node.team, out);
  if (node.on_request_by) {
    out.line(1, "on request by {}", spelled(*node.on_request_by));
  }
  out.conditions(1, "when", node.when);
  for (const Unless& unless : node.unless) {
    dump_unless(unless, out);
  }
  for (const Need& need : node.needs) {
    dump_need(need, out);
  }
  out.conditions(1, "waived when", node.waived_when);
  dump_approvers(1, node.approvers, out);
  for (const Accept& accept : node.accept) {
    out.line(1, "accept within {}{}", spelled(accept.within),
             accept.else_return ? " else return" : "");
  }
  dump_overrides(1, node.overrides, out);
  for (const Text& because : node.because) {
    out.line(1, "because \"{}\"", because.value);
  }
}

void dump_node(const Lifecycle& node, Dumper& out) {
  out.line(0, "lifecycle {}", spelled(node.fact));
  for (const Transition& transition : node.transitions) {
    out.line(1, "{} to {}", spelled(transition.from),
             transition.to.empty() ? "none" : spelled(transition.to));
    out.condition(2, "when", transition.condition);
  }
}

void dump_node(const Guidance& node, Dumper& out) {
  out.line(0, "guidance {} \"{}\"", word(node.strength), node.title.value);
  out.conditions(1, "when", node.when);
  for (const Text& text : node.text) {
    out.line(1, "text \"{}\"", text.value);
  }
  out.line_of(1, "decided by", node.decided_by);
}

}  // namespace tier::syntax
