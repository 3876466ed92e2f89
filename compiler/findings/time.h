#pragma once

#include <cstdint>
#include <vector>

#include "compiler/findings/witness.h"
#include "compiler/table/decision_table.h"

/// What is found of clocks: promises that cannot be kept, steps that never come.
namespace tier::findings {

/// Nothing stops or cancels the clock of the promise.
struct EndlessClock {
  table::ObligationId promise;
};

/// By the time at which the step would come, a step of `by` has set a fact with which the ladder no
/// longer holds; `by` holds whenever the ladder does, or is the same one.
struct EndedStep {
  table::RuleId ladder;
  std::size_t step = 0;
  table::RuleId by;
  std::size_t by_step = 0;
};

/// The witness is owned by a tier in which nobody is from `start` until the promise is due, and
/// neither a trigger nor a ladder calls anybody else.
struct UnstaffedPromise {
  table::ObligationId promise;
  table::TierId owner;
  table::RuleId scope;
  /// The rule that gives the target.
  table::RuleId target;
  std::int64_t start = 0;
  std::int64_t due = 0;
  /// When the next of the tier comes.
  std::int64_t opens = 0;
  Witness witness;
};

/// The witness may go by these triggers one after the other, and the times to accept it together
/// are more than the promise, which runs on meanwhile, allows.
struct SlowHandOffs {
  table::ObligationId promise;
  table::RuleId target;
  std::vector<table::RuleId> triggers;
  table::PromisedTime together;
  Witness witness;
};

struct TimeFindings {
  std::vector<EndlessClock> endless;
  std::vector<EndedStep> ended;
  /// One at most for each promise and owner.
  std::vector<UnstaffedPromise> unstaffed;
  /// One at most for each promise.
  std::vector<SlowHandOffs> slow;
};

}  // namespace tier::findings
