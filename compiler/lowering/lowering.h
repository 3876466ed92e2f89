#pragma once

#include <string>

#include "compiler/lowering/clock_runs.h"
#include "compiler/lowering/lower.h"
#include "compiler/lowering/lower_conditions.h"
#include "compiler/lowering/origins.h"

/// The workshop of lower.h, private to this room: the table while it grows, and one function a
/// construct, each in its own file.
namespace tier::lowering {

/// A condition that a rule asks; `negated` where the rule counts in the other tickets.
struct AskedCondition {
  semantics::ConditionId condition;
  bool negated = false;
};

struct Lowering {
  const semantics::Model& model;
  const Origins& origins;
  table::DecisionTable table;
  AttributeMap map;
  std::vector<source::Span> too_large;
  std::vector<source::Span> too_many_patterns;
  std::vector<HoursTrouble> hours_troubles;
  /// In the order in which they became rows.
  std::vector<AskedCondition> asked;
  std::vector<EventTrouble> event_troubles;
};

/// The first of this name.
template <class IdType, class Value>
std::optional<IdType> named(const base::Store<IdType, Value>& store, const std::string& name) {
  for (const IdType id : store.ids()) {
    if (store[id].name == name) {
      return id;
    }
  }
  return std::nullopt;
}

// lowering.cpp
/// Adds a row for each product.
void add_rows(table::DecisionTable& table, table::RuleId rule, Sum sum);
/// The rows of a condition; one without tests where there is none. Of a condition that is too
/// large none, which is noted.
Sum rows_of(Lowering& lowering, std::optional<semantics::ConditionId> condition,
            bool negated = false);
/// Both hold, with the same bound, told at `span`.
Sum rows_of_both(Lowering& lowering, const Sum& a, const Sum& b, source::Span span);
/// A decision that begins with the next row.
table::Decision begin_decision(const Lowering& lowering, table::DecisionKind kind,
                               table::HitPolicy policy, std::string name, std::string title);
/// Adds it with the rows since.
table::DecisionId end_decision(Lowering& lowering, table::Decision decision);
/// The same where there are rows.
std::optional<table::DecisionId> end_if_any(Lowering& lowering, table::Decision decision);
/// `name`, with a number behind it from the second rule of that name on.
std::string numbered(const std::string& name, std::size_t place);

// lower_written.cpp
/// The conditions asked so far, and the named ones, by their parts.
std::vector<table::WrittenCondition> written_conditions(const Lowering& lowering);
// lower_asked.cpp
/// The holder, and what sets and texts are asked, as attributes; and what cannot be of them.
void lower_asked(Lowering& lowering);
// lower_impossibles.cpp
void lower_impossibles(Lowering& lowering);
// lower_derivations.cpp
void lower_derivations(Lowering& lowering);
/// The rule of the tickets that a promise is not made for, where there are any. It stands before
/// those of the targets, and whoever adds them lets it beat them.
std::optional<table::RuleId> add_not_applying(Lowering& lowering,
                                              const semantics::Derivation& derivation);
// lower_matrix.cpp
void lower_matrix(Lowering& lowering, const semantics::Derivation& derivation,
                  const semantics::DerivedByMatrix& matrix);
std::string heading_name(const table::Attribute& attribute,
                         const semantics::MatrixHeading& heading);
table::ClassSet heading_classes(const table::Attribute& attribute,
                                const semantics::MatrixHeading& heading);
table::ValueOutcome value_outcome(const table::Attribute& attribute, semantics::Constant value);
// lower_people.cpp
/// Tiers, teams, roles, systems, evidence.
void lower_people(Lowering& lowering);
table::Access lower_access(const semantics::Access& access);
std::vector<table::Approver> lower_approvers(const std::vector<semantics::Approver>& approvers);
std::optional<table::RoleId> lower_role(std::optional<semantics::RoleId> role);
/// A name of people is a role's, else a team's, else a tier's.
table::Person lower_person(const table::DecisionTable& table, const std::string& name);
/// When tiers are staffed, by calendars that are there by now.
void lower_staffing(Lowering& lowering);
std::vector<table::EvidenceId> lower_evidence_ids(const std::vector<semantics::EvidenceId>& ids);
// lower_calendars.cpp
void lower_calendars(Lowering& lowering);
// lower_measures.cpp
/// What is measured, of calendars and promises that are there by now; and what cannot be at once.
void lower_measures(Lowering& lowering);
// lower_obligations.cpp
/// Promises, whose targets are derived facts by now.
void lower_obligations(Lowering& lowering);
/// What the clocks of promises go by, before all that may ask how a promise stands.
void lower_clocks(Lowering& lowering);
table::Target lower_target(const semantics::Target& target);
// compare_targets.cpp
/// Those on which a promise may count.
std::vector<table::CalendarId> calendars_of(const table::DecisionTable& table,
                                            const table::Obligation& promise);
/// The target that the tickets of a product have.
struct TargetCase {
  Product tickets;
  table::Target target;
};
/// The targets that a ticket may have, multiples reckoned up.
std::vector<TargetCase> target_cases(const table::DecisionTable& table, table::ObligationId id);
/// Where the comparison holds.
Sum rows_of(Lowering& lowering, const semantics::TargetCompared& node);
// lower_scopes.cpp
void lower_scopes(Lowering& lowering);
// lower_teams.cpp
/// The decision of a team that is chosen by a fact, `name` being whose.
std::optional<table::DecisionId> lower_team_choice(Lowering& lowering, const std::string& name,
                                                   const std::string& title,
                                                   const semantics::TeamByFact& choice,
                                                   source::Span span);
// lower_triggers.cpp
void lower_triggers(Lowering& lowering);
// lower_permissions.cpp
void lower_permissions(Lowering& lowering);
// lower_guidance.cpp
void lower_guidance(Lowering& lowering);
// lower_lifecycles.cpp
void lower_lifecycles(Lowering& lowering);
// lower_ladders.cpp
void lower_ladders(Lowering& lowering);
// lower_never_slower.cpp
table::SlowerAssertion lower_never_slower(const Lowering& lowering,
                                          const semantics::NeverSlower& claim);
// lower_moments.cpp
std::int64_t instant_of(const semantics::Moment& moment);
/// The class of what is measured at `now`; none where the times given do not say it.
std::optional<std::uint32_t> measured_class(const table::DecisionTable& table,
                                            const table::Attribute& attribute,
                                            const Moments& moments, std::int64_t now);
// lower_due.cpp
/// The tickets for which the promise is due then, after what happened to them.
table::ConditionAssertion lower_due(Lowering& lowering, const semantics::DueIs& claim,
                                    const History& history, source::Span span);
// lower_tests.cpp
table::TestCase lower_test(Lowering& lowering, const semantics::TestCase& test);
// lower_assertions.cpp
/// `at_hand` is the evidence that a test has.
table::Asserted lower_what(Lowering& lowering, const semantics::Assertion& assertion,
                           const std::vector<table::EvidenceId>& at_hand);
/// Guarantees and tests, behind everything that they speak of.
void lower_assertions(Lowering& lowering);

}  // namespace tier::lowering
