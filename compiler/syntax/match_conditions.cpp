#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/syntax/found.h"
#include "compiler/syntax/match.h"
#include "compiler/syntax/skip.h"

namespace tier::syntax {
namespace {

/// Clause words and operators: where a condition or an item of a list may begin, none of them is
/// a name. Clause words that are likely facts (`source`, `team`, `breach`, `text`, `goal`) stay
/// soft, since nothing but the message for a clause left unfinished would gain.
constexpr std::array<std::string_view, 48> reserved_words = {
    "above",   "accept",   "and",    "approved", "ask",       "at",      "because",   "by",
    "cancels", "during",   "else",   "every",    "everyone",  "except",  "expect",    "for",
    "from",    "given",    "has",    "in",       "is",        "may",     "needs",     "never",
    "not",     "notify",   "on",     "or",       "otherwise", "outside", "overrides", "pauses",
    "resets",  "reviewed", "say",    "scope",    "staffed",   "starts",  "stops",     "then",
    "to",      "trigger",  "unless", "waived",   "warn",      "when",    "with",      "within",
};
static_assert(std::is_sorted(reserved_words.begin(), reserved_words.end()));

/// A declaration that begins a line, behind a condition that was left out: its word could be
/// a fact, but nobody begins a line with one so far to the left.
bool begins_declaration(const Input& in, std::string_view name) {
  const bool first_column = in.current() == in.begin() || in.current()[-1] == '\n';
  return first_column && is_declaration_word(name);
}

}  // namespace

bool match_unreserved(Input& in, Events&) {
  const std::string_view name = name_at({in.current(), in.size()}, 0);
  if (name.empty() || begins_declaration(in, name) ||
      std::binary_search(reserved_words.begin(), reserved_words.end(), name)) {
    return false;
  }
  in.bump(name.size());
  return true;
}

bool match_condition(Input& in, Events& events) {
  return match_rule<grammar::disjunction>(in, events);
}

}  // namespace tier::syntax
