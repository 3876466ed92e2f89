#pragma once

#include <optional>
#include <vector>

#include "compiler/lowering/products.h"
#include "compiler/semantics/model.h"

namespace tier::lowering {

/// Turns conditions into sums of products over the attributes of a table; attribute `i` is
/// fact `i`. A negation is carried down to the comparisons, where it becomes the other
/// classes, *unknown* among them.
class ConditionLowering {
 public:
  ConditionLowering(const semantics::Model& model,
                    const base::Store<table::AttributeId, table::Attribute>& attributes)
      : model_(model), attributes_(attributes) {}

  /// None where it has more than `max_rows_of_condition` products.
  [[nodiscard]] std::optional<Sum> lower(semantics::ConditionId id, bool negated = false) const;

 private:
  [[nodiscard]] std::optional<Sum> all(const std::vector<semantics::ConditionId>& operands,
                                       bool negated) const;
  [[nodiscard]] std::optional<Sum> any(const std::vector<semantics::ConditionId>& operands,
                                       bool negated) const;
  [[nodiscard]] Sum atom(semantics::FactId fact, const table::ClassSet& classes,
                         bool negated) const;
  [[nodiscard]] table::ClassSet classes_of(const semantics::OneOf& node) const;
  [[nodiscard]] table::ClassSet classes_of(const semantics::Between& node) const;
  [[nodiscard]] table::ClassSet classes_of(const semantics::IsKnown& node) const;

  const semantics::Model& model_;
  const base::Store<table::AttributeId, table::Attribute>& attributes_;
};

/// The attribute of a fact: they stand in the same order.
inline table::AttributeId attribute_of(semantics::FactId fact) {
  return table::AttributeId(fact.value);
}

}  // namespace tier::lowering
