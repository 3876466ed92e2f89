#pragma once

#include "grammar/recovery.h"

/// The sentence for every rule that must match: what a reader is told was expected there, in
/// the words of docs/language.md. A `must` without one does not compile.
namespace tier::grammar {

struct Expectation {
  /// "expected …, found …"
  const char* what;
  /// What to type, where an example helps.
  const char* help;
};

template <class Rule>
inline constexpr Expectation expected = {nullptr, nullptr};

#define TIER_EXPECTED(rule, what, help) \
  template <>                           \
  inline constexpr Expectation expected<rule> = {what, help};

// literals
TIER_EXPECTED(string_end, "`\"` at the end of the text",
              "a text over several lines stands between `\"\"\"` and `\"\"\"`")
TIER_EXPECTED(string_escape, "`\\\"`, `\\\\`, `\\n` or `\\t`", "write `\\\\` for a backslash")
TIER_EXPECTED(long_string_rest, "`\"\"\"` at the end of the text", nullptr)

// conditions
TIER_EXPECTED(value_list_start, "`(` and a list of values", "for example `in (free, team)`")
TIER_EXPECTED(value_list_end, "`,` or `)` in the list of values", nullptr)
TIER_EXPECTED(listed_value, "a value", "for example `in (free, team)`")
TIER_EXPECTED(is_value, "a value behind `is`", "for example `is high`, `is not high` or `is known`")
TIER_EXPECTED(compared_value, "a number or a value to compare with", nullptr)
TIER_EXPECTED(inner_condition, "a condition behind `(`", nullptr)
TIER_EXPECTED(parenthesised_end, "`)`", nullptr)
TIER_EXPECTED(negated_operand, "a condition behind `not`", nullptr)
TIER_EXPECTED(next_operand, "a condition behind `and`", nullptr)
TIER_EXPECTED(next_conjunction, "a condition behind `or`", nullptr)
TIER_EXPECTED(when_condition, "a condition behind `when`",
              "for example `when severity is S1 and not vip`")

// rulebook
TIER_EXPECTED(rulebook_name, "a name for the rulebook",
              "for example `rulebook acme \"Acme Cloud Support\"`")
TIER_EXPECTED(rulebook_version_text, "the version as a text", "for example `version \"2026.4\"`")
TIER_EXPECTED(rulebook_owner_text, "the owner as a text",
              "for example `owner \"Support Operations\"`")
TIER_EXPECTED(rulebook_effective_date, "a date", "for example `effective 2026-12-01`")
TIER_EXPECTED(rulebook_end, "`version`, `effective`, `owner` or `}`", nullptr)

// enums
TIER_EXPECTED(enum_name, "a name for the enum", "for example `enum Plan { free, team }`")
TIER_EXPECTED(open_enum_word, "`enum` behind `open`", "for example `open enum Category { … }`")
TIER_EXPECTED(order_lesser, "the word for the other end of the order",
              "for example `worse..milder`")
TIER_EXPECTED(enum_start, "`{` and the values of the enum", "for example `{ free < team }`")
TIER_EXPECTED(related_value, "a value of the enum", nullptr)
TIER_EXPECTED(enum_end, "a value of the enum or `}`", nullptr)

// ticket
TIER_EXPECTED(ticket_start, "`{` and the facts of a ticket",
              "for example `ticket { severity : Severity }`")
TIER_EXPECTED(next_fact, "a fact of the ticket", "for example `severity : Severity`")
TIER_EXPECTED(fact_colon, "`:` and the type of the fact", "for example `severity : Severity`")
TIER_EXPECTED(fact_type, "the type of the fact",
              "`flag`, `number 0..100`, `text`, `time` or the name of an enum")
TIER_EXPECTED(fact_initial_value, "the value that an absent fact takes", nullptr)
TIER_EXPECTED(number_lower, "the lowest number", "for example `number 0..100`")
TIER_EXPECTED(number_dots, "`..` and the highest number", "for example `number 0..100`")
TIER_EXPECTED(number_upper, "the highest number", "for example `number 0..100`")
TIER_EXPECTED(ticket_end, "`}` at the end of the ticket", nullptr)

// derived facts
TIER_EXPECTED(derive_name, "a name for the derived fact",
              "for example `derive priority : Priority by impact, urgency`")
TIER_EXPECTED(derive_colon, "`:` and the type of the derived fact",
              "for example `derive priority : Priority by impact, urgency`")
TIER_EXPECTED(derive_type, "the type of the derived fact", "the name of an enum, or `number 0..5`")
TIER_EXPECTED(matrix_by, "`by` and the facts of the matrix",
              "for example `by impact, urgency`, then the table")
TIER_EXPECTED(matrix_fact, "the name of a fact", nullptr)
TIER_EXPECTED(matrix_lines, "a table, each line between `|` and `|`",
              "the first line names the values of the columns")
TIER_EXPECTED(cell_end, "`|` at the end of the cell", nullptr)

// named conditions
TIER_EXPECTED(define_name, "a name for the condition",
              "for example `define paying when plan is team`")
TIER_EXPECTED(define_when, "`when` and a condition",
              "for example `define paying when plan is team`")

// tiers
TIER_EXPECTED(tier_name, "a name for the tier", "for example `tier L1 \"Frontline\" { … }`")
TIER_EXPECTED(above_path, "the name of a tier behind `above`", nullptr)
TIER_EXPECTED(tier_start, "`{` and what the tier owns", nullptr)
TIER_EXPECTED(member, "a scope of the tier",
              "for example `scope everyday \"Everyday questions\" when …`")
TIER_EXPECTED(tier_end, "`}` at the end of the tier", nullptr)
TIER_EXPECTED(scope_name, "a name for the scope",
              "for example `scope everyday \"Everyday questions\" when …`")
TIER_EXPECTED(overridden_path, "`all` or the names of scopes behind `overrides`",
              "for example `overrides L1.everyday`")
TIER_EXPECTED(scope_extent, "`when` and a condition, or `otherwise`", nullptr)

// files
TIER_EXPECTED(declaration, "a declaration",
              "a rulebook is made of `rulebook`, `enum`, `ticket`, `derive`, `define` and `tier`")

#undef TIER_EXPECTED

}  // namespace tier::grammar
