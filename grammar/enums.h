#pragma once

#include "grammar/clauses.h"

/// `enum Severity "Severity" worse..milder { S1 "Outage" > S2 > S3 }`, and open ones.
namespace tier::grammar {

// clang-format off

struct enum_name : name {};
struct order_lesser : name {};
struct order_words : pegtl::seq<name, pegtl::if_must<dots, order_lesser>> {};

/// What stands before a value says how it relates to the one before: a comma or nothing for
/// a plain enum, `<` or `>` for an ordered one.
struct rising : symbol<'<'> {};
struct falling : symbol<'>'> {};
struct enum_value : pegtl::seq<name, pegtl::opt<text>> {};
struct related_value : enum_value {};
struct next_value : pegtl::sor<pegtl::if_must<rising, related_value>,
                               pegtl::if_must<falling, related_value>,
                               pegtl::seq<pegtl::opt<comma>, enum_value>> {};
struct enum_values : pegtl::opt<enum_value, pegtl::star<next_value>, pegtl::opt<comma>> {};
struct enum_start : open_brace {};
struct enum_end : close_brace {};
struct enum_rest : pegtl::seq<pegtl::must<enum_name>, pegtl::opt<text>, pegtl::opt<order_words>,
                              pegtl::must<enum_start>, enum_values, pegtl::must<enum_end>> {};
struct closed_enum : pegtl::seq<word_enum, enum_rest> {};
struct open_enum_word : word_enum {};
struct open_enum : pegtl::seq<word_open, pegtl::must<open_enum_word>, enum_rest> {};

// clang-format on

}  // namespace tier::grammar
