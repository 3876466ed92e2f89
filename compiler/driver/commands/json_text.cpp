#include "compiler/driver/commands/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace tier::driver {
namespace {

/// Letters that JSON writes as they are.
bool is_plain(char letter) {
  return static_cast<unsigned char>(letter) >= 0x20 && letter != '"' && letter != '\\';
}

}  // namespace

void append_json_text(std::string_view text, std::string& out) {
  out += '"';
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    out += text;
  } else {
    for (const char letter : text) {
      if (is_plain(letter)) {
        out += letter;
      } else if (letter == '"' || letter == '\\') {
        out += '\\';
        out += letter;
      } else {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(letter));
      }
    }
  }
  out += '"';
}

std::string json_text(std::string_view text) {
  std::string out;
  append_json_text(text, out);
  return out;
}

void append_number(std::uint64_t number, std::string& out) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

}  // namespace tier::driver
