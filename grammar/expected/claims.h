#pragma once

#include "grammar/expectation.h"
#include "grammar/tests.h"

/// What a reader is told was expected in guarantees and tests.
namespace tier::grammar {

// guarantees
TIER_EXPECTED(guarantee_title, "what is guaranteed, as a text",
              "for example `guarantee \"Only engineering writes to production\" { … }`")
TIER_EXPECTED(guarantee_start, "`{` and what must hold", nullptr)
TIER_EXPECTED(
    claim, "what must hold for every ticket",
    "for example `owner is security when security`, `first_response <= 15m when severity is S1`")
TIER_EXPECTED(guarantee_end, "`}` at the end of the guarantee", nullptr)
TIER_EXPECTED(every_trigger, "`trigger` behind `every`",
              "for example `every trigger to engineering needs error_code`")
TIER_EXPECTED(every_needs, "`needs` and a list of evidence",
              "for example `every trigger to engineering needs error_code`")
TIER_EXPECTED(tier_of_claim, "the name of a tier", nullptr)
TIER_EXPECTED(no_tier, "`tier` behind `no`",
              "for example `no tier except engineering may write on prod_db`")
TIER_EXPECTED(no_may, "`may` and an action",
              "for example `no tier except engineering may write on prod_db`")
TIER_EXPECTED(owner_path, "the owner: a tier, a team, a scope or `refused`",
              "for example `owner is security`")
TIER_EXPECTED(owner_list_start, "`(` and a list of owners", "for example `owner in (L1, L2)`")
TIER_EXPECTED(owner_list_end, "`,` or `)` in the list of owners", nullptr)
TIER_EXPECTED(never_slower_word, "`slower` behind `never`",
              "for example `first_response never slower for higher plan`")
TIER_EXPECTED(never_slower_for, "`for` and a direction",
              "for example `first_response never slower for higher plan`")
TIER_EXPECTED(never_slower_order, "a direction, such as `higher`",
              "for example `first_response never slower for higher plan`")
TIER_EXPECTED(never_slower_fact, "the fact that grows",
              "for example `first_response never slower for higher plan`")

// tests
TIER_EXPECTED(test_title, "what the test shows, as a text",
              "for example `test \"An outage pages L2\" { … }`")
TIER_EXPECTED(test_start, "`{` and the clauses of the test", nullptr)
TIER_EXPECTED(test_clause, "a clause of the test", nullptr)
TIER_EXPECTED(test_end, "`}` at the end of the test", nullptr)
TIER_EXPECTED(given, "a fact and its value", "for example `given severity S1, vip yes`")
TIER_EXPECTED(given_value, "the value of the fact",
              "for example `given severity S1, first_reply unknown`")
TIER_EXPECTED(given_time, "a time", "for example `given age of opened 5h`")
TIER_EXPECTED(given_part, "a percentage", "for example `given first_response used 80%`")
TIER_EXPECTED(given_set_end, "`,` or `)` in the values of the set", nullptr)
TIER_EXPECTED(with_evidence, "the name of a piece of evidence",
              "for example `with error_code, workspace`")
TIER_EXPECTED(at_holder, "the tier that has the ticket", "for example `at L1`")
TIER_EXPECTED(now_moment, "a date and a time of day",
              "for example `now 2026-12-04 17:30 America/New_York`")
TIER_EXPECTED(then_moment, "a date and a time of day",
              "for example `then 2026-12-04 18:00 status open`")
TIER_EXPECTED(expectation, "what is expected",
              "for example `expect owner is L2`, `expect api_failure ready`")
TIER_EXPECTED(blocked_by, "`by` and the missing evidence",
              "for example `expect api_failure blocked by workspace`")
TIER_EXPECTED(missing, "the name of a piece of evidence",
              "for example `expect api_failure blocked by workspace`")
TIER_EXPECTED(expected_time, "the time that is promised",
              "for example `expect first_response target 4bh`")
TIER_EXPECTED(expected_due, "`due` and a moment", "for example `target 4bh, due 2026-12-07 12:00`")
TIER_EXPECTED(due_moment, "a date and a time of day",
              "for example `due 2026-12-07 12:00 America/New_York`")

}  // namespace tier::grammar
