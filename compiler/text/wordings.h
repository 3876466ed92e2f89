#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/text/automaton.h"

/// How a pattern can be fulfilled, and which patterns then match along with it.
///
///     contains "vip"          vip, or VIP where `contains exactly "vip"` must not match too
///
/// Between letters that no pattern names a wording is matched by what its own letters force and
/// nothing else, and several stand in one text without touching. So a combination of patterns is
/// some text's exactly if each that matches has a wording that forces none of those that do not;
/// all that start with something share one wording, and all that end with something.
namespace tier::text {

/// Two code points that no pattern names, nor any that folds to the same: one that is part of a
/// word, and one that is not.
struct Padding {
  char32_t word = 0;
  char32_t blank = 0;
};
Padding padding(const std::vector<Pattern>& patterns);

struct Wording {
  std::u32string text;
  /// The patterns that match wherever it stands, rising; its own is one of them.
  std::vector<std::size_t> forced;
};

/// The wordings of one pattern. Those that force the same are one, and those of a pattern that is
/// neither at the start nor at the end force as little as can be. Takes its steps off `work`;
/// where they reach 0, the list is cut short.
std::vector<Wording> wordings(const std::vector<Pattern>& patterns, const Automaton& automaton,
                              std::size_t pattern, std::size_t& work);

/// Whether every element of `part` is in `whole`, and whether some is; both rising.
bool includes(const std::vector<std::size_t>& whole, const std::vector<std::size_t>& part);
bool share(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b);

}  // namespace tier::text
