#pragma once

#include <cstdint>
#include <vector>

#include "compiler/findings/witness.h"
#include "compiler/table/decision_table.h"

/// What is found of permissions and of the evidence that triggers demand.
///
///     silenced L2.may.write.db: write on db
///       by everyone.never.write.db
namespace tier::findings {

/// A `may` that permits one of its accesses in no ticket: in each some rule of `by` forbids it,
/// and without any one of these some ticket would be permitted.
struct SilencedPermission {
  table::RuleId rule;
  table::Access access;
  std::vector<table::RuleId> by;
};

/// A `may` that asks for something before one of its accesses, where in each of its tickets that
/// no `never` forbids a rule of `by` permits the same and asks for less; without any one of these
/// it would be asked for in some ticket.
struct BypassedApproval {
  table::RuleId rule;
  table::Access access;
  std::vector<table::RuleId> by;
  /// A ticket that both permit, and that no `never` forbids.
  Witness witness;
};

/// The source of a piece of evidence that applies to a ticket, and cannot be reached.
struct ClosedSource {
  table::EvidenceId evidence;
  /// Its place among the sources of the evidence.
  std::uint32_t source = 0;
  /// The `never` that forbids the access; none where nothing permits it.
  table::RuleId forbidden_by;

  friend bool operator==(const ClosedSource&, const ClosedSource&) = default;
};

/// A ticket in which a trigger of the holder demands more of these pieces of evidence than the
/// holder can get: all of their sources that apply to it are `closed`, ordered by evidence and
/// source, and of each piece at least one does.
struct UnobtainableEvidence {
  table::RuleId need;
  table::TierId holder;
  std::vector<ClosedSource> closed;
  Witness witness;
};

/// A need or a waiver that changes the evidence due in no ticket, though its condition can hold.
struct IdleClause {
  enum class Why : std::uint8_t {
    NeverTogether,  ///< where it holds, the trigger does not apply
    AlwaysWaived,   ///< a need: where both hold, a waiver does too
    NothingDue,     ///< a waiver: where both hold, no need does
    Silenced,       ///< where it holds, the trigger would apply, and `by` silence it
    Covered,        ///< a need: where it is due, needs of `by` demand as much
  };

  table::RuleId rule;
  Why why = Why::NeverTogether;
  /// Silenced or covered: the rules that do it, by id.
  std::vector<table::RuleId> by;
};

/// Actions that a `may` permits, and that no evidence which its tiers have to get takes. Only where
/// it is asked for.
struct UnusedPermission {
  table::RuleId rule;
  std::vector<table::Access> access;
};

/// Each list in the order of rules.
struct AccessFindings {
  std::vector<SilencedPermission> silenced;
  std::vector<BypassedApproval> bypassed;
  std::vector<UnobtainableEvidence> unobtainable;
  std::vector<IdleClause> idle;
  std::vector<UnusedPermission> unused;
};

}  // namespace tier::findings
