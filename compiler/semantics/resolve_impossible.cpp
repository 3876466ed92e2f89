#include <algorithm>
#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {

using diagnostics::Code;
using diagnostics::Diagnostic;

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
      resolver.sink.report(
          Diagnostic(Code::TitleTwice, impossible.span, "tickets that cannot be", impossible.title)
              .label(same->span, "first said here")
              .help("give each a title of its own: people and messages name it by that"));
      continue;
    }
    all.push_back(std::move(impossible));
  }
}

}  // namespace tier::semantics
