#include "compiler/analysis/ticket_classes.h"

#include <gtest/gtest.h>

#include "compiler/prose/prose.h"
#include "tests/support/table_builder.h"

namespace tier::analysis {
namespace {

using Names = std::vector<std::string>;

Names named_by_none(const table::DecisionTable& table) {
  Names names;
  for (const TicketClass& open : classes_named_by_none(table)) {
    names.push_back(prose::test(table, {open.attribute, open.classes}));
  }
  return names;
}

/// Two kinds of severity, and a flag that only the bad one asks for; what nobody asks for is there
/// as well. One guarantee, about the tickets of `when`.
table::DecisionTable book(const std::vector<support::NamedRow>& when) {
  support::TableBuilder builder;
  builder.enumeration("severity", {"S1", "S2", "S3", "S4"});
  builder.flag("vip");
  builder.flag("read by nobody");
  builder.tier("L1");
  builder.decide_owner();
  builder.rule("L1.mild", "L1", {{{"severity", {"S3", "S4"}}}});
  builder.rule("L1.bad", "L1", {{{"severity", {"S1", "S2"}}, {"vip", {"yes"}}}});
  table::Assertion assertion;
  for (const support::NamedRow& row : when) {
    assertion.when.emplace_back();
    for (const support::NamedTest& test : row) {
      assertion.when.back().push_back(builder.test(test));
    }
  }
  builder.table.guarantees.push_back({"One", {assertion}, {}});
  return builder.table;
}

// What is said of every ticket names none; values that rules treat alike are one class.
TEST(TicketClasses, AreToldApartByRules) {
  EXPECT_EQ(named_by_none(book({{}})),
            (Names{"severity is S1 or S2", "severity is S3 or S4", "vip is no", "vip is yes"}));
}

// A class is named where one of its values is.
TEST(TicketClasses, AreNamedByAssertions) {
  EXPECT_EQ(named_by_none(book({{{"severity", {"S2"}}}, {{"vip", {"yes"}}}})),
            (Names{"severity is S3 or S4", "vip is no"}));
  EXPECT_EQ(named_by_none(book({{{"severity", {"S2", "S3"}}}})),
            (Names{"vip is no", "vip is yes"}));
}

}  // namespace
}  // namespace tier::analysis
