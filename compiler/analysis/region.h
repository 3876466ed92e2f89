#pragma once

#include <vector>

#include "compiler/table/decision_table.h"

/// The algebra of the proofs: sets of tickets that are products of class sets.
///
///     Region region;                       // every ticket
///     region.restrict_to(vip, {yes});      // those of VIPs
///     region.meets(row.tests)              // whether a row shares a ticket with them
///
/// A region may name derived facts too; which tickets have which derived values is not known
/// here but in facts.h, and whether a region holds a ticket at all is for search.h to say.
namespace tier::analysis {

/// Tests ordered by attribute, at most one each, as in a row of the table.
using Tests = std::vector<table::Test>;

/// How the classes still possible lie to those a test accepts.
enum class Relation : std::uint8_t {
  Apart,   ///< none is accepted, or none is possible
  Within,  ///< all are accepted
  Open,    ///< some are
};
Relation relate(const table::ClassSet& possible, const table::ClassSet& accepted);

/// Whether the tests leave a class for every attribute that both name.
bool meet(const Tests& a, const Tests& b);

class Region {
 public:
  /// Every ticket.
  Region() = default;
  explicit Region(Tests tests) : tests_(std::move(tests)) {}

  [[nodiscard]] const Tests& tests() const { return tests_; }
  /// The classes allowed of the attribute; none where all are.
  [[nodiscard]] const table::ClassSet* find(table::AttributeId attribute) const;

  /// Leaves only tickets whose fact lies in `classes`.
  void restrict_to(table::AttributeId attribute, const table::ClassSet& classes);
  void restrict_to(const Tests& tests);
  /// Lets the fact lie in `classes`, whatever was allowed of it before.
  void replace(table::AttributeId attribute, const table::ClassSet& classes);
  /// Allows every class of the attribute.
  void release(table::AttributeId attribute);

 private:
  Tests tests_;
};

}  // namespace tier::analysis
