#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/semantics/model/owners.h"

/// Who may do what, and what is captured before a hand-off.
namespace tier::semantics {

using RoleId = base::Id<struct RoleTag>;
using SystemId = base::Id<struct SystemTag>;
using EvidenceId = base::Id<struct EvidenceTag>;
using PermissionId = base::Id<struct PermissionTag>;

/// `customer` is the first role of every book that names it.
struct Role {
  std::string name;
  std::string title;
  Span span;
};

struct Action {
  std::string name;
  std::string title;
  Span span;
};
struct System {
  std::string name;
  std::string title;
  std::string introduction;
  std::vector<Action> actions;
  Span span;
};
/// An action of a system.
struct Access {
  SystemId system;
  std::uint32_t action = 0;

  friend bool operator==(const Access&, const Access&) = default;
  friend auto operator<=>(const Access&, const Access&) = default;
};

/// Where a piece of evidence comes from: the access needed to get it.
struct EvidenceSource {
  Access access;
  /// None: in every ticket.
  std::optional<ConditionId> condition;
  Span span;
};
struct Evidence {
  std::string name;
  std::string title;
  std::string introduction;
  std::string how;
  std::string example;
  /// A regular expression as written, empty where there is none; the example matches it.
  std::string pattern;
  /// The word of its type as written (`text`, `Severity`), empty where there is none.
  std::string type;
  /// Seconds after which it is too old, 0 where it never is.
  std::int64_t fresh = 0;
  std::vector<EvidenceSource> sources;
  Span span;
};

/// So many people of a role, never the one who asks.
struct Approver {
  std::uint32_t count = 1;
  RoleId role;

  friend bool operator==(const Approver&, const Approver&) = default;
};
struct Review {
  RoleId role;
  /// Seconds, 0 where no time is written.
  std::int64_t within = 0;
};

/// `may` or `never`; one that binds every tier has all of them.
struct Permission {
  /// `L2.may.read.prod_replica`, `everyone.never.refund.admin_console`; of several actions the
  /// first; a number behind it where the name is taken.
  std::string name;
  std::string introduction;
  bool never = false;
  bool of_everyone = false;
  std::vector<TierId> tiers;
  std::vector<Access> access;
  /// None: in every ticket.
  std::optional<ConditionId> condition;
  std::vector<Approver> approvers;
  /// Seconds, 0 where it does not expire.
  std::int64_t expires = 0;
  std::optional<Review> review;
  std::vector<EvidenceId> needs;
  Span span;
};

}  // namespace tier::semantics
