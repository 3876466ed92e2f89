#include "compiler/semantics/resolve.h"

#include <fmt/format.h>

#include <utility>

#include "compiler/semantics/measures.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// What stands in text that could not be read may be declared there, as whatever it is used for
/// elsewhere. A name that is really unknown is told once the text can be read.
void declare_broken(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Broken>(trees)) {
    const std::string_view name = declared.node->name.text;
    resolver.enums.declare_broken(name);
    resolver.facts.declare_broken(name);
    resolver.tiers.declare_broken(name);
    resolver.teams.declare_broken(name);
    resolver.roles.declare_broken(name);
    resolver.systems.declare_broken(name);
    resolver.evidence.declare_broken(name);
    resolver.triggers.declare_broken(name);
    resolver.clocks.calendars.declare_broken(name);
    resolver.clocks.dates.declare_broken(name);
    resolver.clocks.obligations.declare_broken(name);
    resolver.has_rulebook = resolver.has_rulebook || declared.node->keyword == "rulebook";
  }
}

/// `first` is none where the first could not be read.
void report_second_rulebook(Resolver& resolver, const syntax::Name& name, const Span& first) {
  Diagnostic diagnostic(Code::DeclaredTwice, name.span, "rulebook", std::string(name.text));
  if (first.end > 0) {
    std::move(diagnostic).label("a second one").label(first, "the first is here");
  }
  resolver.sink.report(std::move(diagnostic)
                           .help("a book has one `rulebook`: take out one of the two, and bring "
                                 "in further files by `use`"));
}

void resolve_rulebook(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  Span first;
  for (const auto& declared : all_of<syntax::Rulebook>(trees)) {
    const syntax::Rulebook& node = *declared.node;
    if (resolver.has_rulebook) {
      report_second_rulebook(resolver, node.name, first);
      continue;
    }
    resolver.has_rulebook = true;
    first = node.name.span;
    Rulebook& rulebook = resolver.model.rulebook;
    rulebook.name = node.name.text;
    rulebook.title = title_of(node.title, node.name.text);
    rulebook.version = node.version ? node.version->value : "";
    rulebook.owner = node.owner ? node.owner->value : "";
    rulebook.introduction = introduction_of(declared.declaration->documentation);
    if (node.effective) {
      rulebook.effective = node.effective->text;
      check_date(resolver, *node.effective);
    }
  }
  if (!resolver.has_rulebook && !trees.empty()) {
    resolver.sink.report(Diagnostic(Code::NoRulebook, Span{trees.front().source, 0, 0})
                             .help("begin with `rulebook acme \"Acme Cloud Support\"`"));
  }
}

}  // namespace

Model resolve(const std::vector<syntax::Tree>& trees, diagnostics::Sink& sink) {
  Resolver resolver{sink};
  declare_broken(resolver, trees);
  resolve_rulebook(resolver, trees);
  resolve_enums(resolver, trees);
  resolve_facts(resolver, trees);
  resolve_roles(resolver, trees);
  resolve_systems(resolver, trees);
  declare_clocks(resolver, trees);
  const std::vector<FactId> derived = declare_derived_facts(resolver, trees);
  resolve_defines(resolver, trees);
  resolve_derivations(resolver, trees, derived);
  resolve_impossibles(resolver, trees);
  resolve_tiers(resolver, trees);
  resolve_teams(resolver, trees);
  resolve_scopes(resolver, trees);
  resolve_evidence(resolver, trees);
  resolve_permissions(resolver, trees);
  resolve_triggers(resolver, trees);
  resolve_lifecycles(resolver, trees);
  resolve_guidance(resolver, trees);
  resolve_calendars(resolver, trees);
  resolve_obligations(resolver, trees);
  resolve_ladders(resolver, trees);
  resolve_guarantees(resolver, trees);
  resolve_tests(resolver, trees);
  check_measures(resolver);
  resolve_allows(resolver, trees);
  report_unused_defines(resolver);
  report_unused(resolver, trees);
  return std::move(resolver.model);
}

}  // namespace tier::semantics
