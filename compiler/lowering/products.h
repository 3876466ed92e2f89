#pragma once

#include <optional>
#include <vector>

#include "compiler/table/decision_table.h"

namespace tier::lowering {

/// A conjunction of tests, ordered by attribute, none of which accepts all classes or none.
/// Without tests it always holds.
using Product = std::vector<table::Test>;

/// A disjunction of products. Empty, it never holds.
using Sum = std::vector<Product>;

/// The product of one test: always or never where the test accepts all classes or none.
Sum single(table::AttributeId attribute, const table::ClassSet& classes);

/// Both hold; none where the result has more than `limit` products.
std::optional<Sum> both(const Sum& a, const Sum& b, std::size_t limit);

/// Puts together products that differ in one attribute only, and drops those that another
/// contains, so that a rule has few rows.
Sum simplified(Sum sum);

}  // namespace tier::lowering
