#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// One id a declaration; none for one whose name was taken already.
std::vector<TierId> declare_tiers(Resolver& resolver,
                                  const std::vector<Declared<syntax::Tier>>& written) {
  std::vector<TierId> ids;
  for (const auto& declared : written) {
    const syntax::Tier& node = *declared.node;
    const TierId before =
        resolver.tiers.declare(node.name.text, TierId(resolver.model.tiers.size()));
    if (before.is_some()) {
      report_duplicate(resolver, "tier", node.name, resolver.model.tiers[before].span);
      ids.emplace_back();
      continue;
    }
    Tier tier;
    tier.name = node.name.text;
    tier.title = title_of(node.title, node.name.text);
    tier.introduction = introduction_of(declared.declaration->documentation);
    tier.span = node.name.span;
    ids.push_back(resolver.model.tiers.add(std::move(tier)));
  }
  return ids;
}

void resolve_above(Resolver& resolver, TierId id, const syntax::Tier& written) {
  for (const syntax::Path& path : written.above) {
    const syntax::Name& name = path.parts.front();
    const TierId found = path.parts.size() == 1 ? resolver.tiers.find(name.text) : TierId();
    if (found.is_some()) {
      resolver.model.tiers[id].above.push_back(found);
    } else if (!resolver.tiers.is_broken(name.text)) {
      resolver.sink.report(suggest(Diagnostic(Code::UnknownTier, path.span, std::string(name.text)),
                                   name, resolver.tiers.all()));
    }
  }
}

bool stands_above(const Model& model, TierId from, TierId wanted, std::vector<bool>& visited) {
  for (const TierId below : model.tiers[from].above) {
    if (below == wanted) {
      return true;
    }
    if (!visited[below.value]) {
      visited[below.value] = true;
      if (stands_above(model, below, wanted, visited)) {
        return true;
      }
    }
  }
  return false;
}

void check_above(Resolver& resolver) {
  for (const TierId id : resolver.model.tiers.ids()) {
    std::vector<bool> visited(resolver.model.tiers.size());
    if (stands_above(resolver.model, id, id, visited)) {
      const Tier& tier = resolver.model.tiers[id];
      resolver.sink.report(Diagnostic(Code::TierAboveItself, tier.span, tier.name)
                               .help("`above` names the tiers that hand on to this one"));
      return;
    }
  }
}

}  // namespace

void resolve_tiers(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  const auto written = all_of<syntax::Tier>(trees);
  const std::vector<TierId> ids = declare_tiers(resolver, written);
  for (std::size_t index = 0; index < written.size(); ++index) {
    if (ids[index].is_some()) {
      resolve_above(resolver, ids[index], *written[index].node);
    }
  }
  check_above(resolver);
}

}  // namespace tier::semantics
