#include <algorithm>
#include <utility>

#include "compiler/semantics/claims.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {

void resolve_impossibles(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  std::vector<Impossible>& all = resolver.model.impossibles;
  for (const auto& declared : all_of<syntax::Impossible>(trees)) {
    resolver.tree = declared.tree;
    Impossible impossible;
    impossible.name = name_of_title(declared.node->title.value);
    impossible.title = declared.node->title.value;
    impossible.condition = resolve_condition(resolver, declared.node->condition).condition;
    impossible.span = declared.node->title.span;
    const auto same = std::find_if(all.begin(), all.end(), [&](const Impossible& other) {
      return other.name == impossible.name;
    });
    if (same != all.end()) {
      report_title_twice(resolver, "tickets that cannot be", {impossible.title, impossible.span},
                         {same->title, same->span});
      continue;
    }
    all.push_back(std::move(impossible));
  }
}

}  // namespace tier::semantics
