#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compiler/text/automaton.h"

/// Which patterns of one text can match together: `contains "refund request"` never without
/// `contains "refund"`. The proofs leave out what cannot be.
///
///     impossible_combinations(patterns, automaton, work).products
///     // contains "refund request" and not contains "refund"
///     // starts with "re:" and starts with "fw:"
///     example(patterns, automaton, {{0}, {2}})   // "refund request"
///
/// How it is found is wordings.h.
namespace tier::text {

/// Some patterns, by their places, match, and others do not; both rise.
struct Combination {
  std::vector<std::size_t> matching;
  std::vector<std::size_t> not_matching;

  friend bool operator==(const Combination&, const Combination&) = default;
};

/// Combinations that no text has. With all texts of which one of them is said taken away, what is
/// left is exactly what some text has, unless `complete` is false: `work` steps did not do.
/// None holds without one of its patterns, none follows from two others by a pattern that forces
/// another, and the order is that of the patterns.
struct Impossibles {
  std::vector<Combination> products;
  bool complete = true;
};
Impossibles impossible_combinations(const std::vector<Pattern>& patterns,
                                    const Automaton& automaton, std::size_t work);

/// A short text to read in which the one patterns match and the other do not, made of the words
/// of the patterns; none where there is none, or none was found within a fixed amount of work.
std::optional<std::string> example(const std::vector<Pattern>& patterns, const Automaton& automaton,
                                   const Combination& wanted);

}  // namespace tier::text
