#pragma once

#include <span>
#include <string_view>

#include "compiler/syntax/events.h"
#include "compiler/syntax/found.h"
#include "compiler/syntax/kinds.h"
#include "grammar/expected.h"

/// How the grammar's rules are matched: with the control below, each construct family in a
/// translation unit of its own, because PEGTL makes much code of every rule.
namespace tier::syntax {

namespace pegtl = tao::pegtl;

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

template <class AnyInput>
std::uint32_t offset(const AnyInput& in) {
  return static_cast<std::uint32_t>(in.current() - in.begin());
}

/// Turns an unmet `must` into a diagnostic.
template <class Rule>
struct Raise : pegtl::normal<Rule> {
  template <class AnyInput>
  [[noreturn]] static void raise(const AnyInput& in, Events& events) {
    static_assert(grammar::expected<Rule>.what != nullptr,
                  "grammar/expected.h needs a sentence for this rule");
    if constexpr (requires { Rule::words; }) {
      events.report_unmet(grammar::expected<Rule>, offset(in), Rule::words);
    } else {
      events.report_unmet(grammar::expected<Rule>, offset(in));
    }
    throw grammar::SyntaxError();
  }
};

template <class Rule, bool leaves_event>
struct ControlOf : Raise<Rule> {};

template <class Rule>
struct ControlOf<Rule, true> : Raise<Rule> {
  template <class AnyInput>
  static void start(const AnyInput& in, Events& events) {
    events.start(kind_of<Rule>, offset(in));
  }
  template <class AnyInput>
  static void success(const AnyInput& in, Events& events) {
    events.succeed(offset(in));
  }
  template <class AnyInput>
  static void failure(const AnyInput&, Events& events) {
    events.fail();
  }
  template <class AnyInput>
  static void unwind(const AnyInput&, Events& events) {
    events.fail();
  }
};

template <class Rule>
struct Control : ControlOf<Rule, kind_of<Rule> != Kind::None> {};

/// Matches one rule of the grammar at the input's place.
template <class Rule>
bool match_rule(Input& in, Events& events) {
  return pegtl::match<Rule, pegtl::apply_mode::nothing, pegtl::rewind_mode::required,
                      pegtl::nothing, Control>(in, events);
}

using Words = std::span<const std::string_view>;

// What the rules that the grammar leaves to us mean; found by argument-dependent lookup.
bool match_gap(Input& in, Events& events);
bool match_unreserved(Input& in, Events& events);
bool match_never_value(Input& in, Events& events);
bool match_condition(Input& in, Events& events);
bool match_body_end(Input& in, Events& events);
bool match_clauses_end(Input& in, Words clauses, Events& events);
bool match_skipped_fact(Input& in, Events& events);
bool match_skipped_line(Input& in, Events& events);
bool match_skipped_clause(Input& in, Words clauses, Events& events);
bool match_skipped_declaration(Input& in, Events& events);
bool match_declaration(Input& in, Events& events);
/// The hours that a cell holds; `in` ends with it. What cannot be read is reported.
bool match_written_hours(Input& in, Events& events);

/// The word that chooses a clause, empty where none begins.
inline std::string_view first_word_at(const Input& in, const Events&) {
  return name_at({in.current(), in.size()}, 0);
}

inline NestingLevel enter_nesting(const Input& in, Events& events) {
  return NestingLevel(events, offset(in));
}

// One for each line of grammar/declarations.def.
#define TIER_DECLARATION(word, rule) bool match_##rule(Input& in, Events& events);
#include "grammar/declarations.def"
#undef TIER_DECLARATION

}  // namespace tier::syntax
