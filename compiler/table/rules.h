#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/table/attributes.h"

/// What a table decides: rules with their outcomes, rows, decisions.
namespace tier::table {

/// The value that a derived fact takes: an enum's or flag's class, or a number's units.
struct ValueOutcome {
  std::int64_t value = 0;
  /// The class of the derived attribute that the value lies in.
  std::uint32_t attribute_class = 0;

  friend bool operator==(const ValueOutcome&, const ValueOutcome&) = default;
};

/// The tier that owns the ticket, by the scope that this rule is; and the team there, either
/// named or by a decision of its own, never both. Teams are those of the tier.
struct OwnerOutcome {
  TierId tier;
  std::optional<TeamId> team;
  std::optional<DecisionId> team_by;

  friend bool operator==(const OwnerOutcome&, const OwnerOutcome&) = default;
};

/// Nobody owes the ticket an answer; `say` is what the customer is told, or empty.
struct RefusalOutcome {
  std::string say;

  friend bool operator==(const RefusalOutcome&, const RefusalOutcome&) = default;
};

/// There is no such ticket.
struct ImpossibleOutcome {
  friend bool operator==(const ImpossibleOutcome&, const ImpossibleOutcome&) = default;
};

struct TeamOutcome {
  TeamId team;

  friend bool operator==(const TeamOutcome&, const TeamOutcome&) = default;
};

/// The trigger applies: its condition holds, no `unless` does, and a tier of its `from` holds
/// the ticket.
struct TriggerOutcome {
  TriggerId trigger;

  friend bool operator==(const TriggerOutcome&, const TriggerOutcome&) = default;
};

/// The trigger would apply, but for an `unless`; `say` is what that says, or empty.
struct UnlessOutcome {
  TriggerId trigger;
  std::string say;

  friend bool operator==(const UnlessOutcome&, const UnlessOutcome&) = default;
};

/// Before the trigger's hand-off, at least `count` of the evidence is due: one piece or more, none
/// twice, as many as `count` at least.
struct NeedOutcome {
  TriggerId trigger;
  std::uint32_t count = 1;
  std::vector<EvidenceId> evidence;

  friend bool operator==(const NeedOutcome&, const NeedOutcome&) = default;
};

/// All needs of the trigger are waived.
struct WaiverOutcome {
  TriggerId trigger;

  friend bool operator==(const WaiverOutcome&, const WaiverOutcome&) = default;
};

/// The permission or prohibition is in force for the holder.
struct PermissionOutcome {
  PermissionId permission;

  friend bool operator==(const PermissionOutcome&, const PermissionOutcome&) = default;
};

struct GuidanceOutcome {
  GuidanceId guidance;

  friend bool operator==(const GuidanceOutcome&, const GuidanceOutcome&) = default;
};

/// The fact of a lifecycle may become each of `to`, none where it is empty; never *unknown*.
struct TransitionOutcome {
  ClassSet to;

  friend bool operator==(const TransitionOutcome&, const TransitionOutcome&) = default;
};

/// The condition of a clock's event holds: of the promise by its place, of its events by theirs.
struct ClockOutcome {
  ObligationId promise;
  std::uint32_t event = 0;

  friend bool operator==(const ClockOutcome&, const ClockOutcome&) = default;
};

/// The ladder's condition holds.
struct LadderOutcome {
  LadderId ladder;

  friend bool operator==(const LadderOutcome&, const LadderOutcome&) = default;
};

using Outcome =
    std::variant<ValueOutcome, OwnerOutcome, RefusalOutcome, ImpossibleOutcome, TeamOutcome,
                 TriggerOutcome, UnlessOutcome, NeedOutcome, WaiverOutcome, PermissionOutcome,
                 GuidanceOutcome, TransitionOutcome, ClockOutcome, LadderOutcome>;

struct Rule {
  /// Stable and unique: `L1.everyday`, `priority[high, medium]`.
  std::string name;
  std::string title;
  std::string introduction;
  Outcome outcome;
  /// Rules that this one wins over where both match, transitively. Where a decision collects
  /// they are no part of the answer then.
  std::vector<RuleId> beats;
  /// Matches whatever the others leave: the lowest row of its list.
  bool otherwise = false;
  Origin origin;
};

struct Test {
  AttributeId attribute;
  ClassSet classes;

  friend bool operator==(const Test&, const Test&) = default;
};

/// Matches where every test holds. Tests are ordered by attribute, at most one each, and
/// none accepts every class or no class.
struct Row {
  RuleId rule;
  std::vector<Test> tests;
};

/// A derived fact written as a matrix, kept so that the book can show it as one.
struct MatrixView {
  AttributeId line_attribute;
  std::optional<AttributeId> column_attribute;
  /// The classes that each heading stands for.
  std::vector<ClassSet> lines;
  std::vector<ClassSet> columns;
};

/// The kinds stand in the order in which decisions run. There is at most one of each but
/// DerivedFact, Team (one a scope or trigger that chooses by a fact) and Lifecycle (one a fact).
enum class DecisionKind : std::uint8_t {
  DerivedFact,  ///< Unique or First
  Impossible,   ///< First, in any order: tickets that cannot be
  Owner,        ///< Unique: owners and refusals
  Team,         ///< Unique
  Clocks,       ///< Collect: which conditions of the clocks hold
  Triggers,     ///< Collect: those that apply
  Unless,       ///< Collect: what holds triggers back
  Needs,        ///< Collect: needs and waivers, whether the trigger applies or not
  Permissions,  ///< Collect
  Guidance,     ///< Collect
  Lifecycle,    ///< Collect
  Ladders,      ///< Collect: those whose condition holds
};

enum class HitPolicy : std::uint8_t {
  Unique,   ///< two rules that can both match are a mistake unless one beats the other
  First,    ///< written in order: each rule beats those after it
  Collect,  ///< every rule that matches and that none which matches beats; the rows of a rule
            ///< stand together
};

struct Decision {
  DecisionKind kind = DecisionKind::Owner;
  HitPolicy policy = HitPolicy::Unique;
  /// `owner`, `triggers`, … in small letters; the name of the derived fact; `L2.mail.team`, the
  /// scope or trigger whose team it is; `status.next`, the fact of the lifecycle.
  std::string name;
  std::string title;
  /// The rows [first_row, first_row + row_count), best first.
  std::uint32_t first_row = 0;
  std::uint32_t row_count = 0;
  /// For a derived fact: the attribute it fills. For a lifecycle: the fact that changes.
  std::optional<AttributeId> attribute;
  std::optional<MatrixView> matrix;
  Origin origin;
};

/// A product that no ticket inhabits, for reasons that are not the rulebook's: a text that
/// contains "refund request" contains "refund". Its tests are as those of a row.
struct Never {
  std::vector<Test> tests;
};

}  // namespace tier::table
