#include "compiler/text/alphabet.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "compiler/base/check.h"
#include "compiler/text/unicode.h"
#include "compiler/text/unicode_data.h"

namespace tier::text {

Alphabet::Alphabet(const std::vector<Pattern>& patterns) {
  const bool mentions = std::any_of(patterns.begin(), patterns.end(), [](const Pattern& pattern) {
    return pattern.relation == Relation::Mentions;
  });
  if (mentions) {
    word_ = symbol_count_++;
  }
  name_symbols(patterns);
  write_ranges();
}

/// One symbol for the code points that no pattern tells apart: neither by folding to different
/// ones, nor by name, nor by being part of a word.
void Alphabet::name_symbols(const std::vector<Pattern>& patterns) {
  std::set<char32_t> exact;
  std::set<char32_t> folded;
  std::set<char32_t> all;
  for (const Pattern& pattern : patterns) {
    for (const std::string& text : pattern.texts) {
      for (const char32_t one : decode(text)) {
        TIER_CHECK(one != no_code_point, "the text of a pattern is UTF-8");
        if (pattern.exactly) {
          exact.insert(one);
          all.insert(one);
        } else if (folded.insert(fold(one)).second) {
          const std::vector<char32_t> same = same_when_folded(one);
          all.insert(same.begin(), same.end());
        }
      }
    }
  }
  std::map<std::tuple<char32_t, char32_t, bool>, std::uint32_t> symbols;
  for (const char32_t one : all) {
    const char32_t class_of_one = folded.count(fold(one)) != 0 ? fold(one) : no_code_point;
    const bool in_words = word_ != Automaton::other && is_word(one);
    const auto [place, is_new] = symbols.try_emplace(
        {class_of_one, exact.count(one) != 0 ? one : no_code_point, in_words}, symbol_count_);
    if (is_new) {
      ++symbol_count_;
      if (!in_words) {
        beside_words_.push_back(place->second);
      }
    }
    named_[one] = place->second;
  }
}

void Alphabet::write_ranges() {
  auto named = named_.begin();
  const auto write_named_below = [&](char32_t end) {
    for (; named != named_.end() && named->first < end; ++named) {
      add_range(named->first, named->first, named->second);
    }
  };
  for (std::size_t index = 0; word_ != Automaton::other && index < word_range_count; ++index) {
    const CodePointRange& range = word_ranges[index];
    write_named_below(range.first);
    for (char32_t first = range.first; first <= range.last;) {
      const bool is_named = named != named_.end() && named->first == first;
      const char32_t next_named = named != named_.end() ? named->first : no_code_point;
      const char32_t last = is_named ? first : std::min<char32_t>(range.last, next_named - 1);
      add_range(first, last, is_named ? named->second : word_);
      named = is_named ? std::next(named) : named;
      first = last + 1;
    }
  }
  write_named_below(no_code_point + 1);
}

void Alphabet::add_range(char32_t first, char32_t last, std::uint32_t symbol) {
  if (!ranges_.empty() && ranges_.back().symbol == symbol && ranges_.back().last + 1 == first) {
    ranges_.back().last = last;
  } else {
    ranges_.push_back({first, last, symbol});
  }
}

std::vector<std::uint32_t> Alphabet::accepted(char32_t code_point, bool exactly) const {
  std::set<std::uint32_t> result;
  if (exactly) {
    result.insert(named_.at(code_point));
  } else {
    for (const char32_t one : same_when_folded(code_point)) {
      result.insert(named_.at(one));
    }
  }
  return {result.begin(), result.end()};
}

std::vector<std::uint32_t> Alphabet::beside_words(std::uint32_t end) const {
  std::vector<std::uint32_t> result = beside_words_;
  result.push_back(end);
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace tier::text
