#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/syntax/tree/time.h"

/// What must hold: guarantees and tests.
namespace tier::syntax {

/// `every trigger to engineering needs failing_endpoint, error_code`.
struct EveryTriggerNeeds {
  std::vector<Path> from;
  std::vector<Path> to;
  std::vector<Path> evidence;
};
/// `no tier except engineering may write on prod_db`, `L1 may not read on logs`, `L2 may …`.
struct TiersMay {
  bool all_except = false;
  std::vector<Path> tiers;
  bool may_not = false;
  std::vector<Name> actions;
  Path system;
};
/// `owner is security`, `owner in (L1, L2)`, `owner is refused`.
struct OwnerIs {
  bool negated = false;
  std::vector<Path> owners;
};
/// `first_response <= 15m`.
struct TargetIs {
  Path obligation;
  std::optional<Relation> relation;
  Target target;
};
/// `first_response never slower for higher plan`.
struct NeverSlower {
  Path obligation;
  Name word;
  Path fact;
};
/// Any condition, mostly over derived facts: `priority is p1`.
struct ConditionHolds {
  ConditionId condition;
};
using Claim =
    std::variant<EveryTriggerNeeds, TiersMay, OwnerIs, TargetIs, NeverSlower, ConditionHolds>;

/// `CLAIM when …`.
struct ClaimLine {
  Claim claim;
  std::optional<ConditionId> when;
  Span span;
};
/// `guarantee "…" { … }`.
struct Guarantee {
  Text title;
  std::vector<ClaimLine> claims;
};

/// `issue api_error`, `security no`, `first_reply unknown`, `opened 2026-12-04 17:00 …`, `tags (a,
/// b)`.
///
/// Of what is measured as well: `age of opened in desk 5bh`, `during desk`, `first_response used
/// 80%`, `first_response overdue 1h`.
struct Given {
  enum class Measure : unsigned char { None, Age, During, Outside, Used, Overdue };

  Measure measure = Measure::None;
  /// What it is of: a fact; what is open, a calendar; what is used or overdue, a promise.
  Path fact;
  std::optional<Path> calendar;
  std::optional<Percent> percent;
  bool unknown = false;
  std::vector<Value> values;
  std::optional<Text> text;
  std::optional<Moment> moment;
  Span span;
};

/// `then 2026-12-04 18:00 status waiting_on_customer`.
struct Event {
  Moment at;
  std::vector<Given> given;
};

/// `api_failure ready`, `api_failure blocked by workspace`, `api_failure not ready`.
struct ExpectTrigger {
  enum class State : unsigned char { Ready, Blocked, Silent };

  Path trigger;
  State state = State::Ready;
  std::vector<Path> missing;
};
/// `first_response target 4bh, due 2026-12-07 12:00 America/New_York`.
struct ExpectObligation {
  Path obligation;
  std::optional<Target> target;
  std::optional<Moment> due;
};
using Expectation =
    std::variant<OwnerIs, TiersMay, ExpectTrigger, ExpectObligation, ConditionHolds>;

struct Test {
  Text title;
  std::vector<Given> given;
  std::vector<Path> with;
  std::optional<Path> at;
  std::optional<Moment> now;
  std::vector<Event> then;
  std::vector<std::pair<Expectation, Span>> expectations;
};

}  // namespace tier::syntax
