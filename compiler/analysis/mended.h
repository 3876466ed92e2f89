#pragma once

#include <optional>
#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// The facts as they could be once the gaps of derived facts are mended: one with a gap, and what
/// follows from it, may have any of its values in any ticket, or still none. What holds of all
/// tickets even then does not rest on those that were not judged. What the book declares
/// impossible by such a fact is left open.
///
///     Mended mended(facts);
///     mended.free(priority);      // it has a gap, or perhaps one
///     mended.facts()              // for proofs that say "no ticket"
class Mended {
 public:
  /// Nothing has a gap so far.
  explicit Mended(const Facts& facts) : facts_(&facts) {}
  Mended(const Mended&) = delete;
  Mended& operator=(const Mended&) = delete;

  void free(table::AttributeId derived);

  [[nodiscard]] const Facts& facts() const { return free_facts_ ? *free_facts_ : *facts_; }
  [[nodiscard]] bool any() const { return free_facts_.has_value(); }

 private:
  void free_alone(table::AttributeId derived);
  void leave_open_what_is_impossible();

  const Facts* facts_;
  std::vector<bool> is_free_;
  table::DecisionTable table_;
  std::optional<Facts> free_facts_;
};

}  // namespace tier::analysis
