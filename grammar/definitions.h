#pragma once

#include "grammar/conditions.h"

/// `define paying "A paying customer" when plan in (team, enterprise) and not internal`,
/// `impossible "No critical on the free plan" when severity is S1 and plan is free`
namespace tier::grammar {

// clang-format off

struct define_name : name {};
struct define_when : when_clause {};
struct define : pegtl::seq<word_define, pegtl::must<define_name>, pegtl::opt<text>,
                           pegtl::must<define_when>> {};

struct impossible_title : text {};
struct impossible_when : when_clause {};
struct impossible : pegtl::seq<word_impossible,
                               pegtl::must<impossible_title, impossible_when>> {};

// clang-format on

}  // namespace tier::grammar
