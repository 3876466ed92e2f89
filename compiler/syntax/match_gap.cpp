#include <cstring>

#include "compiler/syntax/match.h"

namespace tier::syntax {
namespace {

bool is_space(char letter) {
  return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

/// The end of the line that `at` lies in, its line end left out.
const char* line_end(const char* at, const char* end) {
  const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
  const char* stop = found == nullptr ? end : static_cast<const char*>(found);
  return stop > at && stop[-1] == '\r' ? stop - 1 : stop;
}

}  // namespace

// By hand, because half of a rulebook is gaps and every token ends with one.
bool match_gap(Input& in, Events& events) {
  const char* const begin = in.current();
  const char* const end = in.end();
  const char* at = begin;
  while (at != end) {
    if (is_space(*at)) {
      ++at;
    } else if (*at == '/' && end - at > 1 && at[1] == '/') {
      const char* const stop = line_end(at, end);
      events.add_comment(static_cast<std::uint32_t>(at - in.begin()),
                         static_cast<std::uint32_t>(stop - in.begin()));
      at = stop;
    } else {
      break;
    }
  }
  if (at != begin) {
    events.set_gap(offset(in), static_cast<std::uint32_t>(at - in.begin()));
    in.bump(static_cast<std::size_t>(at - begin));
  }
  return true;
}

}  // namespace tier::syntax
