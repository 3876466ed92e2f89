#pragma once

#include "grammar/expectation.h"
#include "grammar/lifecycles.h"
#include "grammar/triggers.h"

/// What a reader is told was expected in triggers, lifecycles and guidance.
namespace tier::grammar {

// triggers
TIER_EXPECTED(trigger_name, "a name for the trigger",
              "for example `trigger api_failure \"API failure\" { … }`")
TIER_EXPECTED(trigger_start, "`{` and the clauses of the trigger",
              "for example `{ from L1 to L2  when … }`")
TIER_EXPECTED(trigger_clause, "a clause of the trigger", nullptr)
TIER_EXPECTED(trigger_end, "`}` at the end of the trigger", nullptr)
TIER_EXPECTED(from_tier, "the name of a tier behind `from`",
              "for example `from L1, L2 to security`")
TIER_EXPECTED(to_tier, "the name of a tier behind `to`", "for example `to L2`, or `to team mail`")
TIER_EXPECTED(asked_tier, "the name of a tier behind `ask`", "for example `ask security`")
TIER_EXPECTED(on_request, "`request by` behind `on`", "for example `on request by customer`")
TIER_EXPECTED(on_request_by, "`by` and a role", "for example `on request by customer`")
TIER_EXPECTED(requester, "the role that asks", "for example `on request by customer`")
TIER_EXPECTED(need_list_start, "`(` and a list of evidence",
              "for example `needs any of (har_file, screenshot)`")
TIER_EXPECTED(need_list_end, "`,` or `)` in the list of evidence", nullptr)
TIER_EXPECTED(need_of, "`of` and a list of evidence",
              "for example `needs 2 of (har_file, screenshot, log)`")
TIER_EXPECTED(waived_when, "`when` and a condition", "for example `waived when severity is S1`")
TIER_EXPECTED(accept_within, "`within` and a time", "for example `accept within 30m else return`")
TIER_EXPECTED(accept_time, "a time behind `within`", "for example `accept within 30m else return`")
TIER_EXPECTED(word_return, "`return` behind `else`", "for example `accept within 30m else return`")
TIER_EXPECTED(because_text, "the reason as a text",
              "for example `because \"L2 can replay the call.\"`")

// lifecycles
TIER_EXPECTED(lifecycle_fact, "the fact whose changes these are",
              "for example `lifecycle status { new to open }`")
TIER_EXPECTED(lifecycle_start, "`{` and the changes that may happen",
              "for example `lifecycle status { new to open }`")
TIER_EXPECTED(transition, "a change, such as `new to open`",
              "for example `solved to open when age of solved_at <= 14d`")
TIER_EXPECTED(transition_to, "`to` and what follows", "for example `new to open, waiting`")
TIER_EXPECTED(next_status, "a value", "for example `new to open, waiting`, or `closed to none`")
TIER_EXPECTED(lifecycle_end, "`}` at the end of the lifecycle", nullptr)

// guidance
TIER_EXPECTED(strength, "`must`, `must not`, `should` or `may`",
              "for example `guidance must \"Tell the customer first\" { … }`")
TIER_EXPECTED(guidance_title, "what it says, as a text",
              "for example `guidance must \"Tell the customer first\" { … }`")
TIER_EXPECTED(guidance_start, "`{` and the clauses of the guidance", nullptr)
TIER_EXPECTED(guidance_clause, "a clause of the guidance", nullptr)
TIER_EXPECTED(guidance_end, "`}` at the end of the guidance", nullptr)
TIER_EXPECTED(guidance_words, "the guidance as a text",
              "for example `text \"Say what you will look at.\"`")
TIER_EXPECTED(decided_by, "`by` behind `decided`", "for example `decided by support_manager`")
TIER_EXPECTED(decider, "a role that decides", "for example `decided by support_manager`")

}  // namespace tier::grammar
