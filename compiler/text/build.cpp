#include <algorithm>
#include <map>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/text/alphabet.h"
#include "compiler/text/automaton.h"
#include "compiler/text/merge_states.h"
#include "compiler/text/unicode.h"

namespace tier::text {

namespace {

using SymbolSet = std::vector<std::uint32_t>;

/// The patterns as a tree of what they ask for next: `contains "ab"` is the way a b from the
/// root, `starts with "ab"` is start a b, a mention stands between two of what is beside words.
/// A pattern matches where its way ends, wherever in the text it began.
class Ways {
 public:
  struct Step {
    SymbolSet taken;
    std::uint32_t to = 0;
  };
  struct Place {
    std::vector<Step> steps;
    std::vector<std::uint32_t> matched;
  };

  Ways(const Alphabet& alphabet, const std::vector<Pattern>& patterns) : places_(1) {
    for (std::uint32_t index = 0; index < patterns.size(); ++index) {
      for (const std::string& text : patterns[index].texts) {
        TIER_CHECK(!text.empty(), "a pattern asks for some text");
        add(way_of(alphabet, patterns[index], text), index);
      }
    }
  }

  [[nodiscard]] const Place& operator[](std::uint32_t place) const { return places_[place]; }

 private:
  static std::vector<SymbolSet> way_of(const Alphabet& alphabet, const Pattern& pattern,
                                       const std::string& text) {
    std::vector<SymbolSet> way;
    if (pattern.relation == Relation::StartsWith) {
      way.push_back({Automaton::start_of_text});
    } else if (pattern.relation == Relation::Mentions) {
      way.push_back(alphabet.beside_words(Automaton::start_of_text));
    }
    for (const char32_t one : decode(text)) {
      way.push_back(alphabet.accepted(one, pattern.exactly));
    }
    if (pattern.relation == Relation::EndsWith) {
      way.push_back({Automaton::end_of_text});
    } else if (pattern.relation == Relation::Mentions) {
      way.push_back(alphabet.beside_words(Automaton::end_of_text));
    }
    return way;
  }

  void add(const std::vector<SymbolSet>& way, std::uint32_t pattern) {
    std::uint32_t place = 0;
    for (const SymbolSet& taken : way) {
      std::vector<Step>& steps = places_[place].steps;
      const auto known = std::find_if(steps.begin(), steps.end(),
                                      [&](const Step& step) { return step.taken == taken; });
      if (known != steps.end()) {
        place = known->to;
        continue;
      }
      const auto fresh = static_cast<std::uint32_t>(places_.size());
      steps.push_back({taken, fresh});
      places_.emplace_back();
      place = fresh;
    }
    std::vector<std::uint32_t>& matched = places_[place].matched;
    if (matched.empty() || matched.back() != pattern) {
      matched.push_back(pattern);
    }
  }

  std::vector<Place> places_;
};

/// The subset construction over the places of the ways; the root is in every subset and not
/// written down. Nothing is special about the ends of a text: whatever the state, the start leads
/// to one state, and the end to one that is on no way.
class Subsets {
 public:
  Subsets(const Ways& ways, std::uint32_t symbol_count) : ways_(ways), buckets_(symbol_count) {}

  /// False where there would be more states than that.
  bool build(std::size_t max_states, Automaton& automaton) {
    number_of({});
    for (std::size_t state = 0; state < states_.size(); ++state) {
      if (states_.size() > max_states) {
        return false;
      }
      collect(0);
      for (const std::uint32_t place : states_[state].places) {
        collect(place);
      }
      for (std::vector<std::uint32_t>& bucket : buckets_) {
        automaton.next.push_back(number_of(entered(bucket)));
        bucket.clear();
      }
    }
    automaton.state_count = static_cast<std::uint32_t>(states_.size());
    for (State& state : states_) {
      automaton.matched.push_back(std::move(state.matched));
    }
    return true;
  }

 private:
  struct State {
    /// On the ways that go on.
    std::vector<std::uint32_t> places;
    std::vector<std::uint32_t> matched;

    friend auto operator<=>(const State&, const State&) = default;
  };

  std::uint32_t number_of(State state) {
    const auto fresh = static_cast<std::uint32_t>(states_.size());
    const auto [known, is_new] = numbers_.try_emplace(state, fresh);
    if (is_new) {
      states_.push_back(std::move(state));
    }
    return known->second;
  }

  /// Puts the places after this one into the buckets of the symbols that lead there.
  void collect(std::uint32_t place) {
    for (const Ways::Step& step : ways_[place].steps) {
      for (const std::uint32_t symbol : step.taken) {
        buckets_[symbol].push_back(step.to);
      }
    }
  }

  [[nodiscard]] State entered(const std::vector<std::uint32_t>& reached) const {
    State state;
    for (const std::uint32_t place : reached) {
      const Ways::Place& one = ways_[place];
      state.matched.insert(state.matched.end(), one.matched.begin(), one.matched.end());
      if (!one.steps.empty()) {
        state.places.push_back(place);
      }
    }
    std::sort(state.places.begin(), state.places.end());
    std::sort(state.matched.begin(), state.matched.end());
    state.matched.erase(std::unique(state.matched.begin(), state.matched.end()),
                        state.matched.end());
    return state;
  }

  const Ways& ways_;
  std::vector<std::vector<std::uint32_t>> buckets_;
  std::vector<State> states_;
  std::map<State, std::uint32_t> numbers_;
};

}  // namespace

std::optional<Automaton> build(const std::vector<Pattern>& patterns, std::size_t max_states) {
  const Alphabet alphabet(patterns);
  Automaton automaton;
  automaton.symbols = alphabet.ranges();
  automaton.symbol_count = alphabet.symbol_count();
  const Ways ways(alphabet, patterns);
  if (!Subsets(ways, automaton.symbol_count).build(max_states, automaton)) {
    return std::nullopt;
  }
  return merge_states(automaton);
}

}  // namespace tier::text
