#pragma once

#include "grammar/tiers.h"

/// `trigger api_failure { from L1 to L2  when …  needs a, b  accept within 30m else return }`.
/// The clauses may stand in any order and more than once; what stands behind a need, `when` or
/// `unless`, belongs to it.
namespace tier::grammar {

// clang-format off

struct from_tier : listed_path {};
struct trigger_from : clause<word_from, list_of<from_tier>> {};
struct to_tier : listed_path {};
struct trigger_to : clause<word_to, pegtl::sor<team_choice, list_of<to_tier>>> {};
struct asked_tier : listed_path {};
struct trigger_ask : clause<word_ask, list_of<asked_tier>> {};
struct on_request : word_request {};
struct on_request_by : word_by {};
struct requester : listed_path {};
struct trigger_request : clause<word_on, pegtl::must<on_request, on_request_by, requester>> {};
struct trigger_unless : clause<word_unless, pegtl::must<unless_condition>, pegtl::opt<say>> {};

struct need_list_start : open_paren {};
struct need_list_end : close_paren {};
struct needs_in_parentheses : pegtl::seq<pegtl::must<need_list_start>, list_of<needed>,
                                         pegtl::must<need_list_end>> {};
struct need_any : any_of {};
struct needs_any : pegtl::seq<need_any, needs_in_parentheses> {};
struct need_of : word_of {};
struct needs_some : pegtl::seq<number, pegtl::must<need_of>, needs_in_parentheses> {};
struct need_unless : trigger_unless {};
struct need_extent : pegtl::sor<pegtl::seq<when_clause, pegtl::opt<need_unless>>,
                                pegtl::seq<need_unless, pegtl::opt<when_clause>>> {};
struct trigger_needs : clause<word_needs, pegtl::sor<needs_any, needs_some, list_of<needed>>,
                              pegtl::opt<need_extent>> {};

struct waived_when : when_clause {};
struct trigger_waived : clause<word_waived, pegtl::must<waived_when>> {};
struct accept_within : word_within {};
struct accept_time : duration {};
struct else_return : pegtl::if_must<word_else, word_return> {};
struct trigger_accept : clause<word_accept, pegtl::must<accept_within, accept_time>,
                               pegtl::opt<else_return>> {};
struct because_text : text {};
struct trigger_because : clause<word_because, pegtl::must<because_text>> {};

struct trigger_clause : by_first_word<trigger_from, trigger_to, trigger_ask, trigger_request,
    when_clause, trigger_unless, trigger_needs, trigger_waived, approval, trigger_accept,
    overrides, trigger_because> {};
struct trigger_name : name {};
struct trigger_start : open_brace {};
struct trigger_end : close_brace {};
struct trigger : pegtl::seq<word_trigger, pegtl::must<trigger_name>, pegtl::opt<text>,
                            pegtl::must<trigger_start>,
                            clauses_of<trigger_clause, trigger_end>> {};

// clang-format on

}  // namespace tier::grammar
