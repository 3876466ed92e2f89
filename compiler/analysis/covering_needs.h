#pragma once

#include <vector>

#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// Which other needs of a trigger demand what one demands.
///
///     CoveringNeeds covering(table, need);
///     covering.all_pieces_left()       // pieces that would have to be demanded by none
///     covering.demands(other, left)    // whether another demands one of them, or as much anyway
///
/// A need counts for a ticket if so many of its pieces are demanded by no other need that all
/// others can be met without it, and no other alone cannot be met without meeting it.
class CoveringNeeds {
 public:
  CoveringNeeds(const table::DecisionTable& table, table::RuleId need);

  using Pieces = std::vector<table::EvidenceId>;
  /// Each choice of as many pieces as have to be free for the need to count.
  [[nodiscard]] std::vector<Pieces> all_pieces_left() const;
  [[nodiscard]] bool demands(table::RuleId other, const Pieces& left) const;

 private:
  void choose(std::size_t place, std::size_t count, Pieces& chosen, std::vector<Pieces>& all) const;

  const table::DecisionTable* table_;
  const table::NeedOutcome* need_;
};

}  // namespace tier::analysis
