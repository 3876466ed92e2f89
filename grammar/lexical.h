#pragma once

#include <tao/pegtl.hpp>

/// What the language is written with: gaps, names, signs, texts, numbers. Rules only; what is
/// made of a match is the business of compiler/syntax. Keywords stand in words.h, times in
/// values.h.
///
/// Every token rule eats the gap behind it, so that a rule which fails does so at the word
/// that the reader should look at.
namespace tier::grammar {

namespace pegtl = tao::pegtl;

// clang-format off

/// A rule that compiler/syntax matches by hand: `match_NAME(in, events)`, found by
/// argument-dependent lookup.
#define TIER_MATCHED_BY_HAND(name)                                                            \
  struct name {                                                                               \
    using rule_t = name;                                                                      \
    template <pegtl::apply_mode, pegtl::rewind_mode, template <class...> class,               \
              template <class...> class, class Input, class... States>                        \
    static bool match(Input& in, States&&... states) { return match_##name(in, states...); }  \
  }

/// A token of several parts that is missed at its first one, whichever of them is not there.
template <class Rule>
struct whole {
  using rule_t = whole;
  template <pegtl::apply_mode A, pegtl::rewind_mode, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  static bool match(Input& in, States&&... states) {
    return pegtl::match<Rule, A, pegtl::rewind_mode::required, Action, Control>(in, states...);
  }
};

/// White space and comments, which are kept for printing and formatting.
TIER_MATCHED_BY_HAND(gap);
/// The same without line ends, for the lines of a table.
struct line_gap : pegtl::star<pegtl::blank> {};

/// A name wherever its place alone says that it is one: keywords are soft there.
struct name_text : pegtl::identifier {};
struct name : pegtl::seq<name_text, gap> {};

template <char Letter>
struct symbol : pegtl::seq<pegtl::one<Letter>, gap> {};

struct open_brace : symbol<'{'> {};
struct close_brace : symbol<'}'> {};
struct open_paren : symbol<'('> {};
struct close_paren : symbol<')'> {};
struct comma : symbol<','> {};
struct colon : symbol<':'> {};
struct equals : symbol<'='> {};
struct question_mark : symbol<'?'> {};
struct dots : pegtl::seq<pegtl::two<'.'>, gap> {};

/// "…" on one line, with \" \\ \n \t; """…""" over several lines, taken as it stands.
struct string_end : pegtl::one<'"'> {};
struct string_escape : pegtl::one<'"', '\\', 'n', 't'> {};
struct string_letter : pegtl::sor<pegtl::if_must<pegtl::one<'\\'>, string_escape>,
                                  pegtl::not_one<'"', '\\', '\n', '\r'>> {};
struct short_string : pegtl::seq<pegtl::one<'"'>, pegtl::star<string_letter>,
                                 pegtl::must<string_end>> {};
struct long_string_quotes : pegtl::rep<3, pegtl::one<'"'>> {};
struct long_string_rest : pegtl::until<long_string_quotes> {};
struct long_string : pegtl::if_must<long_string_quotes, long_string_rest> {};
struct text_literal : pegtl::sor<long_string, short_string> {};
struct text : pegtl::seq<text_literal, gap> {};

struct digits : pegtl::plus<pegtl::digit> {};
/// A point belongs to the number only before a digit, so that `0..10` is a range.
struct number_digits : pegtl::seq<pegtl::opt<pegtl::one<'-'>>, digits,
                                  pegtl::opt<pegtl::one<'.'>, digits>> {};
struct number : pegtl::seq<number_digits, pegtl::not_at<pegtl::identifier_other>, gap> {};

struct date_literal : pegtl::seq<pegtl::rep<4, pegtl::digit>, pegtl::one<'-'>,
                                 pegtl::rep<2, pegtl::digit>, pegtl::one<'-'>,
                                 pegtl::rep<2, pegtl::digit>,
                                 pegtl::not_at<pegtl::identifier_other>> {};
struct date : pegtl::seq<whole<date_literal>, gap> {};

// clang-format on

}  // namespace tier::grammar
