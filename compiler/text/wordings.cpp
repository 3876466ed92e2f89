#include "compiler/text/wordings.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/text/unicode.h"

namespace tier::text {

namespace {

/// Where the automaton stands behind a part of a wording, and what has matched on the way.
using Reached = std::pair<std::uint32_t, std::vector<std::size_t>>;

void step(const Automaton& automaton, std::uint32_t symbol, Reached& reached) {
  auto& [state, forced] = reached;
  state = automaton.next[state * automaton.symbol_count + symbol];
  for (const std::uint32_t pattern : automaton.matched[state]) {
    const auto place = std::lower_bound(forced.begin(), forced.end(), pattern);
    if (place == forced.end() || *place != pattern) {
      forced.insert(place, pattern);
    }
  }
}

void step(const Automaton& automaton, std::u32string_view text, Reached& reached) {
  for (const char32_t one : text) {
    step(automaton, symbol_of(automaton, one), reached);
  }
}

/// What surrounds a wording of the relation where it is free to choose.
struct Surroundings {
  std::u32string before;
  std::u32string after;
};
Surroundings surroundings(Relation relation, const Padding& unnamed) {
  const std::u32string word(1, unnamed.word);
  const std::u32string blank(1, unnamed.blank);
  switch (relation) {
    case Relation::Contains:
      return {word, word};
    case Relation::StartsWith:
      return {{}, word};
    case Relation::EndsWith:
      return {word, {}};
    case Relation::Mentions:
      return {word + blank, blank + word};
  }
  return {};
}

/// The spellings that are worth a wording of their own.
class Spellings {
 public:
  Spellings(const std::vector<Pattern>& patterns, const Automaton& automaton)
      : automaton_(automaton) {
    for (const Pattern& pattern : patterns) {
      for (const std::string& text : pattern.texts) {
        if (pattern.exactly) {
          const std::u32string code_points = decode(text);
          exact_.insert(code_points.begin(), code_points.end());
        }
      }
    }
  }

  /// The code points that can stand for one of the pattern's. One that no pattern asks for
  /// exactly forces least, and is all that is needed where another wording does not have to
  /// share the place.
  [[nodiscard]] std::u32string of(char32_t code_point, const Pattern& pattern) const {
    if (pattern.exactly) {
      return {code_point};
    }
    std::u32string candidates = {code_point};
    for (const char32_t one : same_when_folded(code_point)) {
      candidates.push_back(one);
    }
    const bool shares =
        pattern.relation == Relation::StartsWith || pattern.relation == Relation::EndsWith;
    std::set<std::uint32_t> seen;
    std::u32string result;
    for (const char32_t one : candidates) {
      if (!shares && exact_.count(one) == 0) {
        return {one};
      }
      if (seen.insert(symbol_of(automaton_, one)).second) {
        result.push_back(one);
      }
    }
    return result;
  }

 private:
  const Automaton& automaton_;
  std::set<char32_t> exact_;
};

}  // namespace

Padding padding(const std::vector<Pattern>& patterns) {
  std::set<char32_t> named;
  for (const Pattern& pattern : patterns) {
    for (const std::string& text : pattern.texts) {
      for (const char32_t one : decode(text)) {
        named.insert(fold(one));
      }
    }
  }
  const auto first_unnamed = [&](std::u32string_view preferred, bool in_words) {
    for (const char32_t one : preferred) {
      if (named.count(fold(one)) == 0) {
        return one;
      }
    }
    for (char32_t one = U'!'; one < no_code_point; ++one) {
      if (is_word(one) == in_words && named.count(fold(one)) == 0) {
        return one;
      }
    }
    TIER_CHECK(false, "patterns name fewer code points than there are");
    return no_code_point;
  };
  return {first_unnamed(U"sxzn", true), first_unnamed(U" .,;", false)};
}

std::vector<Wording> wordings(const std::vector<Pattern>& patterns, const Automaton& automaton,
                              std::size_t pattern, std::size_t& work) {
  const Spellings spellings(patterns, automaton);
  const Surroundings around = surroundings(patterns[pattern].relation, padding(patterns));
  std::vector<Wording> result;
  std::set<std::vector<std::size_t>> known;
  for (const std::string& text : patterns[pattern].texts) {
    Reached start{0, {}};
    step(automaton, Automaton::start_of_text, start);
    step(automaton, around.before, start);
    std::map<Reached, std::u32string> reached = {{start, {}}};
    for (const char32_t one : decode(text)) {
      std::map<Reached, std::u32string> further;
      const std::u32string spelled = spellings.of(one, patterns[pattern]);
      for (const auto& [before, written] : reached) {
        for (const char32_t spelling : spelled) {
          Reached after = before;
          step(automaton, symbol_of(automaton, spelling), after);
          further.try_emplace(std::move(after), written + spelling);
          work -= std::min<std::size_t>(work, 1);
        }
      }
      reached = std::move(further);
      if (work == 0) {
        return result;
      }
    }
    for (const auto& [before, written] : reached) {
      Reached after = before;
      step(automaton, around.after, after);
      step(automaton, Automaton::end_of_text, after);
      if (known.insert(after.second).second) {
        result.push_back({written, std::move(after.second)});
      }
    }
  }
  return result;
}

bool includes(const std::vector<std::size_t>& whole, const std::vector<std::size_t>& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

bool share(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::size_t one) { return std::binary_search(b.begin(), b.end(), one); });
}

}  // namespace tier::text
