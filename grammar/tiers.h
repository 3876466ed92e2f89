#pragma once

#include "grammar/permissions.h"
#include "grammar/rulebook.h"
#include "grammar/tables.h"

/// `tier L2 "Technical support" above L1 { staffed always  scope outages when …  may … }`,
/// `everyone { never … }`, `refuse not_entitled "Not in the plan" when … say "…"`.
namespace tier::grammar {

// clang-format off

struct overridden_path : listed_path {};
struct overrides_all : word_all {};
struct overrides : clause<word_overrides, pegtl::sor<overrides_all, list_of<overridden_path>>> {};

/// `to team mail`, or `to team by area` and a table. A tier may be called `team`.
struct team_choice : pegtl::seq<word_team, pegtl::sor<matrix, listed_path>> {};

struct scope_name : name {};
struct scope_otherwise : word_otherwise {};
struct scope_extent : pegtl::sor<when_clause, scope_otherwise> {};
struct overrides_before : pegtl::not_at<word_overrides> {};
struct scope_team : pegtl::seq<team_choice> {};
struct scope_to : pegtl::if_must<word_to, scope_team> {};
struct scope : clause<word_scope, pegtl::must<scope_name>, pegtl::opt<text>,
                      pegtl::opt<overrides>, pegtl::must<scope_extent, overrides_before>,
                      pegtl::opt<scope_to>> {};

struct always : word_always {};
struct staffed_calendar : listed_path {};
struct staffed : clause<word_staffed, pegtl::sor<always, pegtl::must<staffed_calendar>>> {};
struct team_name : name {};
struct team : clause<word_team, pegtl::must<team_name>, pegtl::opt<text>> {};

struct member : by_first_word<staffed, team, scope, may, never, allow> {};
struct tier_name : name {};
struct above_path : listed_path {};
struct tier_above : pegtl::seq<word_above, list_of<above_path>> {};
struct tier_start : open_brace {};
struct tier_end : close_brace {};
struct tier : pegtl::seq<word_tier, pegtl::must<tier_name>, pegtl::opt<text>,
                         pegtl::opt<tier_above>, pegtl::must<tier_start>,
                         clauses_of<member, tier_end>> {};

struct common_member : by_first_word<may, never, allow> {};
struct everyone_start : open_brace {};
struct everyone_end : close_brace {};
struct everyone : pegtl::seq<word_everyone, pegtl::must<everyone_start>,
                             clauses_of<common_member, everyone_end>> {};

struct say_text : text {};
struct say : pegtl::if_must<word_say, say_text> {};
struct refuse_name : name {};
struct refuse_when : when_clause {};
struct refuse : pegtl::seq<word_refuse, pegtl::must<refuse_name>, pegtl::opt<text>,
                           pegtl::opt<overrides>, pegtl::must<refuse_when, overrides_before>,
                           pegtl::opt<say>> {};

// clang-format on

}  // namespace tier::grammar
