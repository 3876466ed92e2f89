#pragma once

#include "grammar/definitions.h"
#include "grammar/derivations.h"
#include "grammar/enums.h"
#include "grammar/rulebook.h"
#include "grammar/tiers.h"

/// A whole file, and how reading goes on behind a mistake: a broken fact, scope or
/// declaration is skipped to the next place where one can begin, so that one run shows all
/// independent mistakes.
namespace tier::grammar {

/// Thrown where a `must` fails, after the mistake was reported; caught only by the rules
/// below, which skip what could not be read.
struct SyntaxError {};

// clang-format off

/// At `}`, at the end of the file, and at a declaration that begins a line.
TIER_MATCHED_BY_HAND(body_end);
/// From where a fact, a member of a tier or a declaration went wrong to the next one.
TIER_MATCHED_BY_HAND(skipped_fact);
TIER_MATCHED_BY_HAND(skipped_member);
TIER_MATCHED_BY_HAND(skipped_declaration);
/// The rule that the declaration's first word asks for.
TIER_MATCHED_BY_HAND(declaration);

template <class Rule, class Skipped>
struct recovered : pegtl::sor<pegtl::try_catch_type<SyntaxError, pegtl::must<Rule>>, Skipped> {};

struct next_fact : fact {};
struct ticket : pegtl::seq<ticket_head,
                           pegtl::star<pegtl::not_at<body_end>, recovered<next_fact, skipped_fact>>,
                           pegtl::must<ticket_end>> {};

struct member : scope {};
struct tier : pegtl::seq<tier_head,
                         pegtl::star<pegtl::not_at<body_end>, recovered<member, skipped_member>>,
                         pegtl::must<tier_end>> {};

struct byte_order_mark : pegtl::utf8::bom {};
struct file : pegtl::seq<pegtl::opt<byte_order_mark>, gap,
                         pegtl::star<pegtl::not_at<pegtl::eof>,
                                     recovered<declaration, skipped_declaration>>> {};

// clang-format on

}  // namespace tier::grammar
