#pragma once

#include "grammar/conditions.h"

/// `ticket { severity : Severity = S3 "How bad it is"  first_reply : time? }`
namespace tier::grammar {

// clang-format off

struct number_lower : number {};
struct number_dots : dots {};
struct number_upper : number {};
struct number_type : pegtl::if_must<word_number, number_lower, number_dots, number_upper> {};
struct type : pegtl::sor<number_type, name> {};

struct fact_colon : colon {};
struct fact_fixed : pegtl::seq<word_fixed, pegtl::at<pegtl::identifier_first>> {};
struct fact_type : type {};
struct fact_optional : question_mark {};
struct fact_initial_value : value {};
struct fact_initial : pegtl::if_must<equals, fact_initial_value> {};
struct fact : pegtl::seq<name, pegtl::must<fact_colon>, pegtl::opt<fact_fixed>,
                         pegtl::must<fact_type>, pegtl::opt<fact_optional>,
                         pegtl::opt<fact_initial>, pegtl::opt<text>> {};

struct ticket_start : open_brace {};
struct ticket_end : close_brace {};
struct ticket_head : pegtl::if_must<word_ticket, ticket_start> {};

// clang-format on

}  // namespace tier::grammar
