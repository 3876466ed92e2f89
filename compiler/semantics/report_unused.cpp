#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// A module of `std` has what many books need, so that one book needs not all of it.
using Library = std::set<source::SourceId>;

template <class Store, class Used>
void report_each(Resolver& resolver, const Library& library, std::string_view kind,
                 const Store& store, const Used& used, std::string_view help) {
  for (const auto id : store.ids()) {
    if (used.count(id) == 0 && library.count(store[id].span.source) == 0) {
      resolver.sink.report(
          Diagnostic(Code::UnusedDeclaration, store[id].span, std::string(kind), store[id].name)
              .help(std::string(help)));
    }
  }
}

void use_teams(Resolver& resolver, const TeamChoice& choice) {
  if (const auto* team = std::get_if<TeamId>(&choice)) {
    resolver.used.teams.insert(*team);
  } else if (const auto* by_fact = std::get_if<TeamByFact>(&choice)) {
    for (const TeamByFact::Line& line : by_fact->lines) {
      resolver.used.teams.insert(line.team);
    }
  }
}

}  // namespace

void report_unused(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  if (resolver.sink.has_errors()) {
    return;
  }
  Library library;
  for (const syntax::Tree& tree : trees) {
    if (tree.from_library) {
      library.insert(tree.source);
    }
  }
  const Model& model = resolver.model;
  for (const Scope& scope : model.scopes) {
    use_teams(resolver, scope.team);
  }
  for (const Trigger& trigger : model.triggers) {
    use_teams(resolver, trigger.team);
  }
  report_each(resolver, library, "role", model.roles, resolver.used.roles,
              "name it where somebody approves, reviews, asks, decides or is told; or leave it "
              "out");
  report_each(resolver, library, "system", model.systems, resolver.used.systems,
              "say which tier may do what on it, or leave it out");
  report_each(resolver, library, "evidence", model.evidence, resolver.used.evidence,
              "name it where a trigger `needs` it, or leave it out");
  report_each(resolver, library, "team", model.teams, resolver.used.teams,
              "let a scope or a trigger send tickets `to team` there, or leave it out");
}

}  // namespace tier::semantics
