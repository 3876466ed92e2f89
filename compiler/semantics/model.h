#pragma once

#include "compiler/semantics/model/assertions.h"
#include "compiler/semantics/model/ladders.h"
#include "compiler/semantics/model/obligations.h"

/// The checked model: the rulebook with every name resolved and every type checked, in
/// the words of the language. It still says *what was meant* (conditions as trees,
/// matrices as matrices); how it is decided is the business of lowering/ and table/.
/// The reference interpreter of tests/differential runs it as it stands.
///
/// Read model/facts.h, conditions.h, owners.h, access.h, movement.h, assertions.h, calendars.h,
/// obligations.h and ladders.h, in this order.
namespace tier::semantics {

struct Rulebook {
  std::string name;
  std::string title;
  std::string version;
  std::string owner;
  std::string effective;
  std::string introduction;
};

struct Model {
  Rulebook rulebook;
  base::Store<EnumId, Enum> enums;
  base::Store<FactId, Fact> facts;
  base::Store<ConditionId, Condition> conditions;
  base::Store<PatternId, Pattern> patterns;
  base::Store<DefineId, Define> defines;
  std::vector<Impossible> impossibles;
  /// In an order in which each reads only ticket facts and derived facts before it.
  std::vector<Derivation> derivations;
  base::Store<TierId, Tier> tiers;
  base::Store<TeamId, Team> teams;
  base::Store<ScopeId, Scope> scopes;
  base::Store<RoleId, Role> roles;
  base::Store<SystemId, System> systems;
  base::Store<EvidenceId, Evidence> evidence;
  base::Store<PermissionId, Permission> permissions;
  base::Store<TriggerId, Trigger> triggers;
  std::vector<Lifecycle> lifecycles;
  std::vector<Guidance> guidance;
  base::Store<DatesId, Dates> dates;
  base::Store<CalendarId, Calendar> calendars;
  base::Store<ObligationId, Obligation> obligations;
  std::vector<Ladder> ladders;
  std::vector<Guarantee> guarantees;
  std::vector<TestCase> tests;
};

}  // namespace tier::semantics
