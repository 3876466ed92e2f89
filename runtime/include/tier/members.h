#pragma once

#include <algorithm>
#include <string_view>

namespace tier::runtime {

/// Takes the first member off the text of a set, which has `;` between its members, without the
/// blanks around it; empty where nothing stands there.
inline std::string_view take_member(std::string_view& text) {
  const char* begin = text.data();
  const char* const behind = begin + text.size();
  const char* end = std::find(begin, behind, ';');
  text.remove_prefix(static_cast<std::size_t>((end == behind ? end : end + 1) - begin));
  while (begin != end && *begin == ' ') {
    ++begin;
  }
  while (begin != end && end[-1] == ' ') {
    --end;
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace tier::runtime
