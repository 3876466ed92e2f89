#include "compiler/semantics/resolve.h"

#include <fmt/format.h>

#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

void declare_broken(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Broken>(trees)) {
    const std::string_view keyword = declared.node->keyword;
    const std::string_view name = declared.node->name.text;
    // A ticket has no name of its own: the facts of one that broke are all unknown.
    if (keyword == "enum" || keyword == "open") {
      resolver.enums.declare_broken(name);
    } else if (keyword == "derive" || keyword == "define") {
      // A fact or a named condition: conditions look for both under one name.
      resolver.facts.declare_broken(name);
    } else if (keyword == "tier") {
      resolver.tiers.declare_broken(name);
    } else if (keyword == "role") {
      resolver.roles.declare_broken(name);
    } else if (keyword == "system") {
      resolver.systems.declare_broken(name);
    } else if (keyword == "evidence") {
      resolver.evidence.declare_broken(name);
    } else if (keyword == "trigger") {
      resolver.triggers.declare_broken(name);
    } else if (keyword == "calendar") {
      resolver.clocks.calendars.declare_broken(name);
    } else if (keyword == "dates") {
      resolver.clocks.dates.declare_broken(name);
    } else if (keyword == "sla" || keyword == "ola" || keyword == "slo") {
      resolver.clocks.obligations.declare_broken(name);
    } else if (keyword == "rulebook") {
      resolver.has_rulebook = true;
    }
  }
}

void resolve_rulebook(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  Span first;
  for (const auto& declared : all_of<syntax::Rulebook>(trees)) {
    const syntax::Rulebook& node = *declared.node;
    if (resolver.has_rulebook) {
      report_duplicate(resolver, "rulebook", node.name, first);
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
  resolve_allows(resolver, trees);
  report_unused_defines(resolver);
  report_unused(resolver, trees);
  report_not_carried_out(resolver, trees);
  return std::move(resolver.model);
}

}  // namespace tier::semantics
