#include "compiler/semantics/condition_resolver.h"
#include "compiler/semantics/measures.h"

/// What is asked of a clock is compared as a fact is.
namespace tier::semantics {

namespace {

/// Opening days are over at an instant, which counts as over: what is more than 3 of them is as
/// much as 3.
syntax::Relation of_whole_days(syntax::Relation relation) {
  return relation == syntax::Relation::Greater       ? syntax::Relation::GreaterOrEqual
         : relation == syntax::Relation::LessOrEqual ? syntax::Relation::Less
                                                     : relation;
}

}  // namespace

ConditionId ConditionResolver::of(Span span, const syntax::During& node) {
  const FactId id = measured_opening(resolver_, node.calendar);
  return id.is_some() ? add(span, OneOf{id, {node.outside, !node.outside}}) : invalid(span);
}

ConditionId ConditionResolver::of(Span span, const syntax::Age& node) {
  const FactId id = measured_age(resolver_, node.fact, node.calendar, node.limit);
  const auto limit = measured_limit(resolver_, "age of", node.limit);
  if (!id.is_some() || !limit) {
    return invalid(span);
  }
  const bool in_days =
      std::get<DurationType>(fact(id).type).unit == PromisedTime::Unit::BusinessDays;
  const syntax::Relation relation = in_days ? of_whole_days(node.relation) : node.relation;
  return add(span, limited(id, relation, *limit, {0, DurationType::longest}));
}

ConditionId ConditionResolver::of(Span span, const syntax::Used& node) {
  const FactId id = measured_use(resolver_, node.obligation);
  const auto limit = measured_limit(resolver_, node.limit);
  return id.is_some() && limit ? add(span, limited(id, node.relation, *limit,
                                                   {0, std::get<NumberType>(fact(id).type).upper}))
                               : invalid(span);
}

ConditionId ConditionResolver::of(Span span, const syntax::Overdue& node) {
  const syntax::Duration* written = node.relation ? &node.limit : nullptr;
  const FactId id = measured_overdue(resolver_, node.obligation, written);
  if (!id.is_some()) {
    return invalid(span);
  }
  if (written == nullptr) {
    return add(span, limited(id, syntax::Relation::Greater, 0, {0, DurationType::longest}));
  }
  const auto limit = measured_limit(resolver_, "overdue", *written);
  return limit ? add(span, limited(id, *node.relation, *limit, {0, DurationType::longest}))
               : invalid(span);
}

}  // namespace tier::semantics
