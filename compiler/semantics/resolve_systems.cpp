#include <algorithm>
#include <utility>

#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

std::vector<Action> resolve_actions(Resolver& resolver, const syntax::System& written) {
  std::vector<Action> actions;
  for (const syntax::Action& action : written.actions) {
    const auto same = std::find_if(actions.begin(), actions.end(), [&](const Action& other) {
      return other.name == action.name.text;
    });
    if (same != actions.end()) {
      report_duplicate(resolver, "action", action.name, same->span);
      continue;
    }
    actions.push_back({std::string(action.name.text), title_of(action.title, action.name.text),
                       action.name.span});
  }
  return actions;
}

}  // namespace

void resolve_systems(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::System>(trees)) {
    const syntax::Name& name = declared.node->name;
    System system;
    system.name = name.text;
    system.title = title_of(declared.node->title, name.text);
    system.introduction = introduction_of(declared.declaration->documentation);
    system.actions = resolve_actions(resolver, *declared.node);
    system.span = name.span;
    const SystemId before =
        resolver.systems.declare(name.text, SystemId(resolver.model.systems.size()));
    if (before.is_some()) {
      report_duplicate(resolver, "system", name, resolver.model.systems[before].span);
      continue;
    }
    resolver.model.systems.add(std::move(system));
  }
}

}  // namespace tier::semantics
