#include "compiler/lowering/lower_conditions.h"

#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/lowering/lower.h"

namespace tier::lowering {

using base::Overloaded;
using table::ClassSet;

std::optional<Sum> ConditionLowering::lower(semantics::ConditionId id, bool negated) const {
  return std::visit(Overloaded{
                        [&](const semantics::And& node) {
                          return negated ? any(node.operands, true) : all(node.operands, false);
                        },
                        [&](const semantics::Or& node) {
                          return negated ? all(node.operands, true) : any(node.operands, false);
                        },
                        [&](const semantics::Not& node) { return lower(node.operand, !negated); },
                        [&](const semantics::Invalid&) -> std::optional<Sum> {
                          TIER_CHECK(false, "only the model of a book without errors is lowered");
                          return std::nullopt;
                        },
                        [&](const auto& node) {
                          return std::optional(atom(node.fact, classes_of(node), negated));
                        },
                    },
                    model_.conditions[id].node);
}

std::optional<Sum> ConditionLowering::all(const std::vector<semantics::ConditionId>& operands,
                                          bool negated) const {
  Sum result{Product{}};
  for (const semantics::ConditionId operand : operands) {
    const auto lowered = lower(operand, negated);
    auto combined = lowered ? both(result, *lowered, max_rows_of_condition) : std::nullopt;
    if (!combined) {
      return std::nullopt;
    }
    result = simplified(std::move(*combined));
  }
  return result;
}

std::optional<Sum> ConditionLowering::any(const std::vector<semantics::ConditionId>& operands,
                                          bool negated) const {
  Sum result;
  for (const semantics::ConditionId operand : operands) {
    auto lowered = lower(operand, negated);
    if (!lowered || result.size() + lowered->size() > max_rows_of_condition) {
      return std::nullopt;
    }
    std::move(lowered->begin(), lowered->end(), std::back_inserter(result));
  }
  return simplified(std::move(result));
}

Sum ConditionLowering::atom(semantics::FactId fact, const ClassSet& classes, bool negated) const {
  return single(attribute_of(fact), negated ? classes.complement() : classes);
}

ClassSet ConditionLowering::classes_of(const semantics::OneOf& node) const {
  ClassSet classes(attributes_[attribute_of(node.fact)].class_count);
  for (std::size_t value = 0; value < node.values.size(); ++value) {
    if (node.values[value]) {
      classes.add(value);
    }
  }
  return classes;
}

ClassSet ConditionLowering::classes_of(const semantics::Between& node) const {
  const table::Attribute& attribute = attributes_[attribute_of(node.fact)];
  const auto& domain = std::get<table::NumberDomain>(attribute.domain);
  ClassSet classes(attribute.class_count);
  const std::int64_t lower = std::max(node.lower, domain.lower);
  const std::int64_t upper = std::min(node.upper, domain.upper);
  if (lower <= upper) {
    // The domain was cut at both ends of every comparison, so whole classes lie between.
    for (std::uint32_t c = table::class_of(domain, lower); c <= table::class_of(domain, upper);
         ++c) {
      classes.add(c);
    }
  }
  return classes;
}

ClassSet ConditionLowering::classes_of(const semantics::IsKnown& node) const {
  const table::Attribute& attribute = attributes_[attribute_of(node.fact)];
  ClassSet classes = ClassSet::all(attribute.class_count);
  if (const auto unknown = attribute.unknown_class()) {
    classes.remove(*unknown);
  }
  return classes;
}

}  // namespace tier::lowering
