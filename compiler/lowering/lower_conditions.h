#pragma once

#include <optional>
#include <vector>

#include "compiler/lowering/attribute_map.h"
#include "compiler/lowering/products.h"
#include "compiler/semantics/model.h"

namespace tier::lowering {

/// Turns conditions into sums of products over the attributes of a table. A negation is carried
/// down to the comparisons, where it becomes the other classes, *unknown* among them.
class ConditionLowering {
 public:
  ConditionLowering(const semantics::Model& model,
                    const base::Store<table::AttributeId, table::Attribute>& attributes,
                    const AttributeMap& map)
      : model_(model), attributes_(attributes), map_(map) {}

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
  [[nodiscard]] std::optional<Sum> of(const semantics::HasAny& node, bool negated) const;
  [[nodiscard]] std::optional<Sum> of(const semantics::SameEnum& node, bool negated) const;

  const semantics::Model& model_;
  const base::Store<table::AttributeId, table::Attribute>& attributes_;
  const AttributeMap& map_;
};

}  // namespace tier::lowering
