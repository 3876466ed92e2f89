#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/store.h"
#include "compiler/source/span.h"

/// The checked model: the rulebook with every name resolved and every type checked, in
/// the words of the language. It still says *what was meant* (conditions as trees,
/// matrices as matrices); how it is decided is the business of lowering/ and table/.
/// The reference interpreter of tests/differential runs it as it stands.
namespace tier::semantics {

using source::Span;

using EnumId = base::Id<struct EnumTag>;
using FactId = base::Id<struct FactTag>;
using ConditionId = base::Id<struct CheckedConditionTag>;
using DefineId = base::Id<struct DefineTag>;
using TierId = base::Id<struct TierTag>;
using ScopeId = base::Id<struct ScopeTag>;

struct Rulebook {
  std::string name;
  std::string title;
  std::string version;
  std::string owner;
  std::string effective;
  std::string introduction;
};

struct EnumValue {
  std::string name;
  std::string title;
  Span span;
};

/// The words of an ordered enum: `severity is S2 or worse`.
struct OrderWords {
  std::string greater;
  std::string lesser;
};

/// A closed set of values, or an open one, whose last value *any other* stands for every
/// value that is not listed.
struct Enum {
  std::string name;
  std::string title;
  bool open = false;
  /// Values in the order written; `ascending` says whether later ones are greater.
  std::vector<EnumValue> values;
  std::optional<OrderWords> order;
  bool ascending = false;
  Span span;

  /// The number of values a fact of this type can have, *any other* included.
  [[nodiscard]] std::size_t value_count() const { return values.size() + (open ? 1 : 0); }
};

struct FlagType {};
struct TextType {};
struct TimeType {};
/// Exact decimals from `lower` to `upper`, both included, in units of 10^-`scale`.
struct NumberType {
  std::int64_t lower = 0;
  std::int64_t upper = 0;
  std::uint32_t scale = 0;
};
struct EnumType {
  EnumId id;
};
/// Stands for a type that was never declared or could not be read.
struct InvalidType {};
using Type = std::variant<InvalidType, FlagType, NumberType, TextType, TimeType, EnumType>;

/// A value of a fact: a flag's 0 or 1, an enum's index (`values.size()` is *any other*),
/// or a number's units.
using Constant = std::int64_t;

struct Fact {
  std::string name;
  std::string title;
  Type type;
  /// `?`: where it is absent it is unknown, and otherwise missing.
  bool may_be_unknown = false;
  bool fixed = false;
  std::optional<Constant> initial;
  /// Set for a derived fact, which no input may give.
  bool derived = false;
  Span span;
};

// Conditions: two-valued. Every comparison is false for an unknown fact. --------------

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
/// Stands where a condition was broken, so that one mistake speaks once.
struct Invalid {};

struct Condition {
  Span span;
  std::variant<And, Or, Not, OneOf, Between, IsKnown, Invalid> node;
};

/// A named condition. Conditions that use the name hold its condition itself, so that nothing
/// behind the model knows of names.
struct Define {
  std::string name;
  std::string title;
  ConditionId condition;
  Span span;
};

// Decisions ---------------------------------------------------------------------------

struct MatrixCell {
  Constant value = 0;
  Span span;
};
/// A heading of a matrix: the values of the fact that it stands for.
struct MatrixHeading {
  std::vector<Constant> values;
  Span span;
};
/// A derived fact by matrix: `cells[line][column]`. With one fact there is one column,
/// whose heading is empty.
struct Derivation {
  FactId fact;
  FactId line_fact;
  std::optional<FactId> column_fact;
  std::vector<MatrixHeading> lines;
  std::vector<MatrixHeading> columns;
  std::vector<std::vector<std::optional<MatrixCell>>> cells;
  Span span;
};

struct Tier {
  std::string name;
  std::string title;
  std::string introduction;
  std::vector<TierId> above;
  Span span;
};

/// Which tickets a tier owns. Where several scopes match, the one that overrides the
/// others owns the ticket; `beats` is transitive already.
struct Scope {
  std::string name;
  std::string title;
  std::string introduction;
  TierId tier;
  bool otherwise = false;
  ConditionId condition;
  std::vector<ScopeId> beats;
  Span span;
};

struct Model {
  Rulebook rulebook;
  base::Store<EnumId, Enum> enums;
  base::Store<FactId, Fact> facts;
  base::Store<ConditionId, Condition> conditions;
  base::Store<DefineId, Define> defines;
  /// In an order in which each reads only ticket facts and derived facts before it.
  std::vector<Derivation> derivations;
  base::Store<TierId, Tier> tiers;
  base::Store<ScopeId, Scope> scopes;
};

}  // namespace tier::semantics
