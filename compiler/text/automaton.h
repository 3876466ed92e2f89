#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/text/pattern.h"

/// All patterns of one text as one deterministic automaton over code points: what the runtime
/// runs, in one pass over the text, when the fact is bound.
///
///     const auto automaton = build({{Relation::Contains, false, {"refund"}}}, max_states);
///     matches(*automaton, 1, "A REFUND please")[0]   // true
///
/// A text is read as `start_of_text`, the symbol of each code point, `end_of_text`. The patterns
/// that match are those of all states entered on the way: a state does not remember what has
/// matched before it, or there would be one for each combination. Which combinations can be is
/// combinations.h.
namespace tier::text {

struct Automaton {
  /// The code points [first, last] that are one symbol; sorted, apart from each other. Those in
  /// no range are symbol `other`.
  struct Symbols {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t symbol = 0;

    friend bool operator==(const Symbols&, const Symbols&) = default;
  };
  static constexpr std::uint32_t start_of_text = 0;
  static constexpr std::uint32_t end_of_text = 1;
  static constexpr std::uint32_t other = 2;

  std::vector<Symbols> symbols;
  std::uint32_t symbol_count = 3;
  std::uint32_t state_count = 0;
  /// `next[state * symbol_count + symbol]`; the automaton begins in state 0.
  std::vector<std::uint32_t> next;
  /// For each state the patterns, rising, that have matched when it is entered.
  std::vector<std::vector<std::uint32_t>> matched;

  friend bool operator==(const Automaton&, const Automaton&) = default;
};

/// None where it would take more than `max_states`, counted before those that are alike are
/// merged. Lists of keywords take about a state for each of their letters. The same patterns give
/// the same automaton, to the number of each state.
std::optional<Automaton> build(const std::vector<Pattern>& patterns, std::size_t max_states);

/// The symbol of a code point, `other` for what is none.
std::uint32_t symbol_of(const Automaton& automaton, char32_t code_point);

/// Whether each of `pattern_count` patterns matches the UTF-8 text: what the runtime has to find.
/// A byte that is no UTF-8 reads as `other`.
std::vector<bool> matches(const Automaton& automaton, std::size_t pattern_count,
                          std::string_view text);

}  // namespace tier::text
