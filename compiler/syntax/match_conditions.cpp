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

/// What begins a line and could begin a clause there does, and a declaration at the first column:
/// the name before it was left out.
bool begins_clause(const Input& in, std::string_view name, const Events& events) {
  const std::uint32_t at = offset(in);
  if (!first_of_line(events.text(), at)) {
    return false;
  }
  const bool first_column = at == 0 || events.text()[at - 1] == '\n';
  const Words clauses = events.clauses();
  return (first_column && is_declaration_word(name)) ||
         std::find(clauses.begin(), clauses.end(), name) != clauses.end();
}

}  // namespace

bool match_unreserved(Input& in, Events& events) {
  const std::string_view name = first_word_at(in, events);
  if (name.empty() || begins_clause(in, name, events) ||
      std::binary_search(reserved_words.begin(), reserved_words.end(), name)) {
    return false;
  }
  in.bump(name.size());
  return true;
}

bool match_never_value(Input& in, Events& events) {
  const std::string_view name = first_word_at(in, events);
  return name == "known" || name == "unknown" || name == "not" || begins_clause(in, name, events);
}

bool match_condition(Input& in, Events& events) {
  return match_rule<grammar::disjunction>(in, events);
}

}  // namespace tier::syntax
