#include "compiler/semantics/claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/look_up.h"

namespace tier::semantics {

using diagnostics::Code;
using diagnostics::Diagnostic;

namespace {

/// Every tier but those that are named.
std::vector<TierId> all_but(const Model& model, const std::vector<TierId>& named) {
  std::vector<TierId> rest;
  for (const TierId id : model.tiers.ids()) {
    if (std::find(named.begin(), named.end(), id) == named.end()) {
      rest.push_back(id);
    }
  }
  return rest;
}

}  // namespace

std::optional<TiersMay> resolve_claim(Resolver& resolver, const syntax::TiersMay& claim) {
  const Uses used = resolver.used;
  TiersMay resolved;
  resolved.tiers = find_tiers(resolver, claim.tiers, "this list");
  resolved.access = find_all_access(resolver, claim.actions, claim.system);
  resolver.used = used;
  const bool is_whole =
      resolved.tiers.size() == claim.tiers.size() && resolved.access.size() == claim.actions.size();
  resolved.may = !claim.all_except && !claim.may_not;
  if (claim.all_except) {
    resolved.tiers = all_but(resolver.model, resolved.tiers);
  }
  return is_whole ? std::optional(std::move(resolved)) : std::nullopt;
}

std::optional<OwnerIs> resolve_claim(Resolver& resolver, const syntax::OwnerIs& claim) {
  OwnerIs resolved;
  resolved.negated = claim.negated;
  bool is_whole = true;
  for (const syntax::Path& owner : claim.owners) {
    if (spelling(owner) == "refused") {
      resolved.refused = true;
      continue;
    }
    const TierId tier = find_tier(resolver, owner);
    is_whole = is_whole && tier.is_some();
    resolved.tiers.push_back(tier);
  }
  return is_whole ? std::optional(std::move(resolved)) : std::nullopt;
}

std::optional<ConditionHolds> resolve_claim(Resolver& resolver,
                                            const syntax::ConditionHolds& claim) {
  if (!claim.condition.is_some()) {
    return std::nullopt;
  }
  return ConditionHolds{resolve_condition(resolver, claim.condition).condition};
}

std::vector<EvidenceId> resolve_evidence_claim(Resolver& resolver,
                                               const std::vector<syntax::Path>& evidence,
                                               std::string_view list) {
  const Uses used = resolver.used;
  std::vector<EvidenceId> found = find_all_evidence(resolver, evidence, list);
  resolver.used = used;
  return found;
}

void report_title_twice(Resolver& resolver, std::string_view kind, const syntax::Text& title,
                        const syntax::Text& first) {
  Diagnostic diagnostic = Diagnostic(Code::TitleTwice, title.span, std::string(kind), title.value)
                              .label(first.span, "first said here");
  if (title.value != first.value) {
    diagnostic =
        std::move(diagnostic)
            .note(fmt::format("of both the name is `{}`: case, spaces and signs do not count",
                              name_of_title(title.value)));
  }
  resolver.sink.report(
      std::move(diagnostic)
          .help("give each a title of its own: people and messages name it by that"));
}

void Titles::add(Resolver& resolver, const syntax::Text& title) {
  std::string name = name_of_title(title.value);
  const auto same = std::find_if(titles_.begin(), titles_.end(),
                                 [&](const Given& other) { return other.name == name; });
  if (same != titles_.end()) {
    report_title_twice(resolver, kind_, title, {same->title, same->span});
    return;
  }
  titles_.push_back({std::move(name), title.value, title.span});
}

}  // namespace tier::semantics
