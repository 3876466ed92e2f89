#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/semantics/model/targets.h"

/// Conditions: two-valued. Every comparison is false for an unknown fact.
namespace tier::semantics {

using ConditionId = base::Id<struct CheckedConditionTag>;
using DefineId = base::Id<struct DefineTag>;
using PatternId = base::Id<struct PatternTag>;

struct And {
  std::vector<ConditionId> operands;
};
struct Or {
  std::vector<ConditionId> operands;
};
struct Not {
  ConditionId operand;
};
/// The fact is known and its value is one of `values` (by index; flags are 0 and 1).
struct OneOf {
  FactId fact;
  std::vector<bool> values;
};
/// The fact is known and `lower <= value <= upper`, in the units of its type.
struct Between {
  FactId fact;
  std::int64_t lower = 0;
  std::int64_t upper = 0;
};
struct IsKnown {
  FactId fact;
};
/// The set is known and holds one of `values`, at least.
struct HasAny {
  FactId fact;
  std::vector<bool> values;
};
/// The text is known and matches the pattern.
struct Matches {
  PatternId pattern;
};
/// Both facts are known, of one enum, and `left RELATION right` by place: of an enum without an
/// order only `Equal` is asked. Greater means greater in the enum's order.
struct SameEnum {
  enum class Relation : unsigned char { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

  FactId left;
  FactId right;
  Relation relation = Relation::Equal;
  /// `is not`: both are known and it does not hold.
  bool negated = false;
};
/// The target of a promise, which `fact` is, compared with the limit. What promises no time is
/// longer than any; kinds of time are compared by the spans that they can take on the calendar.
struct TargetCompared {
  enum class Relation : unsigned char { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

  FactId fact;
  ObligationId promise;
  Relation relation = Relation::Equal;
  Target limit;
};
/// Stands where a condition was broken, so that one mistake speaks once.
struct Invalid {};

struct Condition {
  Span span;
  std::variant<And, Or, Not, OneOf, Between, IsKnown, HasAny, Matches, SameEnum, TargetCompared,
               Invalid>
      node;
};

/// What a text is asked for: it has the relation to one of `texts`. Each stands once, however
/// many conditions ask it.
struct Pattern {
  enum class Relation : unsigned char { Contains, StartsWith, EndsWith, Mentions };

  FactId fact;
  Relation relation = Relation::Contains;
  /// Compared with case.
  bool exactly = false;
  /// In the order first written, none twice, none empty.
  std::vector<std::string> texts;

  friend bool operator==(const Pattern&, const Pattern&) = default;
};

/// A named condition. Conditions that use the name hold its condition itself, so that nothing
/// behind the model knows of names.
struct Define {
  std::string name;
  std::string title;
  ConditionId condition;
  Span span;
};

}  // namespace tier::semantics
