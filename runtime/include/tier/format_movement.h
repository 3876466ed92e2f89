#pragma once

#include <cstdint>

#include "tier/format.h"

/// The part of format.h about what tiers may do, when tickets move on, and what is advised.
namespace tier::runtime::format {

/// Approvers are pairs in Lists: a role, and how many of it. Times are in seconds, 0 for none.
struct Permission {
  /// It has the permission's name.
  std::uint32_t rule;
  /// 1 of a prohibition, which asks for nothing; else 0.
  std::uint32_t never;
  Range access;
  Range approvers;
  Range needs;
  std::uint32_t review_role;
  std::uint32_t reserved;
  std::int64_t review_within;
  std::int64_t expires;
};

enum class AcceptUnit : std::uint32_t { None, Seconds, BusinessSeconds, BusinessDays };

struct Trigger {
  /// It has the trigger's name.
  std::uint32_t rule;
  std::uint32_t to;
  std::uint32_t team;
  std::uint32_t team_by;
  /// The role that has to ask for it, or `none` where it is automatic.
  std::uint32_t on_request_by;
  /// 1 where the tier only joins and the owner stays; else 0.
  std::uint32_t asks;
  Range approvers;
  AcceptUnit accept_unit;
  std::uint32_t else_return;
  std::int64_t accept_within;
};

enum class Strength : std::uint32_t { Must, MustNot, Should, May };

struct Guidance {
  /// It has the guidance's name.
  std::uint32_t rule;
  Strength strength;
  std::uint32_t decided_by;
  std::uint32_t reserved;
};

static_assert(sizeof(Permission) == 56 && sizeof(Trigger) == 48 && sizeof(Guidance) == 16);

}  // namespace tier::runtime::format
