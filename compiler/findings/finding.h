#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/findings/access.h"
#include "compiler/findings/assertions.h"
#include "compiler/findings/movement.h"
#include "compiler/findings/time.h"
#include "compiler/findings/witness.h"
#include "compiler/table/decision_table.h"

/// What the proofs find, as values: said to people only by analysis/report.h.
///
///     gap of `owner`: category is network and vip is no; witness: category network, vip no
///
/// No finding rests on a ticket that cannot be. Tickets for which an earlier derived fact has no
/// value are a gap of that fact, and are left out of what is found of the decisions that read it:
/// one cause, one finding. How the proofs work is in docs/proofs.md.
namespace tier::findings {

/// What is proved of a decision, as far as it is asked of its kind.
enum class Property : std::uint8_t {
  Answered,  ///< every ticket has an answer; refuted by a gap
  Single,    ///< no ticket has two answers; refuted by an overlap
  Reached,   ///< every rule answers some ticket; refuted by a dead rule
  Agreed,    ///< no ticket is sent to two places by triggers; refuted by a conflict
  Settled,   ///< triggers do not pass a ticket around; refuted by a ping-pong
  Followed,  ///< triggers bring every ticket to its owner; refuted by a stranded one
  Stepwise,  ///< no trigger takes a ticket past its owner; refuted by a skipped tier
  // access.h
  Permits,     ///< each `may` permits its accesses in some ticket; refuted by a silenced one
  Asks,        ///< what a `may` asks for is needed in some ticket; refuted by a bypassed one
  Obtainable,  ///< who hands on can get the evidence due; refuted by unobtainable evidence
  Counts,      ///< every need and waiver counts for some ticket; refuted by an idle clause
};

/// A group of tickets that no rule of the decision answers.
struct Gap {
  table::DecisionId decision;
  /// The group as a product over the facts that the rules test, derived ones included, to
  /// which no class can be added; ordered by attribute. Groups of one decision may share
  /// tickets.
  std::vector<table::Test> region;
  /// A ticket of it.
  Witness witness;
};

/// A ticket with two answers: both rules match, and neither is beaten by a rule that matches.
struct Overlap {
  table::DecisionId decision;
  table::RuleId first;
  table::RuleId second;
  Witness witness;
};

/// A rule that no ticket reaches: those in `hidden_by`, of which none can be left out, take
/// all of its tickets. Where that is empty, its condition can never hold.
struct DeadRule {
  /// None where no rule of its kind has a row, so that there is no such decision.
  table::DecisionId decision;
  table::RuleId rule;
  std::vector<table::RuleId> hidden_by;
  /// Where the condition can never hold, and would otherwise: the rules of the book that declare
  /// its tickets impossible.
  std::vector<table::RuleId> impossible_by;
};

/// What the book declares impossible is every ticket there is: these rules alone see to that.
/// Nothing else is looked at then.
struct NoTicket {
  std::vector<table::RuleId> declared_by;
};

/// A condition, or a part of one, that changes nothing for any ticket that can be.
struct IdlePart {
  enum class Why : std::uint8_t {
    NeverHolds,
    AlwaysHolds,
    AddsNothing,      ///< of an `or`: the other parts hold for all of its tickets
    TakesNothingOut,  ///< of an `and`: it holds for all tickets that the other parts leave
  };

  Why why = Why::NeverHolds;
  table::Origin origin;
  /// The name of the condition, where it is named.
  std::string name;
  bool is_whole = false;
  /// What the book declares impossible, where it would not be so otherwise.
  std::vector<table::RuleId> impossible_by;
};

/// A value of a ticket fact that no ticket has, because of these declarations of what is
/// impossible, of which none is about this fact alone.
struct RuledOutValue {
  table::AttributeId attribute;
  std::uint32_t class_index = 0;
  std::vector<table::RuleId> declared_by;
};

/// What is found of conditions as they are written.
struct ConditionFindings {
  std::vector<IdlePart> idle_parts;
  /// Conditions of which not all was looked at within the budget.
  std::vector<table::Origin> not_proved;
};

/// The budget of work ended before `property` was proved or refuted for the decision.
struct NotProved {
  table::DecisionId decision;
  Property property = Property::Answered;
};

/// Of the decision's findings against `property` only the first are listed.
struct CutShort {
  table::DecisionId decision;
  Property property = Property::Answered;
};

/// Everything found, in the order of decisions and rules.
struct Findings {
  std::optional<NoTicket> no_ticket;
  std::vector<Gap> gaps;
  std::vector<Overlap> overlaps;
  std::vector<DeadRule> dead_rules;
  ConditionFindings conditions;
  std::vector<RuledOutValue> ruled_out;
  AccessFindings access;
  MovementFindings movement;
  TimeFindings time;
  AssertionFindings assertions;
  std::vector<NotProved> not_proved;
  std::vector<CutShort> cut_short;
};

}  // namespace tier::findings
