#pragma once

#include <map>
#include <optional>
#include <utility>

#include "compiler/semantics/model.h"
#include "compiler/table/attributes.h"

namespace tier::lowering {

/// The attribute of a fact: they stand in the same order, before all others.
inline table::AttributeId attribute_of(semantics::FactId fact) {
  return table::AttributeId(fact.value);
}

/// Where the attributes that are no facts stand: the holder, what sets and texts are asked.
struct AttributeMap {
  std::optional<table::AttributeId> holder;
  /// By set and place of the member.
  std::map<std::pair<semantics::FactId, std::size_t>, table::AttributeId> members;
  std::map<semantics::PatternId, table::AttributeId> patterns;
};

}  // namespace tier::lowering
