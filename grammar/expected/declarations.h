#pragma once

#include "grammar/definitions.h"
#include "grammar/enums.h"
#include "grammar/expectation.h"
#include "grammar/file.h"
#include "grammar/rulebook.h"

/// What a reader is told was expected at a declaration, and in the shortest of them.
namespace tier::grammar {

TIER_EXPECTED(declaration, "a declaration",
              "a rulebook is made of declarations such as `rulebook`, `enum`, `ticket`, `tier`, "
              "`trigger`, `sla` and `test`")

// rulebook
TIER_EXPECTED(rulebook_name, "a name for the rulebook",
              "for example `rulebook acme \"Acme Cloud Support\"`")
TIER_EXPECTED(rulebook_version_text, "the version as a text", "for example `version \"2026.4\"`")
TIER_EXPECTED(rulebook_owner_text, "the owner as a text",
              "for example `owner \"Support Operations\"`")
TIER_EXPECTED(rulebook_effective_date, "a date", "for example `effective 2026-12-01`")
TIER_EXPECTED(rulebook_clause, "a clause of the rulebook", nullptr)
TIER_EXPECTED(rulebook_end, "`}` at the end of the rulebook", nullptr)
TIER_EXPECTED(use_module, "what to use",
              "a module such as `std.severity`, or a file such as `\"./plans.tier\"`")
TIER_EXPECTED(allow_code, "the code of the finding",
              "for example `allow TIER3004 \"kept for the new plan\"`")
TIER_EXPECTED(allow_reason, "the reason as a text",
              "for example `allow TIER3004 \"kept for the new plan\"`")

// enums
TIER_EXPECTED(enum_name, "a name for the enum", "for example `enum Plan { free, team }`")
TIER_EXPECTED(open_enum_word, "`enum` behind `open`", "for example `open enum Category { … }`")
TIER_EXPECTED(order_lesser, "the word for the other end of the order",
              "for example `worse..milder`")
TIER_EXPECTED(enum_start, "`{` and the values of the enum", "for example `{ free < team }`")
TIER_EXPECTED(related_value, "a value of the enum", nullptr)
TIER_EXPECTED(enum_end, "a value of the enum or `}`", nullptr)

// named conditions
TIER_EXPECTED(define_name, "a name for the condition",
              "for example `define paying when plan is team`")
TIER_EXPECTED(define_when, "`when` and a condition",
              "for example `define paying when plan is team`")
TIER_EXPECTED(impossible_title, "a text that says what cannot be",
              "for example `impossible \"No critical on the free plan\" when …`")
TIER_EXPECTED(impossible_when, "`when` and a condition",
              "for example `impossible \"No critical on the free plan\" when …`")

}  // namespace tier::grammar
