#include "compiler/prose/prose.h"

namespace tier::prose {

std::string list(const std::vector<std::string>& items, std::string_view last) {
  std::string text;
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (at > 0) {
      text += at + 1 == items.size() ? " " + std::string(last) + " " : ", ";
    }
    text += items[at];
  }
  return text;
}

}  // namespace tier::prose
