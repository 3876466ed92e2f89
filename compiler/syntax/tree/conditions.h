#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/store.h"
#include "compiler/syntax/tree/values.h"

/// Conditions, as written.
namespace tier::syntax {

using ConditionId = base::Id<struct ConditionTag>;

struct And {
  std::vector<ConditionId> operands;
};

/// `severity is S2 or worse` is read as an Or of `severity is S2` and the bare name
/// `worse`: only the enum knows its own words, so semantics puts the two together.
struct Or {
  std::vector<ConditionId> operands;
};

struct Not {
  ConditionId operand;
};

/// A bare name: a flag of the ticket, or a named condition.
struct Holds {
  Path name;
};

/// `plan is free`, `plan is not free`, `region is agent.region`.
struct Is {
  Path fact;
  bool negated = false;
  Value value;
};

/// `issue in (how_to, billing)`, `issue not in (…)`.
struct In {
  Path fact;
  bool negated = false;
  std::vector<Value> values;
};

enum class Relation : unsigned char { Less, LessOrEqual, Greater, GreaterOrEqual };

/// `seats >= 50`, `severity >= agent.highest`.
struct Compare {
  Path fact;
  Relation relation = Relation::Less;
  Value value;
};

/// `first_reply is known`, `first_reply is unknown`.
struct IsKnown {
  Path fact;
  bool known = true;
};

/// `tags has vip`, `tags has any of (vip, press)`: some of the values is in the set.
struct Has {
  Path fact;
  std::vector<Value> values;
};

enum class TextRelation : unsigned char { Contains, StartsWith, EndsWith, Mentions };

/// `subject contains "refund"`, `subject mentions any of ("down", "outage")`. `exactly` behind
/// the relation compares with case: `subject contains exactly "SSO"`.
struct TextMatch {
  Path fact;
  TextRelation relation = TextRelation::Contains;
  bool exactly = false;
  std::vector<Text> texts;
};

/// `during business_hours`, `outside business_hours`.
struct During {
  bool outside = false;
  Path calendar;
};

/// `age of opened in business_hours > 4bh`; without `in` elapsed time.
struct Age {
  Path fact;
  std::optional<Path> calendar;
  Relation relation = Relation::Less;
  Duration limit;
};

/// `first_response used >= 75%`.
struct Used {
  Path obligation;
  Relation relation = Relation::GreaterOrEqual;
  Percent limit;
};

/// `first_response overdue >= 1h`; without a limit, overdue at all.
struct Overdue {
  Path obligation;
  std::optional<Relation> relation;
  Duration limit;
};

struct Condition {
  Span span;
  std::variant<And, Or, Not, Holds, Is, In, Compare, IsKnown, Has, TextMatch, During, Age, Used,
               Overdue>
      node;
};

}  // namespace tier::syntax
