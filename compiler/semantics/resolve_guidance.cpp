#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/claims.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

Guidance::Strength strength_of(syntax::Guidance::Strength written) {
  switch (written) {
    case syntax::Guidance::Strength::Must:
      return Guidance::Strength::Must;
    case syntax::Guidance::Strength::MustNot:
      return Guidance::Strength::MustNot;
    case syntax::Guidance::Strength::Should:
      return Guidance::Strength::Should;
    case syntax::Guidance::Strength::May:
      return Guidance::Strength::May;
  }
  return Guidance::Strength::Must;
}

Guidance resolve_one(Resolver& resolver, const syntax::Guidance& written) {
  const std::string owner = fmt::format("the guidance \"{}\"", written.title.value);
  Guidance guidance;
  guidance.name = name_of_title(written.title.value);
  guidance.title = written.title.value;
  guidance.strength = strength_of(written.strength);
  guidance.span = written.title.span;
  if (const auto* when = once(resolver, owner, "when", written.when)) {
    guidance.when = resolve_clause(resolver, *when);
  }
  if (const auto* text = once(resolver, owner, "text", written.text)) {
    guidance.text = text->value;
  }
  if (const auto* role = once(resolver, owner, "decided by", written.decided_by)) {
    const RoleId found = find_role(resolver, *role);
    guidance.decided_by = found.is_some() ? std::optional(found) : std::nullopt;
  }
  return guidance;
}

}  // namespace

void resolve_guidance(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  std::vector<Guidance>& all = resolver.model.guidance;
  for (const auto& declared : all_of<syntax::Guidance>(trees)) {
    resolver.tree = declared.tree;
    Guidance guidance = resolve_one(resolver, *declared.node);
    const auto same = std::find_if(
        all.begin(), all.end(), [&](const Guidance& other) { return other.name == guidance.name; });
    if (same != all.end()) {
      report_title_twice(resolver, "a piece of guidance", {guidance.title, guidance.span},
                         {same->title, same->span});
      continue;
    }
    all.push_back(std::move(guidance));
  }
}

}  // namespace tier::semantics
