#pragma once

#include "grammar/conditions.h"

/// `define paying "A paying customer" when plan in (team, enterprise) and not internal`
namespace tier::grammar {

// clang-format off

struct define_name : name {};
struct define_when : pegtl::if_must<word_when, when_condition> {};
struct define : pegtl::seq<word_define, pegtl::must<define_name>, pegtl::opt<text>,
                           pegtl::must<define_when>> {};

// clang-format on

}  // namespace tier::grammar
