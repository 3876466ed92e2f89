#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/precedence.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// Stands before the name of a refusal where a scope has its tier.
constexpr std::string_view refusal_word = "refuse";

/// Which scope beats which.
class Overriding {
 public:
  Overriding(Resolver& resolver, const std::vector<WrittenScope>& scopes)
      : resolver_(resolver), scopes_(scopes), precedence_(scopes.size()) {}

  void resolve() {
    for (const WrittenScope& scope : scopes_) {
      if (*scope.overrides) {
        resolve_scope(scope);
      }
    }
    precedence_.close();
    for (const WrittenScope& scope : scopes_) {
      if (precedence_.beats(scope.id, scope.id)) {
        report_circle(scope);
        return;
      }
      resolver_.model.scopes[scope.id].beats = precedence_.beaten_by(scope.id);
    }
  }

 private:
  void report_circle(const WrittenScope& scope) {
    Diagnostic diagnostic(Code::OverridesItself, (*scope.overrides)->span, qualified(scope.id));
    for (const WrittenScope& other : scopes_) {
      if (other.id != scope.id && precedence_.beats(scope.id, other.id) &&
          precedence_.beats(other.id, scope.id)) {
        std::move(diagnostic).label((*other.overrides)->span, "which overrides it in turn");
      }
    }
    resolver_.sink.report(
        std::move(diagnostic).help("take out one `overrides`: only one of two scopes can win"));
  }

  std::string qualified(ScopeId id) const {
    return qualified_name(resolver_.model, resolver_.model.scopes[id]);
  }

  std::string_view first_part(const Scope& scope) const {
    return scope.refuses() ? refusal_word
                           : std::string_view(resolver_.model.tiers[scope.tier].name);
  }

  void resolve_scope(const WrittenScope& scope) {
    if ((*scope.overrides)->all) {
      // Two scopes that override all others are equals: where they overlap, that is a
      // mistake for the proofs to show.
      for (const WrittenScope& other : scopes_) {
        const bool is_equal = *other.overrides && (*other.overrides)->all;
        if (!is_equal) {
          precedence_.add(scope.id, other.id);
        }
      }
    }
    for (const syntax::Path& path : (*scope.overrides)->names) {
      const ScopeId found = find(path, scope.id);
      if (found.is_some()) {
        precedence_.add(scope.id, found);
      }
    }
  }

  /// `L1.everyday`, or `everyday` of the same tier, or of the only tier that has one.
  ScopeId find(const syntax::Path& path, ScopeId own) {
    const TierId own_tier = resolver_.model.scopes[own].tier;
    const std::string_view name = path.parts.back().text;
    const std::string_view tier =
        path.parts.size() == 2 ? path.parts.front().text : std::string_view();
    std::vector<ScopeId> found;
    for (const WrittenScope& scope : scopes_) {
      const Scope& candidate = resolver_.model.scopes[scope.id];
      const bool fits = path.parts.size() <= 2 && candidate.name == name &&
                        (tier.empty() || first_part(candidate) == tier);
      if (fits && tier.empty() && candidate.tier == own_tier) {
        return scope.id;
      }
      if (fits) {
        found.push_back(scope.id);
      }
    }
    if (found.size() != 1) {
      report_not_found(path, found, own);
      return {};
    }
    return found.front();
  }

  void report_not_found(const syntax::Path& path, const std::vector<ScopeId>& found, ScopeId own) {
    const std::string written = spelling(path);
    if (!found.empty()) {
      resolver_.sink.report(
          Diagnostic(Code::AmbiguousScope, path.span, written)
              .label(resolver_.model.scopes[found[0]].span, "one is here")
              .label(resolver_.model.scopes[found[1]].span, "another here")
              .help(fmt::format("write `{}` or `{}`", qualified(found[0]), qualified(found[1]))));
      return;
    }
    std::vector<std::string> names;
    for (const WrittenScope& scope : scopes_) {
      if (scope.id != own) {
        names.push_back(path.parts.size() == 1 ? std::string(scope.name->text)
                                               : qualified(scope.id));
      }
    }
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    // A scope may stand in text that could not be read, where every name counts as a tier's too.
    const bool is_broken =
        std::any_of(path.parts.begin(), path.parts.end(),
                    [&](const syntax::Name& part) { return resolver_.tiers.is_broken(part.text); });
    if (!is_broken) {
      resolver_.sink.report(suggest(Diagnostic(Code::UnknownScope, path.span, written),
                                    {written, path.span}, candidates));
    }
  }

  Resolver& resolver_;
  const std::vector<WrittenScope>& scopes_;
  Precedence<ScopeId> precedence_;
};

}  // namespace

std::string qualified_name(const Model& model, const Scope& scope) {
  return fmt::format(
      "{}.{}", scope.refuses() ? refusal_word : std::string_view(model.tiers[scope.tier].name),
      scope.name);
}

void resolve_overrides(Resolver& resolver, const std::vector<WrittenScope>& scopes) {
  Overriding(resolver, scopes).resolve();
}

}  // namespace tier::semantics
