#include "compiler/syntax/found.h"

#include <fmt/format.h>

namespace tier::syntax {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::size_t code_point_size(std::string_view text, std::size_t offset) {
  std::size_t size = 1;
  while (offset + size < text.size() &&
         (static_cast<unsigned char>(text[offset + size]) & 0xC0U) == 0x80U) {
    ++size;
  }
  return size;
}

/// What stands inside of `0.5`, `09:00`, `2026-12-01`, `75%`.
bool joins_digits(std::string_view text) {
  return text.front() == '%' ||
         ((text.front() == '.' || text.front() == ':' || text.front() == '-') && text.size() > 1 &&
          is_digit(text[1]));
}

std::size_t word_size(std::string_view text, std::size_t offset) {
  const char first = text[offset];
  if (!is_name_letter(first)) {
    return code_point_size(text, offset);
  }
  std::size_t size = 1;
  while (offset + size < text.size() &&
         (is_name_letter(text[offset + size]) ||
          (is_digit(first) && joins_digits(text.substr(offset + size))))) {
    ++size;
  }
  return size;
}

}  // namespace

bool first_of_line(std::string_view text, std::size_t offset) {
  while (offset > 0 && (text[offset - 1] == ' ' || text[offset - 1] == '\t')) {
    --offset;
  }
  return offset == 0 || text[offset - 1] == '\n';
}

bool is_name_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || is_digit(letter) ||
         letter == '_';
}

std::string_view name_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && is_name_letter(text[end])) {
    ++end;
  }
  const bool is_name = end > offset && !is_digit(text[offset]);
  return is_name ? text.substr(offset, end - offset) : std::string_view();
}

Found find_word(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size()) {
    const auto end = static_cast<std::uint32_t>(text.size());
    return {end, end, "the end of the file"};
  }
  const char first = text[offset];
  if (first == '\n' || first == '\r') {
    return {offset, offset, "the end of the line"};
  }
  if (first == '"') {
    return {offset, offset + 1, "a text"};
  }
  if (first == '/' && text.substr(offset).substr(0, 2) == "//") {
    return {offset, offset + 2, "a comment"};
  }
  const std::size_t size = word_size(text, offset);
  const auto end = static_cast<std::uint32_t>(offset + size);
  if (static_cast<unsigned char>(first) < 0x20U || first == 0x7F) {
    return {offset, end, fmt::format("the control character U+{:04X}", first)};
  }
  return {offset, end, fmt::format("`{}`", text.substr(offset, size))};
}

}  // namespace tier::syntax
