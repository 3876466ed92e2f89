#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/table/rules.h"

/// What outcomes name: tiers and teams, roles, systems, evidence, permissions, triggers,
/// guidance. Each permission, trigger and guidance is the outcome of exactly one rule (a trigger
/// of one `TriggerOutcome`), which may have no rows. Seconds are 0 or more.
namespace tier::table {

struct Tier {
  std::string name;
  std::string title;
  std::string introduction;
  std::vector<TierId> above;
  Origin origin;
  /// When somebody is there: on one of the two, always, or nothing is said.
  std::optional<CalendarId> staffed = std::nullopt;
  std::optional<CalendarChoiceId> staffed_by = std::nullopt;
  bool always_staffed = false;
};

struct Team {
  std::string name;
  std::string title;
  TierId tier;
  Origin origin;
};

/// People who approve, decide, are told. `customer` is built in.
struct Role {
  std::string name;
  std::string title;
  Origin origin;
};

struct Action {
  std::string name;
  std::string title;
};
struct System {
  std::string name;
  std::string title;
  std::string introduction;
  std::vector<Action> actions;
  Origin origin;
};
/// An action of a system.
struct Access {
  SystemId system;
  std::uint32_t action = 0;

  friend bool operator==(const Access&, const Access&) = default;
  friend auto operator<=>(const Access&, const Access&) = default;
};

/// The access that getting a piece of evidence takes, in the tickets of `rows`: a disjunction,
/// of which one without tests is every ticket.
struct EvidenceSource {
  Access access;
  std::vector<std::vector<Test>> rows;
};
struct Evidence {
  std::string name;
  std::string title;
  std::string introduction;
  std::string how;
  std::string example;
  std::string pattern;
  std::string type;
  /// Seconds after which it is too old, 0 where it never is.
  std::int64_t fresh = 0;
  std::vector<EvidenceSource> sources;
  Origin origin;
};

struct Approver {
  std::uint32_t count = 1;
  RoleId role;
};
struct Review {
  RoleId role;
  /// Seconds, 0 where no time is written.
  std::int64_t within = 0;
};
/// The conditions under which it is in force are the rows of its rule, which has its name. It names
/// some access, none twice; a `never` asks for nothing.
struct Permission {
  bool never = false;
  bool of_everyone = false;
  std::vector<TierId> tiers;
  std::vector<Access> access;
  std::vector<Approver> approvers;
  /// Seconds, 0 where it does not expire.
  std::int64_t expires = 0;
  std::optional<Review> review;
  std::vector<EvidenceId> needs;
};

struct Accept {
  /// Seconds, or business days where `business_days`.
  std::int64_t within = 0;
  bool business = false;
  bool business_days = false;
  bool else_return = false;
};
/// Name, title and introduction are those of its rule. The team is one of `to`, named or by a
/// decision, never both.
struct Trigger {
  std::vector<TierId> from;
  TierId to;
  bool asks = false;
  std::optional<TeamId> team;
  std::optional<DecisionId> team_by;
  std::optional<RoleId> on_request_by;
  std::vector<Approver> approvers;
  std::optional<Accept> accept;
  std::string because;
};

struct Guidance {
  enum class Strength : std::uint8_t { Must, MustNot, Should, May };

  Strength strength = Strength::Must;
  std::string text;
  std::optional<RoleId> decided_by;
};

}  // namespace tier::table
