#pragma once

#include "grammar/lexical.h"

/// Conditions: `issue is api_error and not (seats < 50 or plan in (free, team))`.
namespace tier::grammar {

// clang-format off

struct path_part : pegtl::identifier {};
struct path_point : pegtl::seq<pegtl::one<'.'>, pegtl::at<pegtl::identifier_first>> {};
struct path_tail : pegtl::star<path_point, path_part> {};
struct path_text : pegtl::seq<path_part, path_tail> {};
struct path : pegtl::seq<path_text, gap> {};

/// A path that begins an atom: clause words and operators are reserved here, so that
/// `when scope …` is a condition left out and not a fact called scope.
TIER_MATCHED_BY_HAND(unreserved);
struct atom_path : pegtl::seq<pegtl::at<unreserved>, path> {};

/// `any other` of an open enum.
struct any_other_text : pegtl::seq<TAO_PEGTL_STRING("any"), pegtl::plus<pegtl::blank>,
                                   TAO_PEGTL_STRING("other"),
                                   pegtl::not_at<pegtl::identifier_other>> {};
struct any_other : pegtl::seq<any_other_text, gap> {};
struct value : pegtl::sor<any_other, name, number> {};

struct listed_value : value {};
struct value_list_start : open_paren {};
struct value_list_end : close_paren {};
struct in_values : pegtl::seq<pegtl::must<value_list_start, listed_value>,
                              pegtl::star<pegtl::if_must<comma, listed_value>>,
                              pegtl::must<value_list_end>> {};

struct is_known : word_known {};
struct is_unknown : word_unknown {};
struct is_not : word_not {};
struct is_value : value {};
struct is_tail : pegtl::seq<word_is, pegtl::sor<is_known, is_unknown,
                            pegtl::seq<pegtl::opt<is_not>, pegtl::must<is_value>>>> {};
struct in_tail : pegtl::seq<word_in, in_values> {};
struct not_in_tail : pegtl::seq<word_not, word_in, in_values> {};

struct less_or_equal : pegtl::seq<TAO_PEGTL_STRING("<="), gap> {};
struct greater_or_equal : pegtl::seq<TAO_PEGTL_STRING(">="), gap> {};
struct less : symbol<'<'> {};
struct greater : symbol<'>'> {};
struct relation : pegtl::sor<less_or_equal, greater_or_equal, less, greater> {};
struct compared_value : value {};
struct compare_tail : pegtl::if_must<relation, compared_value> {};

struct atom_tail : pegtl::sor<is_tail, in_tail, not_in_tail, compare_tail> {};
struct atom : pegtl::seq<atom_path, pegtl::opt<atom_tail>> {};

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
/// The condition behind `when`.
struct when_condition : condition {};

// clang-format on

}  // namespace tier::grammar
