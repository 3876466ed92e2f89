#include <fmt/format.h>

#include <map>
#include <utility>

#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// What a step sets is a fact of the ticket, and the value one that it can have.
void resolve_set(Resolver& resolver, const syntax::LadderStep& step) {
  const FactId id = find_fact(resolver, *step.fact);
  if (!id.is_some()) {
    report_unknown_fact(resolver, *step.fact);
    return;
  }
  const Fact fact = resolver.model.facts[id];
  if (fact.derived || fact.of_agent) {
    resolver.sink.report(Diagnostic(Code::WrongKindOfFact, step.fact->span, fact.name,
                                    std::string(fact.derived ? "derived from other facts"
                                                             : "a fact of the person acting"),
                                    std::string("`set`"))
                             .label(fact.span, "declared here")
                             .help("set a fact of the ticket itself"));
    return;
  }
  if (step.value) {
    resolve_value(resolver, fact, *step.value);
  }
}

void resolve_step(Resolver& resolver, const syntax::LadderStep& step) {
  if (step.every) {
    positive_seconds(resolver, "every", step.when);
  } else {
    elapsed_seconds(resolver, "at", step.when);
  }
  find_people(resolver, step.who);
  if (step.action == syntax::LadderStep::Action::Set && step.fact) {
    resolve_set(resolver, step);
  }
}

void resolve_ladder(Resolver& resolver, const syntax::Ladder& written) {
  const std::string owner = fmt::format("the ladder `{}`", written.name.text);
  if (const auto* from = once(resolver, owner, "from", written.from)) {
    find_time_fact(resolver, *from, "a ladder");
  } else {
    report_lack(resolver, written.name, "ladder", "from when its times count",
                "write for example `from opened`");
  }
  if (const auto* when = once(resolver, owner, "when", written.when)) {
    resolve_clause(resolver, *when);
  }
  if (written.steps.empty()) {
    report_lack(resolver, written.name, "ladder", "what happens",
                "write for example `at 10m notify team_lead`");
  }
  for (const syntax::LadderStep& step : written.steps) {
    resolve_step(resolver, step);
  }
}

}  // namespace

void resolve_ladders(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  std::map<std::string_view, Span> names;
  resolver.clocks.allowed = true;
  for (const auto& declared : all_of<syntax::Ladder>(trees)) {
    const syntax::Name& name = declared.node->name;
    const auto [before, is_new] = names.try_emplace(name.text, name.span);
    if (!is_new) {
      report_duplicate(resolver, "ladder", name, before->second);
      continue;
    }
    resolver.tree = declared.tree;
    resolve_ladder(resolver, *declared.node);
  }
  resolver.clocks.allowed = false;
}

}  // namespace tier::semantics
