#include <fmt/format.h>

#include "compiler/base/duration.h"
#include "compiler/semantics/dumper.h"

namespace tier::semantics {

void Dumper::show_movement() {
  for (const Trigger& trigger : model_.triggers) {
    show(trigger);
  }
  for (const Lifecycle& lifecycle : model_.lifecycles) {
    show(lifecycle);
  }
  for (const Guidance& guidance : model_.guidance) {
    show(guidance);
  }
}

void Dumper::show(const Trigger& trigger) {
  line(0, "trigger {} \"{}\"", trigger.name, trigger.title);
  line(1, "from {}", names(model_.tiers, trigger.from));
  line(1, "{} {}", trigger.asks ? "asks" : "to",
       names(model_.tiers, std::vector<TierId>{trigger.to}));
  show(trigger.team);
  if (trigger.on_request_by) {
    line(1, "on request by {}", model_.roles[*trigger.on_request_by].name);
  }
  show_clause(1, "when", trigger.when);
  for (const Unless& unless : trigger.unless) {
    show_clause(1, unless.say.empty() ? "unless" : fmt::format("unless, say \"{}\"", unless.say),
                unless.condition);
  }
  for (const Need& need : trigger.needs) {
    show(need);
  }
  show_clause(1, "waived when", trigger.waived_when);
  show_approvers(trigger.approvers);
  if (trigger.accept) {
    show(*trigger.accept);
  }
  show_text("because", trigger.because);
  if (!trigger.beats.empty()) {
    line(1, "beats {}", names(model_.triggers, trigger.beats));
  }
}

void Dumper::show(const Need& need) {
  line(1, "needs {} of {}", need.count, names(model_.evidence, need.evidence));
  show_clause(2, "when", need.when);
  show_clause(2, "unless", need.unless);
}

void Dumper::show(const Accept& accept) {
  line(1, "accept within {}{}",
       accept.business_days
           ? fmt::format("{} opening day{}", accept.within, accept.within == 1 ? "" : "s")
           : base::duration_text(accept.within) + (accept.business ? " of opening hours" : ""),
       accept.else_return ? " else return" : "");
}

std::string Dumper::constants(const Fact& fact, const std::vector<Constant>& values) const {
  std::string text;
  for (const Constant value : values) {
    text += (text.empty() ? "" : ", ") + constant_name(model_, fact.type, value);
  }
  return text.empty() ? "none" : text;
}

void Dumper::show(const Lifecycle& lifecycle) {
  const Fact& fact = model_.facts[lifecycle.fact];
  line(0, "lifecycle {}", fact.name);
  for (const Transition& transition : lifecycle.transitions) {
    line(1, "{} to {}", constants(fact, transition.from), constants(fact, transition.to));
    show_clause(2, "when", transition.condition);
  }
}

void Dumper::show(const Guidance& guidance) {
  static constexpr std::string_view strengths[] = {"must", "must not", "should", "may"};
  line(0, "guidance {} {} \"{}\"", strengths[static_cast<std::size_t>(guidance.strength)],
       guidance.name, guidance.title);
  show_clause(1, "when", guidance.when);
  show_text("text", guidance.text);
  if (guidance.decided_by) {
    line(1, "decided by {}", model_.roles[*guidance.decided_by].name);
  }
}

}  // namespace tier::semantics
