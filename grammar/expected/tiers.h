#pragma once

#include "grammar/expectation.h"
#include "grammar/tiers.h"

/// What a reader is told was expected in tiers, scopes and permissions.
namespace tier::grammar {

// tiers
TIER_EXPECTED(tier_name, "a name for the tier", "for example `tier L1 \"Frontline\" { … }`")
TIER_EXPECTED(above_path, "the name of a tier behind `above`",
              "for example `tier L2 above L1 { … }`")
TIER_EXPECTED(tier_start, "`{` and what the tier owns and may do", nullptr)
TIER_EXPECTED(member, "a member of the tier", nullptr)
TIER_EXPECTED(tier_end, "`}` at the end of the tier", nullptr)
TIER_EXPECTED(staffed_calendar, "`always` or the name of a calendar",
              "for example `staffed business_hours`")
TIER_EXPECTED(team_name, "a name for the team", "for example `team mail \"Mail team\"`")
TIER_EXPECTED(everyone_start, "`{` and what binds all tiers",
              "for example `everyone { never refund on admin_console when security }`")
TIER_EXPECTED(common_member, "a member of `everyone`", nullptr)
TIER_EXPECTED(everyone_end, "`}` at the end of `everyone`", nullptr)

// scopes and refusals
TIER_EXPECTED(scope_name, "a name for the scope",
              "for example `scope everyday \"Everyday questions\" when …`")
TIER_EXPECTED(overridden_path, "`all`, or the names of what is overridden",
              "for example `overrides L1.everyday`")
TIER_EXPECTED(scope_extent, "`when` and a condition, or `otherwise`",
              "for example `scope large when seats >= 500`")
TIER_EXPECTED(overrides_before, "`overrides` in front of `when`",
              "for example `scope incidents overrides all when security`")
TIER_EXPECTED(scope_team, "`team` behind `to`",
              "for example `to team mail`, or `to team by area` and a table")
TIER_EXPECTED(refuse_name, "a name for the refusal",
              "for example `refuse not_entitled \"Not in the plan\" when …`")
TIER_EXPECTED(refuse_when, "`when` and a condition",
              "for example `refuse not_entitled \"Not in the plan\" when …`")
TIER_EXPECTED(say_text, "what to say, as a text",
              "for example `say \"Your plan has no phone support.\"`")

// permissions
TIER_EXPECTED(used_action, "the name of an action", "for example `may read, write on prod_db`")
TIER_EXPECTED(on_system, "`on` and a system", "for example `may read on prod_db`")
TIER_EXPECTED(used_system, "the name of a system behind `on`", "for example `may read on prod_db`")
TIER_EXPECTED(approved_by, "`by` behind `approved`", "for example `approved by support_manager`")
TIER_EXPECTED(approver, "a role that approves",
              "for example `approved by lead and customer` or `approved by 2 of lead`")
TIER_EXPECTED(approver_of, "`of` and a role", "for example `approved by 2 of lead`")
TIER_EXPECTED(needed, "the name of a piece of evidence",
              "for example `needs error_code, workspace`")
TIER_EXPECTED(for_time, "how long the permission lasts", "for example `for 4h`")
TIER_EXPECTED(reviewed_by, "`by` behind `reviewed`",
              "for example `reviewed by support_manager within 24h`")
TIER_EXPECTED(reviewer, "a role that reviews",
              "for example `reviewed by support_manager within 24h`")
TIER_EXPECTED(review_time, "the time until the review",
              "for example `reviewed by support_manager within 24h`")

}  // namespace tier::grammar
