// What comparing costs as books grow: two scopes that share no ticket are never looked at together.
// Counted in steps, so that the test says the same on every machine.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "compiler/compare/compare.h"
#include "tests/support/table_builder.h"

namespace tier::compare {
namespace {

/// A scope for each product and issue, by turns of two tiers; `moved` ones are of the other tier.
table::DecisionTable desk(std::size_t side, std::size_t moved) {
  support::TableBuilder book;
  std::vector<std::string> products;
  std::vector<std::string> issues;
  for (std::size_t place = 0; place < side; ++place) {
    products.push_back(fmt::format("product_{}", place));
    issues.push_back(fmt::format("issue_{}", place));
  }
  book.enumeration("product", products);
  book.enumeration("issue", issues);
  book.tier("L1");
  book.tier("L2");
  book.decide_owner();
  for (std::size_t place = 0; place < side * side; ++place) {
    const bool lower = (place % 2 == 0) != (place < moved);
    book.rule(fmt::format("scope_{}", place), lower ? "L1" : "L2",
              {{{"product", {products[place / side]}}, {"issue", {issues[place % side]}}}});
  }
  return std::move(book.table);
}

TEST(LargeBooks, CostTheirLengthAndNotItsSquare) {
  constexpr std::size_t side = 50;
  const table::DecisionTable before = desk(side, 0);
  analysis::Budget budget;
  budget.steps = 400 * side * side;
  for (const std::size_t moved : {std::size_t{0}, std::size_t{1}, std::size_t{40}}) {
    const table::DecisionTable after = desk(side, moved);
    const Comparison comparison = compare(before, after, budget);
    EXPECT_TRUE(comparison.not_compared.empty()) << moved;
    EXPECT_EQ(comparison.changes.empty(), moved == 0) << moved;
  }
}

}  // namespace
}  // namespace tier::compare
