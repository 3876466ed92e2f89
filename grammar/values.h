#pragma once

#include "grammar/words.h"

/// Names of things and constants: `agent.region`, `any other`, `-1.50`, `4bh`, `75%`,
/// `2026-12-04 17:00 America/New_York`.
namespace tier::grammar {

// clang-format off

struct path_part : pegtl::identifier {};
struct path_point : pegtl::seq<pegtl::one<'.'>, pegtl::at<pegtl::identifier_first>> {};
struct path_tail : pegtl::star<path_point, path_part> {};
struct path_text : pegtl::seq<path_part, path_tail> {};
struct path : pegtl::seq<path_text, gap> {};

/// A path that begins an atom or an item of a list: clause words and operators are reserved
/// here, so that `when scope …` is a condition left out and not a fact called scope.
TIER_MATCHED_BY_HAND(unreserved);
struct listed_path : pegtl::seq<pegtl::at<unreserved>, path> {};

/// What belongs together with blanks only between, so that it can stand in a cell of a table.
struct blanks : pegtl::plus<pegtl::blank> {};
struct word_end : pegtl::not_at<pegtl::identifier_other> {};

/// `bm`, `bh` and `bd` count on a calendar.
struct business_unit : pegtl::seq<pegtl::one<'b'>, pegtl::one<'m', 'h', 'd'>, word_end> {};
struct short_unit : pegtl::sor<business_unit,
                               pegtl::seq<pegtl::one<'s', 'm', 'h', 'd'>, word_end>> {};
struct counted_unit : pegtl::sor<TAO_PEGTL_STRING("minute"), TAO_PEGTL_STRING("hour"),
                                 TAO_PEGTL_STRING("day")> {};
struct elapsed_unit : pegtl::sor<counted_unit, TAO_PEGTL_STRING("second")> {};
/// A fact that begins the next line may be called `hours`.
struct not_a_fact : pegtl::not_at<gap, pegtl::one<':'>> {};
struct long_unit : pegtl::seq<
    pegtl::sor<pegtl::seq<TAO_PEGTL_STRING("business"), blanks, counted_unit>, elapsed_unit>,
    pegtl::opt<pegtl::one<'s'>>, word_end, not_a_fact> {};
struct unit : pegtl::sor<short_unit, pegtl::seq<blanks, pegtl::sor<business_unit, long_unit>>> {};

/// Where only a time can stand.
struct whole_number : pegtl::not_at<pegtl::one<'.'>, pegtl::digit> {};
struct duration_unit : unit {};
struct duration_text : pegtl::seq<digits, pegtl::must<whole_number, duration_unit>> {};
struct duration : pegtl::seq<duration_text, gap> {};

struct percent_text : pegtl::seq<digits, pegtl::opt<pegtl::one<'.'>, digits>, pegtl::one<'%'>> {};
struct percent : pegtl::seq<whole<percent_text>, gap> {};

/// `any other` of an open enum.
struct any_other_text : pegtl::seq<TAO_PEGTL_STRING("any"), blanks, TAO_PEGTL_STRING("other"),
                                   word_end> {};

/// `known`, `unknown` and `not` are never values, so that `is known` and `not in` mean one thing;
/// neither is what begins the next clause on a line of its own.
TIER_MATCHED_BY_HAND(never_value);
struct value_name : pegtl::seq<pegtl::not_at<never_value>, path_text> {};
/// A condition compares times with each other and with durations, never with a date.
struct date_ahead : pegtl::seq<pegtl::rep<4, pegtl::digit>, pegtl::one<'-'>> {};
struct no_date : pegtl::not_at<date_ahead> {};
struct value_duration : pegtl::seq<digits, unit> {};
struct no_unit : word_end {};
struct value_number : pegtl::seq<number_digits, pegtl::must<no_unit>> {};
struct value_digits : pegtl::seq<pegtl::must<no_date>, pegtl::sor<value_duration, value_number>> {};
struct value_word : pegtl::seq<pegtl::at<pegtl::identifier_first>,
                               pegtl::sor<any_other_text, value_name>> {};
struct value_numeral : pegtl::seq<pegtl::at<pegtl::sor<pegtl::digit, pegtl::one<'-'>>>,
                                  value_digits> {};
struct value_text : pegtl::sor<value_word, value_numeral> {};
struct value : pegtl::seq<value_text, gap> {};

struct clock_text : pegtl::seq<pegtl::rep<2, pegtl::digit>, pegtl::one<':'>,
                               pegtl::rep<2, pegtl::digit>, word_end> {};
struct clock : pegtl::seq<whole<clock_text>, gap> {};
/// A zone is known by its `/`, so that the word behind a moment without one is none.
struct zone_part : pegtl::plus<pegtl::sor<pegtl::identifier_other, pegtl::one<'+', '-'>>> {};
struct zone_text : pegtl::sor<pegtl::seq<TAO_PEGTL_STRING("UTC"), word_end>,
    pegtl::seq<pegtl::identifier, pegtl::plus<pegtl::one<'/'>, zone_part>>> {};
struct zone : pegtl::seq<zone_text, gap> {};
struct moment_clock : clock {};
struct moment_text : pegtl::seq<date, pegtl::must<moment_clock>, pegtl::opt<zone>> {};
struct moment : pegtl::seq<moment_text> {};

// clang-format on

}  // namespace tier::grammar
