#pragma once

#include "grammar/conditions.h"

/// `tier L2 "Technical support" above L1 { scope outages "Outages" overrides L1.rest when … }`
namespace tier::grammar {

// clang-format off

struct scope_name : name {};
struct overridden_path : path {};
struct overrides_all : word_all {};
struct overridden : pegtl::sor<overrides_all,
    pegtl::seq<pegtl::must<overridden_path>,
               pegtl::star<pegtl::if_must<comma, overridden_path>>>> {};
struct overrides : pegtl::seq<word_overrides, overridden> {};
struct scope_otherwise : word_otherwise {};
struct scope_when : pegtl::if_must<word_when, when_condition> {};
struct scope_extent : pegtl::sor<scope_when, scope_otherwise> {};
struct scope : pegtl::seq<word_scope, pegtl::must<scope_name>, pegtl::opt<text>,
                          pegtl::opt<overrides>, pegtl::must<scope_extent>> {};

struct tier_name : name {};
struct above_path : path {};
struct tier_above : pegtl::seq<word_above, pegtl::must<above_path>,
                               pegtl::star<pegtl::if_must<comma, above_path>>> {};
struct tier_start : open_brace {};
struct tier_end : close_brace {};
struct tier_head : pegtl::seq<word_tier, pegtl::must<tier_name>, pegtl::opt<text>,
                              pegtl::opt<tier_above>, pegtl::must<tier_start>> {};

// clang-format on

}  // namespace tier::grammar
