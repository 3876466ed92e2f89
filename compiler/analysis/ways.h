#pragma once

#include <vector>

#include "compiler/analysis/box.h"
#include "compiler/analysis/hand_offs.h"
#include "compiler/analysis/skipping_triggers.h"
#include "compiler/analysis/work.h"

namespace tier::analysis {

/// Whether triggers bring one ticket from a tier to another, each while its own holder has it. One
/// on request is a way too, and so is one that an `unless` holds back, since the book has thought
/// of that case and says what to do. What is told already is not missed here: a trigger that no
/// ticket reaches is a way, and one that is known to skip tiers leads to these too.
class Ways {
 public:
  Ways(const Facts& facts, const HandOffs& hand_offs, const SkippingTriggers& skipping, Work& work)
      : facts_(&facts), hand_offs_(&hand_offs), skipping_(&skipping), work_(&work), box_(facts) {}

  struct Look {
    bool leads = false;
    /// A product around the ticket, derived facts included, to all of which the same applies: it is
    /// as wide as the reasons found are.
    Tests region;
  };
  /// Looks at the ticket that has the first class which `tickets` leaves of every ticket fact. It
  /// has to be judged, so that no derived fact is without a value.
  Look look(const Region& tickets, table::TierId from, table::TierId to);

 private:
  struct Step {
    table::TierId from;
    table::RuleId rule;
    /// Whether it leads past the tier in question, and is told as that.
    bool skips = false;
  };

  void put_in_box(const Region& tickets);
  [[nodiscard]] bool matches(const Tests& row);
  [[nodiscard]] const Tests* matching(const std::vector<const Tests*>& rows);
  [[nodiscard]] const Tests* matching(const std::vector<Tests>& rows);
  [[nodiscard]] const Tests* held_back(Step step);
  bool applies(Step step);
  void exclude(const Tests& row, Region& reason);
  void why(Step step, Region& reason);
  void why_not(Step step, Region& reason);
  void reach_from(table::TierId from, table::TierId to);

  const Facts* facts_;
  const HandOffs* hand_offs_;
  const SkippingTriggers* skipping_;
  Work* work_;
  Box box_;
  std::vector<bool> reached_;
  /// By tier reached but the first: the step that led to it.
  std::vector<Step> by_;
};

}  // namespace tier::analysis
