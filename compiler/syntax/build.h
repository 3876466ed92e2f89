#pragma once

#include "compiler/syntax/cursor.h"
#include "compiler/syntax/tree.h"

/// From events to the tree, one file a construct family. Each function takes the cursor at
/// its first event and leaves it behind its last, or takes a copy that stands at the first
/// event inside the construct.
namespace tier::syntax {

/// What is read and what is made of it.
struct Builder {
  Events& events;
  Tree& tree;

  /// Keeps the first of what may stand once, and reports a second one.
  template <class Value>
  void set_once(std::optional<Value>& slot, const Cursor& clause, Value value) {
    if (slot) {
      report_twice(clause);
    } else {
      slot = std::move(value);
    }
  }
  void report_twice(const Cursor& clause);
  /// The text of the `///` comment that stands directly above `begin`, one string a line.
  [[nodiscard]] std::vector<std::string> documentation_before(std::uint32_t begin) const;
};

// build_values.cpp
Name build_name(Cursor& cursor);
Path build_path(Cursor& cursor);
/// All paths that follow each other here.
std::vector<Path> build_paths(Cursor& cursor);
Title build_title(Cursor& cursor);
Text build_text(Cursor& cursor);
Number build_number(Cursor& cursor);
Date build_date(Cursor& cursor);
Duration build_duration(Cursor& cursor);
Percent build_percent(Cursor& cursor);
Moment build_moment(Cursor& cursor);
bool at_value(const Cursor& cursor);
Value build_value(Cursor& cursor);
std::vector<Value> build_values(Cursor& cursor);
Type build_type(Cursor& cursor);

// build_conditions.cpp
Relation build_relation(Cursor& cursor);
ConditionId build_condition(Cursor& cursor, Builder& builder);
/// The condition of a `when` that may stand here.
std::optional<ConditionId> build_when(Cursor& cursor, Builder& builder);
Define build_define(Cursor cursor, Builder& builder);
Impossible build_impossible(Cursor cursor, Builder& builder);

// build_facts.cpp
Facts build_facts(Cursor cursor, bool of_agent);

// build_tables.cpp
Matrix build_matrix(const Cursor& event);
Target build_target(Cursor& cursor);
TargetMatrix build_target_matrix(const Cursor& event);
TargetRows build_target_rows(Cursor cursor, Builder& builder);
std::vector<std::vector<Text>> build_written_lines(Cursor& cursor);
Derive build_derive(Cursor cursor, Builder& builder);

// build_systems.cpp
Role build_role(Cursor cursor);
System build_system(Cursor cursor);
Evidence build_evidence(Cursor cursor, Builder& builder);

// build_tiers.cpp
std::vector<Approver> build_approvers(Cursor cursor);
Overrides build_overrides(const Cursor& event);
TeamChoice build_team_choice(Cursor cursor);
Allow build_allow(const Cursor& event);
Tier build_tier(Cursor cursor, Builder& builder);
Everyone build_everyone(Cursor cursor, Builder& builder);
Refuse build_refuse(Cursor cursor, Builder& builder);

// build_permissions.cpp
Permission build_permission(const Cursor& event, Builder& builder);

// build_triggers.cpp
Trigger build_trigger(Cursor cursor, Builder& builder);
Lifecycle build_lifecycle(Cursor cursor, Builder& builder);
Guidance build_guidance(Cursor cursor, Builder& builder);

// build_calendars.cpp
Dates build_dates(Cursor cursor);
Calendar build_calendar(Cursor cursor, Builder& builder);

// build_obligations.cpp
Obligation build_obligation(Cursor cursor, Obligation::Kind kind, Builder& builder);
Ladder build_ladder(Cursor cursor, Builder& builder);

// build_claims.cpp
TiersMay build_tiers_may(Cursor cursor, bool all_except);
OwnerIs build_owner_is(Cursor cursor);
Guarantee build_guarantee(Cursor cursor, Builder& builder);

// build_tests.cpp
Test build_test(Cursor cursor, Builder& builder);

// build_declarations.cpp
void build_declarations(Builder& builder);

}  // namespace tier::syntax
