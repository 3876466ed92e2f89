#include <algorithm>

#include "compiler/text/automaton.h"
#include "compiler/text/unicode.h"

namespace tier::text {

std::uint32_t symbol_of(const Automaton& automaton, char32_t code_point) {
  const auto range = std::lower_bound(
      automaton.symbols.begin(), automaton.symbols.end(), code_point,
      [](const Automaton::Symbols& one, char32_t sought) { return one.last < sought; });
  return range != automaton.symbols.end() && range->first <= code_point ? range->symbol
                                                                        : Automaton::other;
}

std::vector<bool> matches(const Automaton& automaton, std::size_t pattern_count,
                          std::string_view text) {
  std::vector<bool> result(pattern_count, false);
  std::uint32_t state = 0;
  const auto enter = [&](std::uint32_t symbol) {
    state = automaton.next[state * automaton.symbol_count + symbol];
    for (const std::uint32_t pattern : automaton.matched[state]) {
      result[pattern] = true;
    }
  };
  enter(Automaton::start_of_text);
  for (const char32_t one : decode(text)) {
    enter(symbol_of(automaton, one));
  }
  enter(Automaton::end_of_text);
  return result;
}

}  // namespace tier::text
