#include "compiler/emit/markdown_escape.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tier::emit {
namespace {

bool is_digit(char letter) { return '0' <= letter && letter <= '9'; }

bool is_letter(char letter) {
  return ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z');
}

bool is_w(char letter) { return letter == 'w' || letter == 'W'; }

bool is_control(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 || letter == '\x7f';
}

/// A byte of a word for the rule that `_` inside a word is no emphasis; letters beyond ASCII
/// are left out, so that their `_` is escaped needlessly rather than not at all.
bool is_word(char letter) { return is_digit(letter) || is_letter(letter); }

/// An `@` with anything before it: `mailto:@` counts as an address too.
bool is_address(std::string_view text, std::size_t at) {
  return text[at] == '@' && at > 0 && text[at - 1] != ' ' && !is_control(text[at - 1]);
}

bool needs_escape(std::string_view text, std::size_t at) {
  const char letter = text[at];
  const char before = at > 0 ? text[at - 1] : ' ';
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (letter) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '|':
    case '~':
    case '$':
      return true;
    case '_':
      return !is_word(before) || !is_word(after);
    case '&':
      return after == '#' || is_letter(after);
    case ':':
      // `https://…` becomes a link by itself, and so does `www.…`.
      return after == '/';
    case '.':
      return at >= 3 && is_w(text[at - 3]) && is_w(text[at - 2]) && is_w(before);
    default:
      return false;
  }
}

}  // namespace

std::string without_direction_marks(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view three = text.substr(at, 3);
    const bool embedding = three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE" && three.size() == 3;
    const bool isolate = three >= "\xE2\x81\xA6" && three <= "\xE2\x81\xA9" && three.size() == 3;
    if (embedding || isolate) {
      at += 3;
      continue;
    }
    result.push_back(text[at]);
    ++at;
  }
  return result;
}

std::string escape_inline(std::string_view raw) {
  const std::string text = without_direction_marks(raw);
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_control(text[at])) {
      result.push_back(' ');
    } else if (is_address(text, at)) {
      // Escaped or not, an address would become a link; a comment keeps its halves apart. It
      // never begins a line, where it would make HTML of what follows.
      result += "<!-- -->@";
    } else {
      result += needs_escape(text, at) ? "\\" : "";
      result.push_back(text[at]);
    }
  }
  return result;
}

std::string escape_start(std::string line) {
  line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
  if (line.empty()) {
    return line;
  }
  constexpr std::string_view openers = "#>-+";
  if (openers.find(line.front()) != std::string_view::npos) {
    return "\\" + line;
  }
  const std::size_t digits = std::min(
      static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_digit) - line.begin()),
      line.size());
  if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')')) {
    line.insert(digits, "\\");
  }
  return line;
}

std::string code_span(std::string_view raw) {
  std::string text = without_direction_marks(raw);
  std::size_t longest = 0;
  std::size_t run = 0;
  for (char& letter : text) {
    letter = is_control(letter) ? ' ' : letter;
    run = letter == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  if (text.empty()) {
    return "";
  }
  const std::string fence(longest + 1, '`');
  const bool padded = text.front() == '`' || text.back() == '`';
  const std::string_view pad = padded ? " " : "";
  return fmt::format("{}{}{}{}{}", fence, pad, text, pad, fence);
}

std::string escape_target(std::string_view target) {
  constexpr std::string_view plain = "-._~/#+";
  std::string result;
  for (const char letter : target) {
    if (is_word(letter) || plain.find(letter) != std::string_view::npos) {
      result.push_back(letter);
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
  }
  return result;
}

}  // namespace tier::emit
