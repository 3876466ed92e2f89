#pragma once

#include "grammar/derivations.h"

/// `sla first_response "First response" { starts at opened  stops when first_reply is known
/// target 4h  warn at 75% notify lead }`, `ola`, `slo`, and
/// `ladder page { from opened  when severity is S1  at 10m notify lead }`.
namespace tier::grammar {

// clang-format off

struct applies_when : when_clause {};
struct obligation_applies : clause<word_applies, pegtl::must<applies_when>> {};

struct clock_fact : listed_path {};
struct clock_at : pegtl::if_must<word_at, clock_fact> {};
struct clock_moment : pegtl::sor<pegtl::seq<clock_at, pegtl::opt<when_clause>>, when_clause> {};
struct clock_starts : clause<word_starts, pegtl::must<clock_moment>> {};
struct clock_stops : clause<word_stops, pegtl::must<clock_moment>> {};
struct clock_pauses : clause<word_pauses, pegtl::must<clock_moment>> {};
struct clock_resets : clause<word_resets, pegtl::must<clock_moment>> {};
struct clock_cancels : clause<word_cancels, pegtl::must<clock_moment>> {};

struct obligation_once : clause<word_once> {};
struct obligation_repeats : clause<word_repeats> {};
struct spanned : word_hand_offs {};
struct obligation_spans : clause<word_spans, pegtl::must<spanned>> {};
struct counted_on : pegtl::sor<matrix, listed_path> {};
struct obligation_calendar : clause<word_calendar, pegtl::must<counted_on>> {};
struct promised : pegtl::sor<target_matrix, target_rows, target> {};
struct obligation_target : clause<word_target, pegtl::must<promised>> {};
struct less_fact : listed_path {};
struct obligation_less : clause<word_less, pegtl::must<less_fact>> {};
struct goal_percent : percent {};
struct obligation_goal : clause<word_goal, pegtl::must<goal_percent>> {};

struct notified : listed_path {};
struct warn_at : word_at {};
struct warn_point : pegtl::sor<percent, duration> {};
struct told : pegtl::seq<word_notify, list_of<notified>> {};
struct obligation_warn : clause<word_warn, pegtl::must<warn_at, warn_point, told>> {};
struct obligation_breach : clause<word_breach, pegtl::must<told>> {};

struct obligation_clause : by_first_word<obligation_applies, clock_starts, clock_stops,
    clock_pauses, clock_resets, clock_cancels, obligation_once, obligation_repeats,
    obligation_spans, obligation_calendar, obligation_target, obligation_less, obligation_goal,
    obligation_warn, obligation_breach> {};
struct obligation_name : name {};
struct obligation_start : open_brace {};
struct obligation_end : close_brace {};
struct obligation : pegtl::seq<pegtl::must<obligation_name>, pegtl::opt<text>,
                               pegtl::must<obligation_start>,
                               clauses_of<obligation_clause, obligation_end>> {};
struct sla : pegtl::seq<word_sla, obligation> {};
struct ola : pegtl::seq<word_ola, obligation> {};
struct slo : pegtl::seq<word_slo, obligation> {};

struct step_page : clause<word_page, list_of<notified>> {};
struct step_notify : clause<word_notify, list_of<notified>> {};
struct reminded : word_customer {};
struct step_remind : clause<word_remind, pegtl::must<reminded>> {};
struct set_fact : listed_path {};
struct set_value : value {};
struct step_set : clause<word_set, pegtl::must<set_fact, set_value>> {};
struct step_action : by_first_word<step_page, step_notify, step_remind, step_set> {};
struct step_time : duration {};
struct ladder_at : clause<word_at, pegtl::must<step_time, step_action>> {};
struct ladder_every : clause<word_every, pegtl::must<step_time, step_action>> {};
struct ladder_fact : listed_path {};
struct ladder_from : clause<word_from, pegtl::must<ladder_fact>> {};
struct ladder_clause : by_first_word<ladder_from, when_clause, ladder_at, ladder_every> {};
struct ladder_name : name {};
struct ladder_start : open_brace {};
struct ladder_end : close_brace {};
struct ladder : pegtl::seq<word_ladder, pegtl::must<ladder_name>, pegtl::opt<text>,
                           pegtl::must<ladder_start>, clauses_of<ladder_clause, ladder_end>> {};

// clang-format on

}  // namespace tier::grammar
