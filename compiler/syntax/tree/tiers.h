#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/syntax/tree/facts.h"

/// Who there is and who owns what: tiers, teams, roles, systems, scopes, permissions.
namespace tier::syntax {

/// `role support_manager "Support manager"`.
struct Role {
  Name name;
  Title title;
};

struct Action {
  Name name;
  Title title;
};

/// `system admin_console "Admin console" { view, impersonate, refund }`.
struct System {
  Name name;
  Title title;
  std::vector<Action> actions;
};

/// `source search on logs when …`: the permission needed to get a piece of evidence.
struct EvidenceSource {
  Name action;
  Path system;
  std::optional<ConditionId> condition;
  Span span;
};

/// `evidence har_file "HAR file" { how "…" example "…" pattern "…" fresh 24h source … }`.
struct Evidence {
  Name name;
  Title title;
  std::optional<Type> type;
  std::optional<Text> how;
  std::optional<Text> example;
  std::optional<Text> pattern;
  std::optional<Duration> fresh;
  std::vector<EvidenceSource> sources;
};

/// Which other rules of its kind a scope, refusal or trigger wins over: all, or those named.
struct Overrides {
  bool all = false;
  std::vector<Path> names;
  Span span;
};

/// `to team mail`, or `to team by area` and a table of one heading column and one of teams.
using TeamChoice = std::variant<Path, Matrix>;

struct Scope {
  Name name;
  Title title;
  std::optional<Overrides> overrides;
  bool otherwise = false;
  /// None for a scope that is `otherwise`, and for one that could not be read.
  ConditionId condition;
  std::optional<TeamChoice> team;
  std::vector<std::string> documentation;
  Span span;
};

/// `refuse not_entitled "Not in the plan" overrides all when … say "…"`.
struct Refuse {
  Name name;
  Title title;
  std::optional<Overrides> overrides;
  ConditionId condition;
  std::optional<Text> say;
};

/// `2 of lead`: how many people of a role; one where no number is written.
struct Approver {
  std::optional<Number> count;
  Path role;
};

/// `reviewed by support_manager within 24h`.
struct Review {
  Path role;
  std::optional<Duration> within;
};

/// `may view, refund on admin_console when … approved by lead and customer for 4h reviewed by …
/// needs …`, and `never …`, which has a condition only.
struct Permission {
  bool never = false;
  std::vector<Name> actions;
  Path system;
  std::optional<ConditionId> condition;
  std::vector<Approver> approvers;
  std::optional<Duration> expires;
  std::optional<Review> review;
  std::vector<Path> needs;
  std::vector<std::string> documentation;
  Span span;
};

/// `team mail "Mail team"`, inside its tier.
struct Team {
  Name name;
  Title title;
  Span span;
};

/// `staffed always`, `staffed business_hours`.
struct Staffed {
  bool always = false;
  Path calendar;
  Span span;
};

/// `allow TIER3004 "kept for the new plan"`: silences the findings of that code in the braces that
/// it stands in, or between declarations in its whole file.
struct Allow {
  Name code;
  Text reason;
  Span span;
};

struct BrokenMember {
  std::string_view keyword;
  Name name;
  Span span;
};

/// One thing in the braces of a tier.
using TierMember = std::variant<BrokenMember, Staffed, Team, Scope, Permission, Allow>;

struct Tier {
  Name name;
  Title title;
  std::vector<Path> above;
  std::vector<TierMember> members;
};

/// `everyone { … }`: what binds all tiers; permissions only.
struct Everyone {
  std::vector<TierMember> members;
};

}  // namespace tier::syntax
