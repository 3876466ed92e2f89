#pragma once

#include "grammar/calendars.h"
#include "grammar/claims.h"
#include "grammar/definitions.h"
#include "grammar/derivations.h"
#include "grammar/enums.h"
#include "grammar/lifecycles.h"
#include "grammar/obligations.h"
#include "grammar/tests.h"
#include "grammar/triggers.h"

/// A whole file: all rules of the language.
namespace tier::grammar {

// clang-format off

/// The rule that the declaration's first word asks for.
TIER_MATCHED_BY_HAND(declaration);
/// From where a declaration went wrong to the next one.
TIER_MATCHED_BY_HAND(skipped_declaration);
struct byte_order_mark : pegtl::utf8::bom {};
struct file : pegtl::seq<pegtl::opt<byte_order_mark>, gap,
                         pegtl::star<pegtl::not_at<pegtl::eof>,
                                     recovered<declaration, skipped_declaration>>> {};

// clang-format on

}  // namespace tier::grammar
