#include <utility>

#include "compiler/semantics/claims.h"
#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using Relation = TargetCompared::Relation;

Relation relation_of(const std::optional<syntax::Relation>& written) {
  if (!written) {
    return Relation::Equal;
  }
  switch (*written) {
    case syntax::Relation::Less:
      return Relation::Less;
    case syntax::Relation::LessOrEqual:
      return Relation::LessOrEqual;
    case syntax::Relation::Greater:
      return Relation::Greater;
    case syntax::Relation::GreaterOrEqual:
      return Relation::GreaterOrEqual;
  }
  return Relation::Equal;
}

}  // namespace

std::optional<ConditionHolds> resolve_target_claim(Resolver& resolver,
                                                   const syntax::TargetIs& claim, Span span) {
  const ObligationId promise =
      look_up(resolver, "promise", resolver.clocks.obligations, claim.obligation);
  const auto limit = resolve_target(resolver, claim.target, nullptr);
  const Relation relation = relation_of(claim.relation);
  if (!promise.is_some() || !limit) {
    return std::nullopt;
  }
  Model& model = resolver.model;
  return ConditionHolds{model.conditions.add(
      {span, TargetCompared{model.obligations[promise].target, promise, relation, *limit}})};
}

}  // namespace tier::semantics
