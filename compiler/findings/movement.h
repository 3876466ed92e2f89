#pragma once

#include <vector>

#include "compiler/findings/witness.h"
#include "compiler/table/decision_table.h"

/// What is found of the ways that tickets take from tier to tier.
namespace tier::findings {

/// Two triggers that both apply to the witness, whose holder is given, and send it to different
/// tiers, or to different teams of one.
struct Conflict {
  table::RuleId first;
  table::RuleId second;
  Witness witness;
};

/// Triggers that all apply to the witness, each while the tier that the one before it hands to
/// holds the ticket, the first again behind the last. No tier comes twice, and the first trigger
/// is one from the tier with the lowest id.
struct PingPong {
  std::vector<table::RuleId> triggers;
  /// The tier that each hands on from.
  std::vector<table::TierId> tiers;
  Witness witness;
};

/// The witness belongs to the tier `owner` by its `scope`, and no chain of triggers brings it
/// there from `holder`, a tier below that has tickets of its own.
struct Stranded {
  table::TierId holder;
  table::TierId owner;
  table::RuleId scope;
  Witness witness;
};

/// The trigger takes the witness from `from` past the tier `skipped`, which is on every way up to
/// where it goes and owns the ticket by its `scope`.
struct Skipped {
  table::RuleId trigger;
  table::TierId from;
  table::TierId skipped;
  table::RuleId scope;
  Witness witness;
};

struct MovementFindings {
  std::vector<Conflict> conflicts;
  std::vector<PingPong> ping_pongs;
  /// One at most for each holder and owner.
  std::vector<Stranded> stranded;
  /// Tiers without a scope that no trigger leads to.
  std::vector<table::TierId> unreached;
  /// One at most for each trigger.
  std::vector<Skipped> skipped;
};

}  // namespace tier::findings
