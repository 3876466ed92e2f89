#pragma once

#include <vector>

#include "compiler/semantics/resolver.h"

/// Parts of a trigger that have files of their own, private to resolve_triggers.cpp.
namespace tier::semantics {

// resolve_needs.cpp
/// `needs a, b`, `needs any of (…)`, `needs 2 of (…)`: a need whose list is a mistake is left out.
std::vector<Need> resolve_needs(Resolver& resolver, const std::vector<syntax::Need>& written);

// resolve_trigger_overrides.cpp
struct WrittenTrigger {
  TriggerId id;
  const syntax::Trigger* node;
};
/// Which trigger silences which, closed over; one that silences itself is reported.
void resolve_trigger_overrides(Resolver& resolver, const std::vector<WrittenTrigger>& triggers);

}  // namespace tier::semantics
