#include "compiler/semantics/claims.h"

#include <algorithm>

#include "compiler/semantics/look_up.h"

namespace tier::semantics {

using diagnostics::Code;
using diagnostics::Diagnostic;

void check_claim(Resolver& resolver, const syntax::TiersMay& claim) {
  find_tiers(resolver, claim.tiers, "this list");
  const Uses used = resolver.used;
  find_all_access(resolver, claim.actions, claim.system);
  resolver.used = used;
}

void check_claim(Resolver& resolver, const syntax::OwnerIs& claim) {
  for (const syntax::Path& owner : claim.owners) {
    if (spelling(owner) != "refused") {
      find_tier(resolver, owner);
    }
  }
}

void check_claim(Resolver& resolver, const syntax::ConditionHolds& claim) {
  if (claim.condition.is_some()) {
    resolve_condition(resolver, claim.condition);
  }
}

void check_evidence(Resolver& resolver, const std::vector<syntax::Path>& evidence,
                    std::string_view list) {
  const Uses used = resolver.used;
  find_all_evidence(resolver, evidence, list);
  resolver.used = used;
}

void Titles::add(Resolver& resolver, const syntax::Text& title) {
  std::string name = name_of_title(title.value);
  const auto same = std::find_if(titles_.begin(), titles_.end(),
                                 [&](const auto& other) { return other.first == name; });
  if (same != titles_.end()) {
    resolver.sink.report(
        Diagnostic(Code::TitleTwice, title.span, std::string(kind_), title.value)
            .label(same->second, "first said here")
            .help("give each a title of its own: people and messages name it by that"));
    return;
  }
  titles_.emplace_back(std::move(name), title.span);
}

}  // namespace tier::semantics
