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
      std::vector<std::string_view> others = resolver.tiers.all();
      others.erase(std::remove(others.begin(), others.end(), written.name.text), others.end());
      resolver.sink.report(
          suggest(Diagnostic(Code::UnknownTier, path.span, std::string(name.text)), name, others));
    }
  }
}

/// The way down from `from` to `wanted` by `above`, both included; empty where there is none.
std::vector<TierId> way_down(const Model& model, TierId from, TierId wanted,
                             std::vector<bool>& visited) {
  for (const TierId below : model.tiers[from].above) {
    if (below == wanted) {
      return {from, wanted};
    }
    if (!visited[below.value]) {
      visited[below.value] = true;
      std::vector<TierId> way = way_down(model, below, wanted, visited);
      if (!way.empty()) {
        way.insert(way.begin(), from);
        return way;
      }
    }
  }
  return {};
}

void report_circle(Resolver& resolver, const std::vector<TierId>& way) {
  const Tier& first = resolver.model.tiers[way.front()];
  Diagnostic diagnostic(Code::TierAboveItself, first.span, first.name);
  for (std::size_t index = 0; index + 1 < way.size(); ++index) {
    const Tier& tier = resolver.model.tiers[way[index]];
    std::string text =
        fmt::format("`{}` stands above `{}`", tier.name, resolver.model.tiers[way[index + 1]].name);
    if (index == 0) {
      std::move(diagnostic).label(std::move(text));
    } else {
      std::move(diagnostic).label(tier.span, std::move(text));
    }
  }
  resolver.sink.report(std::move(diagnostic)
                           .help("`above` names the tiers that hand on to this one: take out one "
                                 "of them"));
}

void check_above(Resolver& resolver) {
  for (const TierId id : resolver.model.tiers.ids()) {
    std::vector<bool> visited(resolver.model.tiers.size());
    if (const auto way = way_down(resolver.model, id, id, visited); !way.empty()) {
      report_circle(resolver, way);
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
