#pragma once

#include <cstdint>
#include <vector>

#include "compiler/analysis/box.h"
#include "compiler/analysis/classes_in_groups.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"
#include "compiler/analysis/work.h"

namespace tier::analysis {

/// What a search ends with. `Proved` is exact: no such ticket is in the domains.
enum class Verdict : std::uint8_t { Found, Proved, OutOfWork };

struct Answer {
  Verdict verdict = Verdict::Proved;
  /// Found: a region over ticket facts alone, each ticket of which is one of those sought.
  Region region;
  /// Proved: which of the rows the proof needed, by their place in the list asked about.
  std::vector<bool> needed;
  /// Proved: whether it needed that some tickets cannot be, and the rules that say so of them,
  /// by id; none where the domains do.
  bool needed_excluded = false;
  std::vector<table::RuleId> declared_impossible;
};

/// The one question under every proof: is there a ticket in a region that none of the rows
/// matches?
///
///     Search search(facts, work);
///     search.find(region, rows).verdict == Verdict::Proved   // the rows cover the region
///     search.find(region, {})                                // whether it holds a ticket
///
/// It takes the fact that decides most of the rows
/// left, one branch for each group of its classes which those rows do not tell apart, the
/// branch with the fewest rows first. A box without rows is an answer, and one inside a row
/// is done. Derived facts are never branched on: they follow the ticket facts (box.h). What no
/// ticket is counts as matched (excluded.h).
/// Kept from call to call only to reuse memory.
class Search {
 public:
  Search(const Facts& facts, Work& work) : Search(facts, work, facts.excluded()) {}
  Search(const Facts& facts, Work& work, const Excluded& excluded);

  Answer find(const Region& within, const std::vector<const Tests*>& rows);
  /// Whether what is excluded in one group leaves a ticket.
  Answer find_left_by(std::size_t group);

 private:
  struct Candidate {
    const Tests* tests;
    std::size_t place;
  };

  Answer run(const Region& within);
  void begin();
  void ask(const Region& within, const std::vector<const Tests*>& rows);
  void use(const Tests& tests);
  void exclude_what_is_touched();
  void tell_needed_excluded();
  /// Places [first, last) of the candidates.
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  Verdict visit(Range own, Range shared);
  Verdict branch(Range open);
  bool keep_open_rows(Range range);
  Relation look_at(const Tests& tests);
  void weigh(const table::Test& test, std::uint64_t share);
  void weigh_what_derived_facts_follow_from();
  [[nodiscard]] table::AttributeId heaviest() const;
  void split(table::AttributeId attribute, Range open);
  std::vector<Range> deal_out(table::AttributeId attribute, Range dealt, std::size_t groups);

  const Facts* facts_;
  Work* work_;
  const Excluded* excluded_;
  Box box_;
  /// Tests of derived facts that a ticket sought must pass.
  Tests wanted_;
  std::vector<table::AttributeId> derived_;
  /// By group of what is excluded: whether the question tests a fact of it. Then the rows of those
  /// groups, which have the places behind the rows asked about.
  std::vector<bool> touched_;
  std::vector<const Excluded::Row*> excluding_;
  /// The rows still open at each level of the search, one level behind the other.
  std::vector<Candidate> candidates_;
  /// How much the open tests of a level exclude, by attribute.
  std::vector<std::uint64_t> weights_;
  ClassesInGroups groups_;
  Answer answer_;
};

}  // namespace tier::analysis
