#pragma once

#include <string>
#include <vector>

#include "compiler/analysis/box.h"
#include "compiler/analysis/search.h"
#include "compiler/compare/changes.h"

/// Tickets around one that change alike: as wide a group as can be proved.
namespace tier::compare {

/// What a group is proved by; spends work of its own, so that which changes are found does not
/// depend on how wide their groups could be made.
class Covering {
 public:
  Covering(const analysis::Facts& facts, const Unit& unit, std::uint64_t steps);

  /// The widest group around one ticket of the region, for all of which the one answer becomes the
  /// other: as few facts as can be, then every class with which that still holds. In terms of the
  /// facts that the lines test.
  Group group(const analysis::Region& region, std::uint32_t before, std::uint32_t after);

 private:
  bool holds(const analysis::Region& region);
  bool answers(const Function& function, std::uint32_t answer, const analysis::Region& region);
  analysis::Region in_terms_of_lines(const analysis::Region& region);
  analysis::Region drop_facts(analysis::Region region);
  void widen(analysis::Region& region);
  [[nodiscard]] std::vector<std::string> rules(const Function& function, std::uint32_t answer,
                                               const analysis::Region& region);

  const analysis::Facts& facts_;
  const Unit& unit_;
  analysis::Work work_;
  analysis::Search search_;
  analysis::Box box_;
  std::uint32_t before_ = 0;
  std::uint32_t after_ = 0;
};

/// What no ticket of the unit is.
const analysis::Excluded& excluded_of(const analysis::Facts& facts, const Unit& unit);

}  // namespace tier::compare
