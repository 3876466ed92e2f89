#pragma once

#include "grammar/clauses.h"

/// Conditions: `issue is api_error and not (seats < 50 or subject mentions "refund")`.
namespace tier::grammar {

// clang-format off

struct listed_value : value {};
struct value_list_start : open_paren {};
struct value_list_end : close_paren {};
struct values_in_parentheses : pegtl::seq<pegtl::must<value_list_start>, list_of<listed_value>,
                                          pegtl::must<value_list_end>> {};

struct is_known : word_known {};
struct is_unknown : word_unknown {};
struct is_not : word_not {};
/// `is not known` says `is unknown` a second way.
struct not_known : pegtl::not_at<pegtl::sor<word_known, word_unknown>> {};
struct is_value : value {};
struct is_tail : clause<word_is, pegtl::sor<is_known, is_unknown,
    pegtl::seq<pegtl::opt<is_not, pegtl::must<not_known>>, pegtl::must<is_value>>>> {};
struct in_tail : clause<word_in, values_in_parentheses> {};
struct not_in : word_in {};
struct not_in_tail : clause<word_not, pegtl::must<not_in>, values_in_parentheses> {};

struct less_or_equal : pegtl::seq<TAO_PEGTL_STRING("<="), gap> {};
struct greater_or_equal : pegtl::seq<TAO_PEGTL_STRING(">="), gap> {};
struct less : symbol<'<'> {};
struct greater : symbol<'>'> {};
struct relation : pegtl::seq<pegtl::at<pegtl::one<'<', '>'>>,
                             pegtl::sor<less_or_equal, greater_or_equal, less, greater>> {};
struct compared_value : value {};
struct compare_tail : pegtl::if_must<relation, compared_value> {};
/// `=` and `==` are what other languages compare with.
struct spelled_out : pegtl::failure {};
struct equals_tail : pegtl::seq<pegtl::at<pegtl::one<'=', '!'>>, pegtl::must<spelled_out>> {};

struct any_of : pegtl::seq<word_any, word_of> {};
struct has_value : value {};
struct has_tail : clause<word_has, pegtl::sor<pegtl::seq<any_of, values_in_parentheses>,
                                              pegtl::must<has_value>>> {};

struct listed_text : text {};
struct text_list_start : open_paren {};
struct text_list_end : close_paren {};
struct any_of_texts : pegtl::seq<any_of, pegtl::must<text_list_start>, list_of<listed_text>,
                                 pegtl::must<text_list_end>> {};
struct compared_exactly : word_exactly {};
struct compared_text : text {};
struct text_match : pegtl::seq<pegtl::opt<compared_exactly>,
                               pegtl::sor<any_of_texts, pegtl::must<compared_text>>> {};
struct contains_tail : clause<word_contains, text_match> {};
struct mentions_tail : clause<word_mentions, text_match> {};
/// Without `with` the word begins the next clause of an obligation.
struct starts_tail : clause<word_starts, word_with, text_match> {};
struct ends_tail : clause<word_ends, word_with, text_match> {};

struct measure_relation : relation {};
struct used_limit : percent {};
struct used_tail : clause<word_used, pegtl::must<measure_relation, used_limit>> {};
struct time_limit : duration {};
struct overdue_tail : clause<word_overdue, pegtl::opt<pegtl::if_must<relation, time_limit>>> {};

struct worded_tail : by_first_word<is_tail, in_tail, not_in_tail, has_tail, contains_tail,
    mentions_tail, starts_tail, ends_tail, used_tail, overdue_tail> {};
struct atom_tail : pegtl::sor<worded_tail, compare_tail, equals_tail> {};
struct fact_atom : pegtl::seq<listed_path, pegtl::opt<atom_tail>> {};

struct age_fact : listed_path {};
struct age_calendar : path {};
struct age_rest : pegtl::seq<pegtl::must<age_fact>,
                             pegtl::opt<pegtl::if_must<word_in, age_calendar>>,
                             pegtl::must<measure_relation, time_limit>> {};
struct age_atom : clause<word_age, word_of, age_rest> {};
struct atom_calendar : listed_path {};
struct during_atom : clause<word_during, pegtl::must<atom_calendar>> {};
struct outside_atom : clause<word_outside, pegtl::must<atom_calendar>> {};
struct worded_atom : by_first_word<age_atom, during_atom, outside_atom> {};
struct atom : pegtl::sor<worded_atom, fact_atom> {};

/// A rule that contains itself: compiler/syntax bounds how deep it may go.
template <class Rule>
struct nested {
  using rule_t = nested;
  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  static bool match(Input& in, States&&... states) {
    [[maybe_unused]] const auto level = enter_nesting(in, states...);
    return pegtl::match<Rule, A, M, Action, Control>(in, states...);
  }
};

struct disjunction;
struct operand;
struct inner_condition : nested<disjunction> {};
struct parenthesised_end : close_paren {};
struct parenthesised : pegtl::if_must<open_paren, inner_condition, parenthesised_end> {};
struct negated_operand : nested<operand> {};
struct negation : pegtl::if_must<word_not, negated_operand> {};
struct operand : pegtl::sor<negation, parenthesised, atom> {};
struct next_operand : operand {};
struct conjunction : pegtl::seq<operand, pegtl::star<pegtl::if_must<word_and, next_operand>>> {};
struct next_conjunction : conjunction {};
struct disjunction : pegtl::seq<conjunction,
                                pegtl::star<pegtl::if_must<word_or, next_conjunction>>> {};

/// A whole condition, matched in a translation unit of its own.
TIER_MATCHED_BY_HAND(condition);
/// The condition behind `when`, and behind `unless`.
struct when_condition : condition {};
struct unless_condition : condition {};
struct when_clause : clause<word_when, pegtl::must<when_condition>> {};

// clang-format on

}  // namespace tier::grammar
