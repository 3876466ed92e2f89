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

class ScopeResolver {
 public:
  explicit ScopeResolver(Resolver& resolver) : resolver_(resolver) {}

  void resolve(TierId tier, const syntax::Scope& written) {
    Scope scope;
    scope.name = written.name.text;
    scope.title = title_of(written.title, written.name.text);
    scope.introduction = introduction_of(written.documentation);
    scope.tier = tier;
    scope.otherwise = written.otherwise;
    scope.span = written.name.span;
    if (written.condition.is_some()) {
      scope.condition = resolve_condition(resolver_, written.condition).condition;
    } else {
      scope.condition = resolver_.model.conditions.add({written.span, Invalid{}});
    }
    if (is_duplicate(tier, written.name)) {
      return;
    }
    check_otherwise(written);
    scopes_.push_back({resolver_.model.scopes.add(std::move(scope)), &written});
  }

  [[nodiscard]] const std::vector<WrittenScope>& scopes() const { return scopes_; }

 private:
  bool is_duplicate(TierId tier, const syntax::Name& name) {
    for (const Scope& scope : resolver_.model.scopes) {
      if (scope.tier == tier && scope.name == name.text && !name.text.empty()) {
        report_duplicate(resolver_, "scope", name, scope.span);
        return true;
      }
    }
    return false;
  }

  void check_otherwise(const syntax::Scope& written) {
    if (!written.otherwise) {
      return;
    }
    if (written.overrides) {
      resolver_.sink.report(Diagnostic(Code::OtherwiseOverrides, written.overrides->span,
                                       std::string(written.name.text))
                                .help("leave out `overrides`, or give it a condition"));
    }
    if (otherwise_ != nullptr) {
      resolver_.sink.report(Diagnostic(Code::SecondOtherwise, written.name.span)
                                .label(otherwise_->name.span, "the first is here")
                                .help("one scope of the book at most is `otherwise`"));
      return;
    }
    otherwise_ = &written;
  }

  Resolver& resolver_;
  std::vector<WrittenScope> scopes_;
  const syntax::Scope* otherwise_ = nullptr;
};

}  // namespace

void resolve_tiers(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  const auto written = all_of<syntax::Tier>(trees);
  const std::vector<TierId> ids = declare_tiers(resolver, written);
  ScopeResolver scopes(resolver);
  for (std::size_t index = 0; index < written.size(); ++index) {
    if (!ids[index].is_some()) {
      continue;
    }
    resolver.tree = written[index].tree;
    resolve_above(resolver, ids[index], *written[index].node);
    for (const syntax::Scope& scope : written[index].node->scopes) {
      scopes.resolve(ids[index], scope);
    }
  }
  check_above(resolver);
  resolve_overrides(resolver, scopes.scopes());
}

}  // namespace tier::semantics
