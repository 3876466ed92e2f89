#pragma once

#include <cstddef>
#include <cstdint>

namespace tier::analysis {

/// How much a proof may cost before the answer is *not proved*, and how much is listed.
/// Counted in work, so that the same book gives the same answer on every machine.
struct Budget {
  /// For each property of each decision; a million steps take some milliseconds. Once as
  /// much again may go into making witnesses short.
  std::uint64_t steps = 100'000'000;
  /// Groups of tickets without an answer, for each decision.
  std::size_t gaps = 16;
  /// Pairs of rules, for each decision.
  std::size_t overlaps = 256;
};

}  // namespace tier::analysis
