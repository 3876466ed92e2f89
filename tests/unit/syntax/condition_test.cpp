// How conditions bind.

#include <gtest/gtest.h>

#include <string>

#include "compiler/syntax/parse.h"

namespace tier::syntax {
namespace {

std::string shape(const Tree& tree, ConditionId id) {
  const auto chain = [&](const std::vector<ConditionId>& operands, const std::string& word) {
    std::string text = "(";
    for (const ConditionId operand : operands) {
      text += (text.size() > 1 ? " " + word + " " : "") + shape(tree, operand);
    }
    return text + ")";
  };
  const auto& node = tree.conditions[id].node;
  if (const auto* conjunction = std::get_if<And>(&node)) {
    return chain(conjunction->operands, "and");
  }
  if (const auto* disjunction = std::get_if<Or>(&node)) {
    return chain(disjunction->operands, "or");
  }
  return std::string(std::get<Holds>(node).name.parts.front().text);
}

/// The condition of the only scope of a book, with parentheses around each chain.
std::string shape(const std::string& condition) {
  source::SourceMap sources;
  const source::SourceId source =
      sources.add("desk.tier", "tier L1 { scope s when " + condition + " }");
  diagnostics::Sink sink;
  const Tree tree = parse(sources, source, sink);
  EXPECT_FALSE(sink.has_errors());
  // The whole condition is built after its parts.
  return shape(tree, ConditionId(tree.conditions.size() - 1));
}

// `and` binds tighter than `or`, on either side of it.
TEST(Condition, AndBindsTighterThanOr) {
  EXPECT_EQ(shape("a and b or c"), "((a and b) or c)");
  EXPECT_EQ(shape("a or b and c"), "(a or (b and c))");
  EXPECT_EQ(shape("a or b and c or d"), "(a or (b and c) or d)");
  EXPECT_EQ(shape("(a or b) and c"), "((a or b) and c)");
}

}  // namespace
}  // namespace tier::syntax
