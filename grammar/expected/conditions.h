#pragma once

#include "grammar/conditions.h"
#include "grammar/expectation.h"

/// What a reader is told was expected in a condition.
namespace tier::grammar {

TIER_EXPECTED(value_list_start, "`(` and a list of values", "for example `in (free, team)`")
TIER_EXPECTED(value_list_end, "`,` or `)` in the list of values", nullptr)
TIER_EXPECTED(not_in, "`in` behind `not`",
              "for example `plan not in (free, team)`; before anything else `not` stands in front: "
              "`not (subject contains \"refund\")`")
TIER_EXPECTED(listed_value, "a value", "for example `in (free, team)`")
TIER_EXPECTED(not_known, "a value behind `is not`", "write `is unknown` for what is not known")
TIER_EXPECTED(is_value, "a value behind `is`", "for example `is high`, `is not high` or `is known`")
TIER_EXPECTED(compared_value, "a number or a value to compare with", nullptr)
TIER_EXPECTED(spelled_out, "`is` or `is not`", "for example `severity is S1`")
TIER_EXPECTED(has_value, "a value behind `has`",
              "for example `tags has vip` or `tags has any of (vip, press)`")
TIER_EXPECTED(
    compared_text, "a text to look for",
    "for example `subject contains \"refund\"` or `subject mentions any of (\"down\", \"outage\")`")
TIER_EXPECTED(text_list_start, "`(` and a list of texts",
              "for example `any of (\"down\", \"outage\")`")
TIER_EXPECTED(listed_text, "a text", "for example `any of (\"down\", \"outage\")`")
TIER_EXPECTED(text_list_end, "`,` or `)` in the list of texts", nullptr)
TIER_EXPECTED(measure_relation, "`<`, `<=`, `>` or `>=`",
              "for example `age of opened > 4h` or `first_response used >= 75%`")
TIER_EXPECTED(used_limit, "a percentage", "for example `first_response used >= 75%`")
TIER_EXPECTED(time_limit, "a time to compare with", "for example `age of opened > 4h`")
TIER_EXPECTED(age_fact, "the time fact whose age it is", "for example `age of opened > 4h`")
TIER_EXPECTED(age_calendar, "the calendar behind `in`",
              "for example `age of opened in business_hours > 4bh`")
TIER_EXPECTED(atom_calendar, "the name of a calendar", "for example `during business_hours`")
TIER_EXPECTED(inner_condition, "a condition behind `(`", nullptr)
TIER_EXPECTED(parenthesised_end, "`)`", nullptr)
TIER_EXPECTED(negated_operand, "a condition behind `not`", nullptr)
TIER_EXPECTED(next_operand, "a condition behind `and`",
              "each comparison names its fact: `seats >= 50 and seats < 100`")
TIER_EXPECTED(next_conjunction, "a condition behind `or`",
              "each comparison names its fact: `plan is free or plan is team`")
TIER_EXPECTED(when_condition, "a condition behind `when`",
              "for example `when severity is S1 and not vip`")
TIER_EXPECTED(unless_condition, "a condition behind `unless`", "for example `unless vip`")

}  // namespace tier::grammar
