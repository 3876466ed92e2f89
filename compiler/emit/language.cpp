#include "compiler/emit/language.h"

namespace tier::emit {

const Language& english() {
  static const Language language{"en", "English", english_words(), prose::english()};
  return language;
}

const Language& german() {
  static const Language language{"de", "Deutsch", german_words(), prose::german()};
  return language;
}

std::vector<const Language*> languages() { return {&english(), &german()}; }

const Language* language_of(std::string_view code) {
  for (const Language* language : languages()) {
    if (language->code == code) {
      return language;
    }
  }
  return nullptr;
}

}  // namespace tier::emit
