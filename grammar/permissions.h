#pragma once

#include "grammar/systems.h"

/// `may read on prod_db when severity is S1 approved by lead and customer for 4h`,
/// `never write on prod_db`. The clauses behind may stand in any order.
namespace tier::grammar {

// clang-format off

/// `approved by lead and 2 of manager`
struct approved_by : word_by {};
struct approver_of : word_of {};
struct approver : pegtl::seq<pegtl::opt<number, pegtl::must<approver_of>>, listed_path> {};
struct approval : clause<word_approved, pegtl::must<approved_by, approver>,
                         pegtl::star<pegtl::if_must<word_and, approver>>> {};

struct needed : listed_path {};
struct may_needs : clause<word_needs, list_of<needed>> {};
struct for_time : duration {};
struct may_for : clause<word_for, pegtl::must<for_time>> {};
struct reviewed_by : word_by {};
struct reviewer : listed_path {};
struct review_time : duration {};
struct may_reviewed : clause<word_reviewed, pegtl::must<reviewed_by, reviewer>,
                             pegtl::opt<pegtl::if_must<word_within, review_time>>> {};
struct may_clause : by_first_word<when_clause, approval, may_for, may_reviewed, may_needs> {};
struct may : clause<word_may, actions_on_system, pegtl::star<may_clause>> {};
struct never : clause<word_never, actions_on_system, pegtl::opt<when_clause>> {};

// clang-format on

}  // namespace tier::grammar
