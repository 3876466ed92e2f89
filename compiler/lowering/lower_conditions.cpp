#include "compiler/lowering/lower_conditions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/lowering/lower.h"

namespace tier::lowering {

using base::Overloaded;
using table::ClassSet;

namespace {

/// The classes of what a set or a text is asked.
ClassSet yes_classes() {
  ClassSet classes(2);
  classes.add(1);
  return classes;
}
ClassSet no_classes() { return yes_classes().complement(); }

/// Whether the relation holds between two places of an enum, `count` listed values and, of an
/// open one, *any other* behind them, which has no place in the order.
bool holds(const semantics::Enum& type, semantics::SameEnum::Relation relation, std::size_t left,
           std::size_t right) {
  using Relation = semantics::SameEnum::Relation;
  if (relation == Relation::Equal) {
    return left == right;
  }
  if (left >= type.values.size() || right >= type.values.size()) {
    return false;
  }
  const bool is_greater = type.ascending ? left > right : left < right;
  switch (relation) {
    case Relation::Less:
      return left != right && !is_greater;
    case Relation::LessOrEqual:
      return !is_greater;
    case Relation::Greater:
      return is_greater;
    default:
      return is_greater || left == right;
  }
}

}  // namespace

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
                        [&](const semantics::TargetCompared&) -> std::optional<Sum> {
                          TIER_CHECK(false, "a target is compared by itself, see compare_targets");
                          return std::nullopt;
                        },
                        [&](const semantics::HasAny& node) { return of(node, negated); },
                        [&](const semantics::SameEnum& node) { return of(node, negated); },
                        [&](const semantics::Matches& node) {
                          return std::optional(single(map_.patterns.at(node.pattern),
                                                      negated ? no_classes() : yes_classes()));
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

std::optional<Sum> ConditionLowering::of(const semantics::HasAny& node, bool negated) const {
  Sum sum;
  Product none;
  for (std::size_t member = 0; member < node.values.size(); ++member) {
    if (!node.values[member]) {
      continue;
    }
    const table::AttributeId attribute = map_.members.at({node.fact, member});
    sum.push_back({{attribute, yes_classes()}});
    none.push_back({attribute, no_classes()});
  }
  return negated ? Sum{std::move(none)} : std::move(sum);
}

/// One product for each group of classes of the left fact that go with the same classes of the
/// right one.
std::optional<Sum> ConditionLowering::of(const semantics::SameEnum& node, bool negated) const {
  const table::AttributeId left = attribute_of(node.left);
  const table::AttributeId right = attribute_of(node.right);
  const auto type = std::get<semantics::EnumType>(model_.facts[node.left].type);
  const semantics::Enum& values = model_.enums[type.id];
  std::map<ClassSet, ClassSet> left_by_right;
  for (std::size_t one = 0; one < attributes_[left].class_count; ++one) {
    ClassSet fitting(attributes_[right].class_count);
    for (std::size_t other = 0; other < values.value_count(); ++other) {
      // A comparison is false where either fact is unknown, whichever way it is asked.
      if (one < values.value_count() && holds(values, node.relation, one, other) != node.negated) {
        fitting.add(other);
      }
    }
    const ClassSet wanted = negated ? fitting.complement() : fitting;
    left_by_right.emplace(wanted, ClassSet(attributes_[left].class_count)).first->second.add(one);
  }
  Sum sum;
  for (const auto& [right_classes, left_classes] : left_by_right) {
    auto products =
        both(single(left, left_classes), single(right, right_classes), max_rows_of_condition);
    std::move(products->begin(), products->end(), std::back_inserter(sum));
  }
  return sum;
}

namespace {

/// Whole classes lie between: the domain was cut at both ends of every comparison.
template <class Domain>
void add_between(const Domain& domain, std::int64_t lower, std::int64_t upper, ClassSet& classes) {
  if (lower <= upper) {
    const std::uint32_t last = table::class_of(domain, upper);
    for (std::uint32_t c = table::class_of(domain, lower); c <= last; ++c) {
      classes.add(c);
    }
  }
}

}  // namespace

ClassSet ConditionLowering::classes_of(const semantics::Between& node) const {
  const table::Attribute& attribute = attributes_[attribute_of(node.fact)];
  ClassSet classes(attribute.class_count);
  if (const auto* number = std::get_if<table::NumberDomain>(&attribute.domain)) {
    add_between(*number, std::max(node.lower, number->lower), std::min(node.upper, number->upper),
                classes);
  } else {
    const auto& duration = std::get<table::DurationDomain>(attribute.domain);
    add_between(duration, std::max<std::int64_t>(node.lower, 0),
                std::min(node.upper, duration.upper), classes);
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
