#pragma once

#include "grammar/conditions.h"

/// `ticket { severity : Severity = S3 "How bad it is"  first_reply : time? }`, and `agent { … }`.
namespace tier::grammar {

// clang-format off

struct number_lower : number {};
struct number_dots : dots {};
struct number_upper : number {};
struct number_type : pegtl::if_must<word_number, number_lower, number_dots, number_upper> {};
struct set_enum : name {};
struct set_of : word_of {};
struct set_type : pegtl::if_must<word_set, set_of, set_enum> {};
struct type : pegtl::sor<number_type, set_type, name> {};

struct fact_colon : colon {};
struct fact_fixed : pegtl::seq<word_fixed, pegtl::at<pegtl::identifier_first>> {};
struct fact_type : type {};
struct fact_optional : question_mark {};
struct fact_initial_value : value {};
struct fact_initial : pegtl::if_must<equals, fact_initial_value> {};
struct fact : pegtl::seq<name, pegtl::must<fact_colon>, pegtl::opt<fact_fixed>,
                         pegtl::must<fact_type>, pegtl::opt<fact_optional>,
                         pegtl::opt<fact_initial>, pegtl::opt<text>> {};

/// From where a fact went wrong to the next `name :`.
TIER_MATCHED_BY_HAND(skipped_fact);
struct facts_start : open_brace {};
struct facts_end : close_brace {};
struct facts : pegtl::seq<
    pegtl::must<facts_start>,
    pegtl::star<pegtl::not_at<body_end>, recovered<fact, skipped_fact>>,
    pegtl::must<facts_end>> {};
struct ticket : pegtl::seq<word_ticket, facts> {};
struct agent : pegtl::seq<word_agent, facts> {};

// clang-format on

}  // namespace tier::grammar
