#pragma once

#include <string>
#include <vector>

#include "compiler/table/assertions.h"
#include "compiler/table/ladders.h"

/// The decision table, the one kernel that everything downstream reads: proofs,
/// documents, explanations, the packed file. It holds all that they need, so that what
/// is published is what is executed.
///
///     attribute  a fact with a finite partition of its domain into classes
///     row        a product of class sets, one per attribute that it tests
///     rule       one or more rows with one outcome (a disjunction is several rows)
///     decision   a range of rows with a hit policy; the first matching row wins, so
///                precedence is the order of the rows and nothing else
///
/// Decisions run in the order in which they stand; the outcome of a derived fact is an
/// attribute of those after it. A decision that *collects* has every rule that matches for
/// its answer. Columns of bits for speed are not here: see packed/.
///
/// Attributes are the facts of the ticket and of the person acting, then the holder (`at`), then
/// one for each member of a set and each pattern of a text that some row asks for.
///
/// The parts are in attributes.h, rules.h, people.h, assertions.h, calendars.h, obligations.h and
/// ladders.h.
namespace tier::table {

struct Rulebook {
  std::string name;
  std::string title;
  std::string version;
  std::string owner;
  std::string effective;
  std::string introduction;
  /// The release of the time zones that its calendars are made by, as `2025b`; empty where none
  /// needs them.
  std::string zones;
};

struct DecisionTable {
  Rulebook rulebook;
  std::vector<SourceName> sources;
  base::Store<AttributeId, Attribute> attributes;
  base::Store<TierId, Tier> tiers;
  base::Store<TeamId, Team> teams;
  base::Store<RoleId, Role> roles;
  base::Store<SystemId, System> systems;
  base::Store<EvidenceId, Evidence> evidence;
  base::Store<PermissionId, Permission> permissions;
  base::Store<TriggerId, Trigger> triggers;
  base::Store<GuidanceId, Guidance> guidance;
  base::Store<CalendarId, Calendar> calendars;
  base::Store<CalendarChoiceId, CalendarChoice> calendar_choices;
  base::Store<ObligationId, Obligation> obligations;
  base::Store<LadderId, Ladder> ladders;
  base::Store<RuleId, Rule> rules;
  base::Store<RowId, Row> rows;
  base::Store<DecisionId, Decision> decisions;
  /// What the domains alone rule out; what the book declares impossible is a decision.
  std::vector<Never> nevers;
  std::vector<Guarantee> guarantees;
  std::vector<TestCase> tests;
  /// "no ticket has two owners": what no proof reached the end of, and the order of the rows
  /// therefore settles. A table has any only where its owner asked for it all the same.
  std::vector<std::string> not_proved;
};

}  // namespace tier::table
