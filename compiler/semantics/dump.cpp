#include "compiler/semantics/dump.h"

#include <utility>

#include "compiler/semantics/dumper.h"

namespace tier::semantics {

std::string Dumper::run() {
  line(0, "rulebook {} \"{}\"", model_.rulebook.name, model_.rulebook.title);
  for (const Enum& type : model_.enums) {
    show(type);
  }
  for (const Fact& fact : model_.facts) {
    show(fact);
  }
  for (const Impossible& impossible : model_.impossibles) {
    line(0, "impossible {} \"{}\"", impossible.name, impossible.title);
    show_condition(1, impossible.condition);
  }
  for (const Derivation& derivation : model_.derivations) {
    std::visit([&](const auto& body) { show(derivation.fact, body); }, derivation.body);
    show_clause(1, "applies when", derivation.applies);
  }
  for (const Define& define : model_.defines) {
    line(0, "define {} \"{}\"", define.name, define.title);
    show_condition(1, define.condition);
  }
  for (const Tier& tier : model_.tiers) {
    line(0, "tier {} \"{}\"", tier.name, tier.title);
    for (const TierId above : tier.above) {
      line(1, "above {}", model_.tiers[above].name);
    }
    if (tier.staffed || tier.always_staffed) {
      line(1, "staffed {}", tier.staffed ? model_.calendars[*tier.staffed].name : "always");
    }
  }
  for (const Team& team : model_.teams) {
    line(0, "team {} \"{}\" of {}", team.name, team.title, model_.tiers[team.tier].name);
  }
  for (const Scope& scope : model_.scopes) {
    show(scope);
  }
  show_access();
  show_movement();
  show_calendars();
  show_obligations();
  show_ladders();
  show_assertions();
  return std::move(out_);
}

void Dumper::show(const Scope& scope) {
  line(0, "{} {} \"{}\"{}", scope.refuses() ? "refusal" : "scope", qualified_name(model_, scope),
       scope.title, scope.otherwise ? " otherwise" : "");
  if (!scope.say.empty()) {
    line(1, "say \"{}\"", scope.say);
  }
  show(scope.team);
  for (const ScopeId beaten : scope.beats) {
    line(1, "beats {}", qualified_name(model_, model_.scopes[beaten]));
  }
  if (!scope.otherwise) {
    show_condition(1, scope.condition);
  }
}

void Dumper::show(const TeamChoice& choice) {
  if (const auto* team = std::get_if<TeamId>(&choice)) {
    line(1, "team {}", model_.teams[*team].name);
  } else if (const auto* by = std::get_if<TeamByFact>(&choice)) {
    for (const TeamByFact::Line& one : by->lines) {
      line(1, "team [{}] = {}", heading(by->fact, one.heading), model_.teams[one.team].name);
    }
  }
}

std::string dump(const Model& model) { return Dumper(model).run(); }

}  // namespace tier::semantics
