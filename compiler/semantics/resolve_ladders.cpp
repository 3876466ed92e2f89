#include <fmt/format.h>

#include <map>
#include <utility>

#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

class LadderResolver {
 public:
  LadderResolver(Resolver& resolver, const syntax::Ladder& written)
      : resolver_(resolver),
        written_(written),
        owner_(fmt::format("the ladder `{}`", written.name.text)) {}

  /// None for one that is too broken to be kept, which is reported.
  std::optional<Ladder> resolve() {
    Ladder ladder;
    ladder.name = written_.name.text;
    ladder.title = title_of(written_.title, written_.name.text);
    ladder.span = written_.name.span;
    if (const auto* from = once(resolver_, owner_, "from", written_.from)) {
      ladder.from = find_time_fact(resolver_, *from, "a ladder");
    } else {
      report_lack(resolver_, written_.name, "ladder", "from when its times count",
                  "write for example `from opened`");
    }
    if (const auto* when = once(resolver_, owner_, "when", written_.when)) {
      ladder.when = resolve_clause(resolver_, *when);
    }
    if (written_.steps.empty()) {
      report_lack(resolver_, written_.name, "ladder", "what happens",
                  "write for example `at 10m notify team_lead`");
    }
    bool is_whole = ladder.from.is_some();
    for (const syntax::LadderStep& step : written_.steps) {
      auto resolved = resolve_step(step);
      is_whole = is_whole && resolved;
      if (resolved) {
        ladder.steps.push_back(*std::move(resolved));
      }
    }
    return is_whole ? std::optional(std::move(ladder)) : std::nullopt;
  }

 private:
  std::optional<LadderStep> resolve_step(const syntax::LadderStep& written) {
    LadderStep step;
    step.every = written.every;
    step.action = static_cast<LadderStep::Action>(written.action);
    step.span = written.span;
    const auto after = written.every ? positive_seconds(resolver_, "every", written.when)
                                     : elapsed_seconds(resolver_, "at", written.when);
    step.after = after.value_or(0);
    find_people(resolver_, written.who);
    for (const syntax::Path& path : written.who) {
      step.who.push_back(spelling(path));
    }
    const bool sets = step.action == LadderStep::Action::Set && written.fact;
    return (!sets || resolve_set(written, step)) && after ? std::optional(std::move(step))
                                                          : std::nullopt;
  }

  /// What a step sets is a fact of the ticket, and the value one that it can have.
  bool resolve_set(const syntax::LadderStep& written, LadderStep& step) {
    const FactId id = find_fact(resolver_, *written.fact);
    if (!id.is_some()) {
      report_unknown_fact(resolver_, *written.fact);
      return false;
    }
    const Fact fact = resolver_.model.facts[id];
    if (fact.derived || fact.of_agent) {
      resolver_.sink.report(Diagnostic(Code::WrongKindOfFact, written.fact->span, fact.name,
                                       std::string(fact.derived ? "derived from other facts"
                                                                : "a fact of the person acting"),
                                       std::string("`set`"))
                                .label(fact.span, "declared here")
                                .help("set a fact of the ticket itself"));
      return false;
    }
    const auto value =
        written.value ? resolve_value(resolver_, fact, *written.value) : std::nullopt;
    step.fact = id;
    step.value = value.value_or(0);
    return value.has_value();
  }

  Resolver& resolver_;
  const syntax::Ladder& written_;
  std::string owner_;
};

}  // namespace

void resolve_ladders(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  std::map<std::string_view, Span> names;
  for (const auto& declared : all_of<syntax::Ladder>(trees)) {
    const syntax::Name& name = declared.node->name;
    const auto [before, is_new] = names.try_emplace(name.text, name.span);
    if (!is_new) {
      report_duplicate(resolver, "ladder", name, before->second);
      continue;
    }
    resolver.tree = declared.tree;
    if (auto ladder = LadderResolver(resolver, *declared.node).resolve()) {
      ladder->introduction = introduction_of(declared.declaration->documentation);
      resolver.model.ladders.push_back(*std::move(ladder));
    }
  }
}

}  // namespace tier::semantics
