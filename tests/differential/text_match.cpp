#include "tests/differential/text_match.h"

#include <algorithm>
#include <string>

namespace tier::differential {
namespace {

char lowered(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string folded(std::string_view text, bool exactly) {
  std::string result(text);
  if (!exactly) {
    std::transform(result.begin(), result.end(), result.begin(), lowered);
  }
  return result;
}

bool is_word_letter(char letter) {
  const char low = lowered(letter);
  return (low >= 'a' && low <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' ||
         static_cast<unsigned char>(letter) >= 0x80;
}

bool mentions(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t behind = at + word.size();
    if ((at == 0 || !is_word_letter(text[at - 1])) &&
        (behind == text.size() || !is_word_letter(text[behind]))) {
      return true;
    }
  }
  return false;
}

bool has_relation(semantics::Pattern::Relation relation, std::string_view text,
                  std::string_view word) {
  switch (relation) {
    case semantics::Pattern::Relation::Contains:
      return text.find(word) != std::string_view::npos;
    case semantics::Pattern::Relation::StartsWith:
      return text.substr(0, word.size()) == word;
    case semantics::Pattern::Relation::EndsWith:
      return text.size() >= word.size() && text.substr(text.size() - word.size()) == word;
    case semantics::Pattern::Relation::Mentions:
      return mentions(text, word);
  }
  return false;
}

}  // namespace

bool text_matches(const semantics::Pattern& pattern, std::string_view text) {
  const std::string looked_at = folded(text, pattern.exactly);
  return std::any_of(pattern.texts.begin(), pattern.texts.end(), [&](const std::string& word) {
    return has_relation(pattern.relation, looked_at, folded(word, pattern.exactly));
  });
}

}  // namespace tier::differential
