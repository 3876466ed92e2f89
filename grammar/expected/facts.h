#pragma once

#include "grammar/derivations.h"
#include "grammar/expectation.h"
#include "grammar/systems.h"

/// What a reader is told was expected in facts, tables and rows, systems and evidence.
namespace tier::grammar {

// facts
TIER_EXPECTED(facts_start, "`{` and the facts", "for example `ticket { severity : Severity }`")
TIER_EXPECTED(fact, "a fact", "for example `severity : Severity`")
TIER_EXPECTED(fact_colon, "`:` and the type of the fact", "for example `severity : Severity`")
TIER_EXPECTED(
    fact_type, "the type of the fact",
    "`flag`, `number 0..100`, `text`, `time`, `duration`, the name of an enum, or `set of` one")
TIER_EXPECTED(
    fact_initial_value, "the value that an absent fact takes",
    "for example `= no`, `= 0` or `= phone`; a text and a time have no default: write `?` "
    "behind the type where they may be unknown")
TIER_EXPECTED(number_lower, "the lowest number", "for example `number 0..100`")
TIER_EXPECTED(number_dots, "`..` and the highest number", "for example `number 0..100`")
TIER_EXPECTED(number_upper, "the highest number", "for example `number 0..100`")
TIER_EXPECTED(set_of, "`of` and an enum", "for example `set of Tag`")
TIER_EXPECTED(set_enum, "the enum whose values the set holds", "for example `set of Tag`")
TIER_EXPECTED(facts_end, "`}` at the end of the facts", nullptr)

// derived facts
TIER_EXPECTED(derive_name, "a name for the derived fact",
              "for example `derive priority : Priority by impact, urgency`")
TIER_EXPECTED(derive_colon, "`:` and the type of the derived fact",
              "for example `derive priority : Priority by impact, urgency`")
TIER_EXPECTED(derive_type, "the type of the derived fact", "the name of an enum, or `number 0..5`")
TIER_EXPECTED(derive_body, "`by` and the facts of a matrix, or `{` and rows",
              "for example `by impact, urgency` and a table, or `{ p1 when vip  p4 otherwise }`")
TIER_EXPECTED(derive_row, "a row: a value, then `when` and a condition",
              "for example `p1 when vip`, `p4 otherwise`")
TIER_EXPECTED(word_order, "`order` behind `in`",
              "for example `in order { p1 when vip  p4 otherwise }`")
TIER_EXPECTED(rows_start, "`{` and the rows",
              "for example `in order { p1 when vip  p4 otherwise }`")
TIER_EXPECTED(row_extent, "`when` and a condition, or `otherwise`", nullptr)
TIER_EXPECTED(rows_end, "`}` at the end of the rows", nullptr)

// tables
TIER_EXPECTED(matrix_fact, "the name of a fact", "for example `by impact, urgency`, then the table")
TIER_EXPECTED(matrix_lines, "a table, each line between `|` and `|`",
              "the first line names the columns")
TIER_EXPECTED(cell_end, "`|` at the end of the cell", nullptr)

// systems
TIER_EXPECTED(role_name, "a name for the role",
              "for example `role support_manager \"Support manager\"`")
TIER_EXPECTED(system_name, "a name for the system",
              "for example `system logs \"Production logs\" { search }`")
TIER_EXPECTED(system_start, "`{` and the actions of the system",
              "for example `system logs { search, export }`")
TIER_EXPECTED(action, "an action of the system", "for example `system logs { search, export }`")
TIER_EXPECTED(system_end, "`}` at the end of the system", nullptr)

// evidence
TIER_EXPECTED(evidence_name, "a name for the evidence",
              "for example `evidence har_file \"HAR file\" { how \"…\" }`")
TIER_EXPECTED(evidence_type, "the type of the evidence",
              "for example `evidence error_code : text \"Error code\"`")
TIER_EXPECTED(evidence_clause, "a clause of the evidence", nullptr)
TIER_EXPECTED(evidence_end, "`}` at the end of the evidence", nullptr)
TIER_EXPECTED(how_text, "a text that says how to get it",
              "for example `how \"Settings, then Export\"`")
TIER_EXPECTED(example_text, "an example as a text", "for example `example \"E-4012\"`")
TIER_EXPECTED(pattern_text, "a regular expression as a text", "for example `pattern \"E-[0-9]+\"`")
TIER_EXPECTED(fresh_time, "how old it may be", "for example `fresh 24h`")
TIER_EXPECTED(source_action, "the action that gets it", "for example `source search on logs`")

}  // namespace tier::grammar
