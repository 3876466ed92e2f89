#include <fmt/format.h>

#include <map>
#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// Reads the rules of the owner decision.
class ScopeResolver {
 public:
  explicit ScopeResolver(Resolver& resolver) : resolver_(resolver) {}

  void resolve(TierId tier, const syntax::Scope& written) {
    Scope scope = begin(written.name, written.title, written.condition, written.span);
    scope.introduction = introduction_of(written.documentation);
    scope.tier = tier;
    scope.otherwise = written.otherwise;
    if (written.team) {
      scope.team = resolve_team_choice(resolver_, tier, *written.team);
    }
    if (is_new("scope", tier, written.name)) {
      check_otherwise(written);
      add(std::move(scope), written.name, written.overrides);
    }
  }

  void resolve(const Declared<syntax::Refuse>& declared) {
    const syntax::Refuse& written = *declared.node;
    Scope scope = begin(written.name, written.title, written.condition, written.name.span);
    scope.introduction = introduction_of(declared.declaration->documentation);
    scope.say = written.say ? written.say->value : "";
    if (is_new("refusal", TierId(), written.name)) {
      add(std::move(scope), written.name, written.overrides);
    }
  }

  [[nodiscard]] const std::vector<WrittenScope>& scopes() const { return scopes_; }

 private:
  Scope begin(const syntax::Name& name, const syntax::Title& title, syntax::ConditionId condition,
              Span span) {
    Scope scope;
    scope.name = name.text;
    scope.title = title_of(title, name.text);
    scope.condition = condition.is_some() ? resolve_condition(resolver_, condition).condition
                                          : resolver_.model.conditions.add({span, Invalid{}});
    scope.span = name.span;
    return scope;
  }

  /// Scopes have their names inside their tier, refusals among each other.
  bool is_new(std::string_view kind, TierId tier, const syntax::Name& name) {
    const auto [place, is_new] = first_.emplace(std::pair(tier.value, name.text), name.span);
    if (!is_new && !name.text.empty()) {
      report_duplicate(resolver_, kind, name, place->second);
    }
    return is_new || name.text.empty();
  }

  void add(Scope scope, const syntax::Name& name,
           const std::optional<syntax::Overrides>& overrides) {
    scopes_.push_back({resolver_.model.scopes.add(std::move(scope)), &name, &overrides});
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
  std::map<std::pair<std::size_t, std::string_view>, Span> first_;
  const syntax::Scope* otherwise_ = nullptr;
};

}  // namespace

void resolve_scopes(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  ScopeResolver scopes(resolver);
  for (const auto& declared : all_of<syntax::Tier>(trees)) {
    const TierId tier = resolver.tiers.find(declared.node->name.text);
    // Of two tiers of one name the second is reported, and what it owns is not judged.
    if (!tier.is_some() || resolver.model.tiers[tier].span != declared.node->name.span) {
      continue;
    }
    resolver.tree = declared.tree;
    for (const syntax::TierMember& member : declared.node->members) {
      if (const auto* scope = std::get_if<syntax::Scope>(&member)) {
        scopes.resolve(tier, *scope);
      }
    }
  }
  for (const auto& declared : all_of<syntax::Refuse>(trees)) {
    resolver.tree = declared.tree;
    scopes.resolve(declared);
  }
  resolve_overrides(resolver, scopes.scopes());
}

}  // namespace tier::semantics
