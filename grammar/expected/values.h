#pragma once

#include "grammar/expectation.h"
#include "grammar/values.h"

/// What a reader is told was expected where a text, a number or a time stands.
namespace tier::grammar {

// texts
TIER_EXPECTED(string_end, "`\"` at the end of the text",
              "a text over several lines stands between `\"\"\"` and `\"\"\"`")
TIER_EXPECTED(string_escape, "`\\\"`, `\\\\`, `\\n` or `\\t`", "write `\\\\` for a backslash")
TIER_EXPECTED(long_string_rest, "`\"\"\"` at the end of the text", nullptr)

// numbers and times
TIER_EXPECTED(whole_number, "a whole number in front of the unit",
              "for example `90m` for an hour and a half")
TIER_EXPECTED(duration_unit, "a unit of time behind the number",
              "`s`, `m`, `h`, `d`, or counted on a calendar `bm`, `bh`, `bd`: `30m`, `4bh`")
TIER_EXPECTED(no_date, "a value; a date stands in no condition",
              "compare with another fact, or write `age of opened > 30d`")
TIER_EXPECTED(no_unit, "a number, or a time such as `4h`",
              "the units are `s`, `m`, `h`, `d`, and counted on a calendar `bm`, `bh`, `bd`")
TIER_EXPECTED(moment_clock, "the time of day behind the date",
              "for example `2026-12-04 17:00 America/New_York`")

}  // namespace tier::grammar
