#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/semantics/model/access.h"

/// How tickets move: triggers, lifecycles; and guidance, which no table decides.
namespace tier::semantics {

using TriggerId = base::Id<struct TriggerTag>;

/// At least `count` of the evidence, where `when` and not `unless`.
struct Need {
  std::uint32_t count = 1;
  std::vector<EvidenceId> evidence;
  std::optional<ConditionId> when;
  std::optional<ConditionId> unless;
  Span span;
};
struct Unless {
  ConditionId condition;
  std::string say;
  Span span;
};
/// How long the receiving tier has to accept.
struct Accept {
  /// Seconds of elapsed or business time; business days where `business_days`.
  std::int64_t within = 0;
  bool business = false;
  bool business_days = false;
  bool else_return = false;
};
struct Trigger {
  std::string name;
  std::string title;
  std::string introduction;
  std::vector<TierId> from;
  TierId to;
  /// The tier joins and the owner stays.
  bool asks = false;
  /// `monostate` or a choice among the teams of `to`.
  TeamChoice team;
  /// Fires only where somebody of the role asks for it.
  std::optional<RoleId> on_request_by;
  /// None: in every ticket that a tier of `from` holds.
  std::optional<ConditionId> when;
  std::vector<Unless> unless;
  std::vector<Need> needs;
  std::optional<ConditionId> waived_when;
  std::vector<Approver> approvers;
  std::optional<Accept> accept;
  std::string because;
  /// Where both apply the other is silent; transitive already.
  std::vector<TriggerId> beats;
  Span span;
};

/// The changes that a status may take, from each value of an enum. A value that no line has
/// in `from` may become any other.
struct Transition {
  std::vector<Constant> from;
  /// Empty for `none`.
  std::vector<Constant> to;
  std::optional<ConditionId> condition;
  Span span;
};
struct Lifecycle {
  FactId fact;
  std::vector<Transition> transitions;
  Span span;
};

struct Guidance {
  enum class Strength : unsigned char { Must, MustNot, Should, May };

  /// Made of the title.
  std::string name;
  std::string title;
  Strength strength = Strength::Must;
  std::optional<ConditionId> when;
  std::string text;
  std::optional<RoleId> decided_by;
  Span span;
};

}  // namespace tier::semantics
