#pragma once

#include <string_view>
#include <vector>

#include "compiler/emit/words.h"
#include "compiler/prose/grammar.h"

/// The languages that books are published in: all that the renderer says itself. What the rulebook
/// says, its names, titles and texts, stays as it is written.
namespace tier::emit {

struct Language {
  /// As HTML and `--language` name it: `en`.
  std::string_view code;
  /// In itself: "English".
  std::string_view name;
  const Words& words;
  const prose::Grammar& grammar;
};

const Language& english();
const Language& german();

/// All, English first.
std::vector<const Language*> languages();
/// None for a code that is no language's.
const Language* language_of(std::string_view code);

}  // namespace tier::emit
