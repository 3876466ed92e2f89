#include "compiler/emit/html_escape.h"

#include <fmt/format.h>

#include "compiler/emit/markdown_escape.h"

namespace tier::emit {
namespace {

bool is_control(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 || letter == '\x7f';
}

}  // namespace

std::string escape_html(std::string_view raw) {
  std::string result;
  for (const char letter : without_direction_marks(raw)) {
    switch (letter) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result.push_back(is_control(letter) ? ' ' : letter);
    }
  }
  return result;
}

std::string json_string(std::string_view raw) {
  std::string result = "\"";
  for (const char letter : without_direction_marks(raw)) {
    if (letter == '"' || letter == '\\') {
      result.push_back('\\');
      result.push_back(letter);
    } else if (letter == '<') {
      result += "\\u003c";
    } else {
      result.push_back(is_control(letter) ? ' ' : letter);
    }
  }
  return result + "\"";
}

}  // namespace tier::emit
