#pragma once

#include <array>
#include <string_view>

#include "grammar/values.h"

/// How bodies are read: a clause is found by its first word, and one that is broken is skipped to
/// where the next can begin, so that one run shows all independent mistakes.
///
///     struct trigger_clause : by_first_word<trigger_from, trigger_to, …> {};
///     struct trigger_body : body_of<trigger_clause, trigger_end> {};
namespace tier::grammar {

/// Thrown where a `must` fails, after the mistake was reported; caught only by `recovered`.
struct SyntaxError {};

// clang-format off

/// `Item, Item`: at least one.
template <class Item>
struct list_of : pegtl::seq<pegtl::must<Item>, pegtl::star<pegtl::if_must<comma, Item>>> {};

/// What begins with a keyword.
template <class Word, class... Rest>
struct clause : pegtl::seq<Word, Rest...> { using first_word = Word; };

/// The clause that the word here asks for; it fails where none does.
template <class... Clauses>
struct by_first_word {
  using rule_t = by_first_word;
  static constexpr std::array<std::string_view, sizeof...(Clauses)> words = {
      Clauses::first_word::spelling...};

  template <pegtl::apply_mode A, pegtl::rewind_mode M, template <class...> class Action,
            template <class...> class Control, class Input, class... States>
  static bool match(Input& in, States&&... states) {
    const std::string_view word = first_word_at(in, states...);
    bool matched = false;
    static_cast<void>(
        ((word == Clauses::first_word::spelling &&
          ((matched = pegtl::match<Clauses, A, M, Action, Control>(in, states...)), true)) || ...));
    return matched;
  }
};

template <class Rule, class Skipped>
struct recovered : pegtl::sor<pegtl::try_catch_type<SyntaxError, pegtl::must<Rule>>, Skipped> {};

/// At `}`, at the end of the file, and at a declaration that begins a line.
TIER_MATCHED_BY_HAND(body_end);
/// From where a line of a body went wrong to the next line that goes on with something new.
TIER_MATCHED_BY_HAND(skipped_line);

/// The same where clauses have words: one that is also a declaration's is no end.
template <class Clause>
struct clauses_end {
  using rule_t = clauses_end;
  template <pegtl::apply_mode, pegtl::rewind_mode, template <class...> class,
            template <class...> class, class Input, class... States>
  static bool match(Input& in, States&&... states) {
    return match_clauses_end(in, Clause::words, states...);
  }
};
template <class Clause>
struct skipped_clause {
  using rule_t = skipped_clause;
  template <pegtl::apply_mode, pegtl::rewind_mode, template <class...> class,
            template <class...> class, class Input, class... States>
  static bool match(Input& in, States&&... states) {
    return match_skipped_clause(in, Clause::words, states...);
  }
};

/// Clauses, each found by its first word, up to the closing brace.
template <class Clause, class End>
struct clauses_of : pegtl::seq<
    pegtl::star<pegtl::not_at<clauses_end<Clause>>, recovered<Clause, skipped_clause<Clause>>>,
    pegtl::must<End>> {};
/// Things without a word in front, each on lines of its own.
template <class Item, class End>
struct lines_of : pegtl::seq<
    pegtl::star<pegtl::not_at<body_end>, recovered<Item, skipped_line>>, pegtl::must<End>> {};

// clang-format on

}  // namespace tier::grammar
