#pragma once

#include "grammar/permissions.h"
#include "grammar/tables.h"

/// What must hold for every ticket:
/// `guarantee "…" { no tier except engineering may write on prod_db  owner is L2 when vip }`.
namespace tier::grammar {

// clang-format off

struct claim_not : word_not {};
struct tier_of_claim : listed_path {};

struct every_trigger : word_trigger {};
struct every_from : pegtl::seq<word_from, list_of<tier_of_claim>> {};
struct every_to : pegtl::seq<word_to, list_of<tier_of_claim>> {};
struct every_needs : pegtl::seq<word_needs, list_of<needed>> {};
struct every_trigger_needs : clause<word_every, pegtl::must<every_trigger>, pegtl::opt<every_from>,
                                    pegtl::opt<every_to>, pegtl::must<every_needs>> {};

struct no_tier : word_tier {};
struct no_except : pegtl::seq<word_except, list_of<tier_of_claim>> {};
struct no_may : word_may {};
struct no_tier_may : clause<word_no, pegtl::must<no_tier>, pegtl::opt<no_except>,
                            pegtl::must<no_may>, pegtl::opt<claim_not>, actions_on_system> {};
struct tiers_may : pegtl::seq<pegtl::list<listed_path, comma>, word_may, pegtl::opt<claim_not>,
                              actions_on_system> {};

struct owner_path : listed_path {};
struct owner_list_start : open_paren {};
struct owner_list_end : close_paren {};
struct owner_in : pegtl::seq<pegtl::opt<claim_not>, word_in, pegtl::must<owner_list_start>,
                             list_of<owner_path>, pegtl::must<owner_list_end>> {};
struct owner_named : pegtl::seq<word_is, pegtl::opt<claim_not>, pegtl::must<owner_path>> {};
struct owner_is : clause<word_owner, pegtl::sor<owner_named, owner_in>> {};

struct never_slower_word : word_slower {};
struct never_slower_for : word_for {};
struct never_slower_order : name {};
struct never_slower_fact : listed_path {};
struct never_slower : pegtl::seq<listed_path, word_never,
    pegtl::must<never_slower_word, never_slower_for, never_slower_order, never_slower_fact>> {};

/// A target is told from a number by its unit.
struct time_ahead : pegtl::at<digits, unit> {};
struct compared_time : pegtl::seq<relation, time_ahead, duration> {};
struct offered : pegtl::seq<word_is, pegtl::sor<
    pegtl::seq<time_ahead, duration>,
    pegtl::seq<pegtl::sor<not_offered, best_effort, end_duration>, gap>>> {};
struct target_is : pegtl::seq<listed_path, pegtl::sor<compared_time, offered>> {};

struct claim_condition : condition {};
struct claim : pegtl::seq<pegtl::sor<every_trigger_needs, no_tier_may, owner_is, tiers_may,
                                     never_slower, target_is, claim_condition>,
                          pegtl::opt<when_clause>> {};
struct guarantee_title : text {};
struct guarantee_start : open_brace {};
struct guarantee_end : close_brace {};
struct guarantee : pegtl::seq<word_guarantee, pegtl::must<guarantee_title, guarantee_start>,
                              lines_of<claim, guarantee_end>> {};

// clang-format on

}  // namespace tier::grammar
