#pragma once

#include "grammar/claims.h"

/// `test "…" { given issue api_error, opened 2026-12-04 17:00  with error_code  at L1
/// expect api_failure blocked by workspace }`. Every clause may be repeated.
namespace tier::grammar {

// clang-format off

struct given_unknown : word_unknown {};
struct given_moment : pegtl::seq<pegtl::at<date_ahead>, moment> {};
struct given_set_end : close_paren {};
struct given_set : pegtl::seq<open_paren, pegtl::sor<close_paren,
    pegtl::seq<list_of<listed_value>, pegtl::must<given_set_end>>>> {};
struct given_value : pegtl::sor<given_unknown, given_moment, text, given_set, value> {};
struct given_time : pegtl::sor<given_unknown, time_limit> {};
struct given_age_rest : pegtl::seq<pegtl::must<age_fact>,
    pegtl::opt<pegtl::if_must<word_in, age_calendar>>, pegtl::must<given_time>> {};
struct given_age : clause<word_age, word_of, given_age_rest> {};
struct given_part : pegtl::sor<given_unknown, used_limit> {};
struct given_used : clause<word_used, pegtl::must<given_part>> {};
struct given_overdue : clause<word_overdue, pegtl::must<given_time>> {};
struct given_fact : pegtl::seq<listed_path, pegtl::sor<by_first_word<given_used, given_overdue>,
                                                       pegtl::must<given_value>>> {};
struct given_measure : by_first_word<given_age, during_atom, outside_atom> {};
struct given : pegtl::sor<given_measure, given_fact> {};
struct test_given : clause<word_given, list_of<given>> {};
struct with_evidence : listed_path {};
struct test_with : clause<word_with, list_of<with_evidence>> {};
struct at_holder : listed_path {};
struct test_at : clause<word_at, pegtl::must<at_holder>> {};
struct now_moment : moment {};
struct test_now : clause<word_now, pegtl::must<now_moment>> {};
struct then_moment : moment {};
struct test_then : clause<word_then, pegtl::must<then_moment>, list_of<given>> {};

struct trigger_ready : word_ready {};
struct trigger_silent : pegtl::seq<word_not, word_ready> {};
struct blocked_by : word_by {};
struct missing : listed_path {};
struct trigger_blocked : pegtl::seq<word_blocked, pegtl::must<blocked_by>, list_of<missing>> {};
struct expect_trigger : pegtl::seq<listed_path, pegtl::sor<trigger_ready, trigger_silent,
                                                           trigger_blocked>> {};
struct expected_time : target {};
struct expected_target : pegtl::if_must<word_target, expected_time> {};
struct due_moment : moment {};
struct expected_due : pegtl::if_must<word_due, due_moment> {};
struct expect_obligation : pegtl::seq<listed_path, pegtl::sor<
    pegtl::seq<expected_target, pegtl::opt<comma, pegtl::must<expected_due>>>, expected_due>> {};
struct expectation : pegtl::sor<owner_is, no_tier_may, tiers_may, expect_trigger,
                                expect_obligation, claim_condition> {};
struct test_expect : clause<word_expect, pegtl::must<expectation>> {};

struct test_clause : by_first_word<test_given, test_with, test_at, test_now, test_then,
                                   test_expect> {};
struct test_title : text {};
struct test_start : open_brace {};
struct test_end : close_brace {};
struct test : pegtl::seq<word_test, pegtl::must<test_title, test_start>,
                         clauses_of<test_clause, test_end>> {};

// clang-format on

}  // namespace tier::grammar
