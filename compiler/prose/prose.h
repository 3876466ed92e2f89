#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/table/decision_table.h"

/// Conditions, values and tickets as sentences, made from the table alone: one voice for
/// documents, `--why` and findings, so that what is said is what is executed.
///
///     condition(table, rule)   "impact is high and urgency is medium or worse"
///
/// Facts and values are named by their titles, in lower case inside a sentence where that is
/// safe. Source spelling (`given impact high`) is `as_source`.
namespace tier::prose {

/// When the rule applies: its rows joined by "or", each a conjunction. "always" for a
/// rule that tests nothing.
std::string condition(const table::DecisionTable& table, table::RuleId rule);

/// One test of a row: "severity is S2 or worse", "plan is business or enterprise", "seats is
/// at least 50", "the first reply is unknown".
std::string test(const table::DecisionTable& table, const table::Test& test);

/// One class of an attribute: an enum value's title, "yes", "50 to 99", "unknown".
std::string class_name(const table::DecisionTable& table, table::AttributeId attribute,
                       std::uint32_t class_index);

/// The value that a rule of a derived fact gives: an enum value's title, a number.
std::string outcome(const table::DecisionTable& table, table::RuleId rule);

/// A ticket, named by one class of each attribute in question, as a sentence: "impact is
/// high, urgency is low and security is no".
struct GivenClass {
  table::AttributeId attribute;
  std::uint32_t class_index = 0;
};
std::string ticket(const table::DecisionTable& table, const std::vector<GivenClass>& given);

/// The same ticket as source, fit to be pasted into a test: "impact high, urgency low,
/// security no"; for a number a value inside the class.
std::string ticket_as_source(const table::DecisionTable& table,
                             const std::vector<GivenClass>& given);

/// "a", "a and b", "a, b and c"; with `last` "or": "a, b or c".
std::string list(const std::vector<std::string>& items, std::string_view last);

}  // namespace tier::prose
