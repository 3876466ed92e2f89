#pragma once

#include <string>

#include "compiler/emit/blocks.h"
#include "compiler/emit/words.h"

/// A whole page of the site: its blocks, with what leads to the other pages around them.
namespace tier::emit {

inline constexpr const char* style_path = "book.css";
inline constexpr const char* script_path = "book.js";
inline constexpr const char* search_path = "rules.js";

struct Site {
  /// The front page first; those of tiers lie in `tiers/`.
  const Document& pages;
  const Words& words;
  /// The name of the rulebook.
  const std::string& name;
  /// What the page that tries tickets has below its text; empty where there is none.
  std::string panel = "";
};

/// Nothing in it is loaded from elsewhere, and nothing may be: the page forbids it.
std::string html_page(const Site& site, const Page& page);

}  // namespace tier::emit
