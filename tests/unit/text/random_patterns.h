#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compiler/text/automaton.h"
#include "compiler/text/unicode.h"

/// Random patterns and texts over few letters, and what to hold the automaton against.
namespace tier::text {

class RandomPatterns {
 public:
  explicit RandomPatterns(std::uint32_t seed) : random_(seed) {}

  std::vector<Pattern> patterns(std::size_t at_most) {
    std::vector<Pattern> result(1 + below(at_most));
    const bool only_folded = below(2) == 0;
    for (Pattern& pattern : result) {
      pattern.relation = static_cast<Relation>(below(4));
      pattern.exactly = !only_folded && below(2) == 0;
      const std::size_t texts = below(3) == 0 ? 1 + below(3) : 1;
      for (std::size_t index = 0; index < texts; ++index) {
        pattern.texts.push_back(text(1, 3));
      }
    }
    return result;
  }

  std::string text(std::size_t at_least, std::size_t at_most) {
    static const std::u32string letters = U"aaaAAbbB ék-";
    std::u32string result;
    for (std::size_t left = at_least + below(at_most - at_least + 1); left > 0; --left) {
      result.push_back(letters[below(letters.size())]);
    }
    return encode(result);
  }

  /// Also with letters that no pattern names, and with others that fold to theirs.
  std::string any_text() {
    static const std::u32string more = U"ÉK\u212A.z漢_";
    std::u32string result = decode(text(0, 7));
    for (char32_t& one : result) {
      one = below(5) == 0 ? more[below(more.size())] : one;
    }
    std::string utf8 = encode(result);
    if (below(10) == 0) {
      utf8.insert(below(utf8.size() + 1), 1, '\xFF');
    }
    return utf8;
  }

  std::size_t below(std::size_t end) { return random_() % end; }

 private:
  std::mt19937 random_;
};

/// By the definition in pattern.h, at every place of the text.
inline bool naive_match(const Pattern& pattern, const std::string& utf8) {
  const auto read = [&](const std::string& bytes) {
    std::u32string result = decode(bytes);
    for (char32_t& one : result) {
      one = pattern.exactly ? one : fold(one);
    }
    return result;
  };
  const std::u32string text = read(utf8);
  for (const std::string& one : pattern.texts) {
    const std::u32string sought = read(one);
    for (std::size_t begin = 0; begin + sought.size() <= text.size(); ++begin) {
      const std::size_t end = begin + sought.size();
      if (text.compare(begin, sought.size(), sought) != 0) {
        continue;
      }
      const bool apart =
          (begin == 0 || !is_word(text[begin - 1])) && (end == text.size() || !is_word(text[end]));
      if (pattern.relation == Relation::Contains ||
          (pattern.relation == Relation::StartsWith && begin == 0) ||
          (pattern.relation == Relation::EndsWith && end == text.size()) ||
          (pattern.relation == Relation::Mentions && apart)) {
        return true;
      }
    }
  }
  return false;
}

/// Every set of patterns that is what some text matches: a walk over all states, each with what
/// has matched on the way there.
inline std::set<std::uint64_t> reachable_combinations(const Automaton& automaton) {
  const auto entered = [&](std::pair<std::uint32_t, std::uint64_t> from, std::uint32_t symbol) {
    from.first = automaton.next[from.first * automaton.symbol_count + symbol];
    for (const std::uint32_t pattern : automaton.matched[from.first]) {
      from.second |= std::uint64_t{1} << pattern;
    }
    return from;
  };
  std::vector<std::pair<std::uint32_t, std::uint64_t>> open = {
      entered({0, 0}, Automaton::start_of_text)};
  std::set<std::pair<std::uint32_t, std::uint64_t>> seen(open.begin(), open.end());
  std::set<std::uint64_t> result;
  while (!open.empty()) {
    const auto from = open.back();
    open.pop_back();
    result.insert(entered(from, Automaton::end_of_text).second);
    for (std::uint32_t symbol = Automaton::other; symbol < automaton.symbol_count; ++symbol) {
      const auto to = entered(from, symbol);
      if (seen.insert(to).second) {
        open.push_back(to);
      }
    }
  }
  return result;
}

}  // namespace tier::text
