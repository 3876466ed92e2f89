#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/syntax/found.h"
#include "compiler/syntax/match.h"
#include "compiler/syntax/skip.h"

namespace tier::syntax {
namespace {

/// Clause words and operators: where a condition may begin, none of them is a fact.
constexpr std::array<std::string_view, 21> reserved_words = {
    "above",     "and",      "approved", "because", "by",      "for",    "in",
    "is",        "may",      "needs",    "never",   "not",     "or",     "otherwise",
    "overrides", "reviewed", "scope",    "to",      "trigger", "unless", "when",
};
static_assert(std::is_sorted(reserved_words.begin(), reserved_words.end()));

/// A declaration that begins a line, behind a condition that was left out: its word could be
/// a fact, but nobody begins a line with one so far to the left.
bool begins_declaration(const Input& in, std::string_view name) {
  const bool first_column = in.current() == in.begin() || in.current()[-1] == '\n';
  const auto& words = declaration_words();
  return first_column && std::find(words.begin(), words.end(), name) != words.end();
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

bool match_define(Input& in, Events& events) { return match_rule<grammar::define>(in, events); }

}  // namespace tier::syntax
