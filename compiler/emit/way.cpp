#include "compiler/emit/way.h"

#include <algorithm>

namespace tier::emit {

std::string way(const std::string& from, const std::string& to) {
  std::size_t common = 0;
  for (std::size_t at = 0; at < std::min(from.size(), to.size()) && from[at] == to[at]; ++at) {
    common = from[at] == '/' ? at + 1 : common;
  }
  std::string result;
  for (auto up = std::count(from.begin() + static_cast<std::ptrdiff_t>(common), from.end(), '/');
       up > 0; --up) {
    result += "../";
  }
  return result + to.substr(common);
}

}  // namespace tier::emit
