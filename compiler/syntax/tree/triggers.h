#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/syntax/tree/tiers.h"

/// How tickets move: triggers, lifecycles, guidance.
namespace tier::syntax {

/// `needs a, b`, `needs any of (a, b)`, `needs 2 of (a, b, c)`, each with its own `when …` and
/// `unless …`.
struct Need {
  enum class Kind : unsigned char { All, Any, Count };

  Kind kind = Kind::All;
  std::optional<Number> count;
  std::vector<Path> evidence;
  std::optional<ConditionId> when;
  std::optional<ConditionId> unless;
  Span span;
};

/// `unless … say "…"`.
struct Unless {
  ConditionId condition;
  std::optional<Text> say;
  Span span;
};

/// `accept within 30m else return`.
struct Accept {
  Duration within;
  bool else_return = false;
  Span span;
};

/// `from L1, L2 to L3` and, in any order, the clauses behind. A clause that stands twice where
/// once is right is kept twice, for semantics to say.
struct Trigger {
  Name name;
  Title title;
  std::vector<Path> from;
  Span from_span;
  /// `to L2`, or `ask security`, where the tier joins and the owner stays.
  std::vector<Path> to;
  bool asks = false;
  std::optional<TeamChoice> team;
  std::optional<Path> on_request_by;
  std::vector<ConditionId> when;
  std::vector<Unless> unless;
  std::vector<Need> needs;
  std::vector<ConditionId> waived_when;
  std::vector<Approver> approvers;
  std::vector<Accept> accept;
  std::optional<Overrides> overrides;
  std::vector<Text> because;
};

/// `solved to open when …`, `closed to none`.
struct Transition {
  std::vector<Value> from;
  /// Empty for `none`.
  std::vector<Value> to;
  std::optional<ConditionId> condition;
  Span span;
};

/// `lifecycle status { new to open, waiting …  closed to none }`.
struct Lifecycle {
  Path fact;
  std::vector<Transition> transitions;
};

/// `guidance must not "…" { when … text "…" decided by … }`.
struct Guidance {
  enum class Strength : unsigned char { Must, MustNot, Should, May };

  Strength strength = Strength::Must;
  Text title;
  std::vector<ConditionId> when;
  std::vector<Text> text;
  std::vector<Path> decided_by;
};

}  // namespace tier::syntax
