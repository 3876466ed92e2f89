#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/semantics/model/conditions.h"

/// What is decided of every ticket: which are none, what follows from its facts, who owns it.
namespace tier::semantics {

using TierId = base::Id<struct TierTag>;
using TeamId = base::Id<struct TeamTag>;
using ScopeId = base::Id<struct ScopeTag>;

/// Tickets that cannot be.
struct Impossible {
  /// Made of the title: `no_critical_on_the_free_plan`.
  std::string name;
  std::string title;
  ConditionId condition;
  Span span;
};

struct MatrixCell {
  Constant value = 0;
  Span span;
};
/// A heading of a matrix: the values of the fact that it stands for.
struct MatrixHeading {
  std::vector<Constant> values;
  Span span;
};
/// `cells[line][column]`. With one fact there is one column, whose heading is empty.
struct DerivedByMatrix {
  FactId line_fact;
  std::optional<FactId> column_fact;
  std::vector<MatrixHeading> lines;
  std::vector<MatrixHeading> columns;
  std::vector<std::vector<std::optional<MatrixCell>>> cells;
};
struct DerivedRow {
  Constant value = 0;
  /// Matches whatever the others leave; its condition is none.
  bool otherwise = false;
  ConditionId condition;
  Span span;
};
/// Unique, or `in_order`: the first that matches.
struct DerivedByRows {
  bool in_order = false;
  std::vector<DerivedRow> rows;
};
struct Derivation {
  FactId fact;
  /// What its rules are called by: the fact's name, or the promise's whose target it is.
  std::string name;
  /// Of a target: the tickets that the promise is made for, all where none is written. The others
  /// have the first of its values.
  std::optional<ConditionId> applies;
  std::variant<DerivedByMatrix, DerivedByRows> body;
  Span span;
};

struct Tier {
  std::string name;
  std::string title;
  std::string introduction;
  std::vector<TierId> above;
  /// When somebody is there: on a calendar, always, or neither where nothing is written.
  std::optional<CalendarId> staffed;
  bool always_staffed = false;
  Span span;
};

/// People inside a tier to whom a scope or a trigger gives a ticket.
struct Team {
  std::string name;
  std::string title;
  TierId tier;
  Span span;
};

/// `to team by area`: one team for each value of the fact, as far as the lines go.
struct TeamByFact {
  struct Line {
    MatrixHeading heading;
    TeamId team;
  };

  FactId fact;
  std::vector<Line> lines;
};
using TeamChoice = std::variant<std::monostate, TeamId, TeamByFact>;

/// A rule of the owner decision: the tickets that a tier owns, or those that are refused. Where
/// several match, the one that overrides the others counts; `beats` is transitive already.
struct Scope {
  std::string name;
  std::string title;
  std::string introduction;
  /// None for a refusal.
  TierId tier;
  /// Of a refusal: what the customer is told, empty where nothing is written.
  std::string say;
  TeamChoice team;
  bool otherwise = false;
  ConditionId condition;
  std::vector<ScopeId> beats;
  Span span;

  [[nodiscard]] bool refuses() const { return !tier.is_some(); }
};

}  // namespace tier::semantics
