#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/syntax/found.h"
#include "compiler/syntax/match.h"

namespace tier::syntax {
namespace {

/// Clause words and operators: where a condition may begin, none of them is a fact.
constexpr std::array<std::string_view, 21> reserved_words = {
    "above",     "and",      "approved", "because", "by",      "for",    "in",
    "is",        "may",      "needs",    "never",   "not",     "or",     "otherwise",
    "overrides", "reviewed", "scope",    "to",      "trigger", "unless", "when",
};
static_assert(std::is_sorted(reserved_words.begin(), reserved_words.end()));

}  // namespace

bool match_unreserved(Input& in, Events&) {
  const std::string_view name = name_at({in.current(), in.size()}, 0);
  if (name.empty() || std::binary_search(reserved_words.begin(), reserved_words.end(), name)) {
    return false;
  }
  in.bump(name.size());
  return true;
}

bool match_condition(Input& in, Events& events) {
  return match_rule<grammar::disjunction>(in, events);
}

}  // namespace tier::syntax
