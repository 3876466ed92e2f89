#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compiler/text/automaton.h"

/// Which patterns of one text can match together: `contains "refund request"` never without
/// `contains "refund"`. The proofs leave out what cannot be.
namespace tier::text {

/// A conjunction that no text fulfils: some patterns match, others do not.
struct Impossible {
  std::vector<std::size_t> matching;
  std::vector<std::size_t> not_matching;
};

/// Products that together are all combinations which no text has, each irreducible, in a fixed
/// order. `complete` says whether that is proved: where the patterns are too many to look at every
/// combination within `work` steps, those that pairs and unions of them rule out are left.
struct Impossibles {
  std::vector<Impossible> products;
  bool complete = true;
};
Impossibles impossible_combinations(const std::vector<Pattern>& patterns,
                                    const Automaton& automaton, std::size_t work);

/// A short text, of printable letters where that can be, for which exactly the patterns of
/// `matching` match among those of `matching` and `not_matching`; none where there is none, or
/// none within `work` steps.
std::optional<std::string> example(const Automaton& automaton, const Impossible& wanted,
                                   std::size_t work);

}  // namespace tier::text
