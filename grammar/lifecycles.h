#pragma once

#include "grammar/conditions.h"

/// `lifecycle status { new to open, waiting  solved to open when age of solved_at <= 14d }`,
/// `guidance must not "…" { when …  text "…"  decided by support_manager }`.
namespace tier::grammar {

// clang-format off

struct transition_to : word_to {};
struct next_status : value {};
struct to_none : word_none {};
struct transition : pegtl::seq<value, pegtl::star<pegtl::if_must<comma, next_status>>,
                               pegtl::must<transition_to>,
                               pegtl::sor<to_none, list_of<next_status>>,
                               pegtl::opt<when_clause>> {};
struct lifecycle_fact : listed_path {};
struct lifecycle_start : open_brace {};
struct lifecycle_end : close_brace {};
struct lifecycle : pegtl::seq<word_lifecycle, pegtl::must<lifecycle_fact, lifecycle_start>,
                              lines_of<transition, lifecycle_end>> {};

struct strength_must : word_must {};
struct strength_not : word_not {};
struct strength_should : word_should {};
struct strength_may : word_may {};
struct strength : pegtl::sor<pegtl::seq<strength_must, pegtl::opt<strength_not>>,
                             strength_should, strength_may> {};
struct guidance_title : text {};
struct guidance_words : text {};
struct guidance_text : clause<word_text, pegtl::must<guidance_words>> {};
struct decided_by : word_by {};
struct decider : listed_path {};
struct guidance_decided : clause<word_decided, pegtl::must<decided_by>, list_of<decider>> {};
struct guidance_clause : by_first_word<when_clause, guidance_text, guidance_decided> {};
struct guidance_start : open_brace {};
struct guidance_end : close_brace {};
struct guidance : pegtl::seq<word_guidance, pegtl::must<strength, guidance_title, guidance_start>,
                             clauses_of<guidance_clause, guidance_end>> {};

// clang-format on

}  // namespace tier::grammar
