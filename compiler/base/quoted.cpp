#include "compiler/base/quoted.h"

namespace tier::base {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char letter : text) {
    if (letter == '\n' || letter == '\t') {
      result += letter == '\n' ? "\\n" : "\\t";
    } else {
      result += letter == '"' || letter == '\\' ? "\\" : "";
      result.push_back(letter);
    }
  }
  return result + "\"";
}

}  // namespace tier::base
