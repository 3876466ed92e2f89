#include "compiler/base/overloaded.h"
#include "compiler/syntax/dumper.h"

namespace tier::syntax {
namespace {

std::string spelled(const EveryTriggerNeeds& claim) {
  std::string text = "every trigger";
  if (!claim.from.empty()) {
    text += " from " + syntax::spelled(claim.from);
  }
  if (!claim.to.empty()) {
    text += " to " + syntax::spelled(claim.to);
  }
  return text + " needs " + syntax::spelled(claim.evidence);
}

std::string spelled(const TiersMay& claim) {
  const std::string tiers = syntax::spelled(claim.tiers);
  const std::string who = !claim.all_except ? tiers
                          : tiers.empty()   ? "no tier"
                                            : "no tier except " + tiers;
  return fmt::format("{} may {}{} on {}", who, claim.may_not ? "not " : "",
                     syntax::spelled(claim.actions), syntax::spelled(claim.system));
}

std::string spelled(const OwnerIs& claim) {
  return fmt::format("owner is {}{}", claim.negated ? "not " : "", syntax::spelled(claim.owners));
}

std::string spelled(const TargetIs& claim) {
  return fmt::format("target of {} {} {}", syntax::spelled(claim.obligation),
                     claim.relation ? sign(*claim.relation) : "is", syntax::spelled(claim.target));
}

std::string spelled(const NeverSlower& claim) {
  return fmt::format("{} never slower for {} {}", syntax::spelled(claim.obligation),
                     claim.word.text, syntax::spelled(claim.fact));
}

std::string spelled(const ExpectTrigger& expectation) {
  const std::string trigger = syntax::spelled(expectation.trigger);
  switch (expectation.state) {
    case ExpectTrigger::State::Ready:
      return trigger + " ready";
    case ExpectTrigger::State::Blocked:
      return trigger + " blocked by " + syntax::spelled(expectation.missing);
    case ExpectTrigger::State::Silent:
      return trigger + " not ready";
  }
  return "";
}

std::string spelled(const ExpectObligation& expectation) {
  std::string text = syntax::spelled(expectation.obligation);
  if (expectation.target) {
    text += " target " + syntax::spelled(*expectation.target);
  }
  if (expectation.due) {
    text += " due " + syntax::spelled(*expectation.due);
  }
  return text;
}

std::string spelled(const Given& given) {
  const std::string value = given.unknown  ? "unknown"
                            : given.text   ? fmt::format("\"{}\"", given.text->value)
                            : given.moment ? syntax::spelled(*given.moment)
                            : given.values.size() == 1
                                ? syntax::spelled(given.values)
                                : fmt::format("({})", syntax::spelled(given.values));
  const std::string fact = syntax::spelled(given.fact);
  switch (given.measure) {
    case Given::Measure::None:
      break;
    case Given::Measure::Age:
      return fmt::format("age of {}{} {}", fact,
                         given.calendar ? " in " + syntax::spelled(*given.calendar) : "", value);
    case Given::Measure::During:
      return "during " + fact;
    case Given::Measure::Outside:
      return "outside " + fact;
    case Given::Measure::Used:
      return fmt::format("{} used {}", fact,
                         given.percent ? fmt::format("{}%", given.percent->number) : value);
    case Given::Measure::Overdue:
      return fmt::format("{} overdue {}", fact, value);
  }
  return fact + " " + value;
}

/// A claim or an expectation, with `word` in front.
template <class Choice>
void dump_choice(std::string_view word, const Choice& choice, Dumper& out) {
  std::visit(base::Overloaded{
                 [&](const ConditionHolds& node) { out.condition(1, word, node.condition); },
                 [&](const auto& node) { out.line(1, "{} {}", word, spelled(node)); },
             },
             choice);
}

void dump_given(int depth, const std::vector<Given>& list, Dumper& out) {
  for (const Given& given : list) {
    out.line(depth, "given {}", spelled(given));
  }
}

}  // namespace

void dump_node(const Guarantee& node, Dumper& out) {
  out.line(0, "guarantee \"{}\"", node.title.value);
  for (const auto& [claim, when, span] : node.claims) {
    dump_choice("claim", claim, out);
    out.condition(2, "when", when);
  }
}

void dump_node(const Test& node, Dumper& out) {
  out.line(0, "test \"{}\"", node.title.value);
  dump_given(1, node.given, out);
  out.line_of(1, "with", node.with);
  if (node.at) {
    out.line(1, "at {}", spelled(*node.at));
  }
  if (node.now) {
    out.line(1, "now {}", syntax::spelled(*node.now));
  }
  for (const Event& event : node.then) {
    out.line(1, "then {}", syntax::spelled(event.at));
    dump_given(2, event.given, out);
  }
  for (const auto& expectation : node.expectations) {
    dump_choice("expect", expectation.first, out);
  }
}

}  // namespace tier::syntax
