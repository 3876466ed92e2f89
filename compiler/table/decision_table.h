#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/store.h"
#include "compiler/source/span.h"
#include "compiler/table/class_set.h"

/// The decision table, the one kernel that everything downstream reads: proofs,
/// documents, explanations, the packed file. It holds all that they need, so that what
/// is published is what is executed.
///
///     attribute  a fact with a finite partition of its domain into classes
///     row        a product of class sets, one per attribute that it tests
///     rule       one or more rows with one outcome (a disjunction is several rows)
///     decision   a range of rows with a hit policy; the first matching row wins, so
///                precedence is the order of the rows and nothing else
///
/// Decisions run in the order in which they stand; the outcome of a derived fact is an
/// attribute of those after it. Columns of bits for speed are not here: see packed/.
namespace tier::table {

using AttributeId = base::Id<struct AttributeTag>;
using RuleId = base::Id<struct RuleTag>;
using RowId = base::Id<struct RowTag>;
using DecisionId = base::Id<struct DecisionTag>;
using TierId = base::Id<struct TierTag>;

/// Where a rule stands in its source. `line` and `column` count from 1 and are kept
/// beside the span, so that a packed table can name its places without the sources.
struct Origin {
  source::Span span;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// The file names that origins point into, by `SourceId`.
struct SourceName {
  std::string name;
};

struct Rulebook {
  std::string name;
  std::string title;
  std::string version;
  std::string owner;
  std::string effective;
  std::string introduction;
};

// Attributes --------------------------------------------------------------------------

struct EnumValue {
  std::string name;
  std::string title;
};

/// The words of an ordered enum, and whether later values are greater.
struct Order {
  std::string greater;
  std::string lesser;
  bool ascending = false;
};

/// Class `i` is value `i`; an open enum's next class is *any other*.
struct EnumDomain {
  std::string name;
  std::string title;
  std::vector<EnumValue> values;
  std::optional<Order> order;
  bool open = false;
};

/// Class 0 is no, class 1 is yes.
struct FlagDomain {};

/// Exact decimals in units of 10^-`scale`. `cuts` are the first values of every class
/// but the lowest, strictly rising: class `i` is [cuts[i-1], cuts[i] - 1].
struct NumberDomain {
  std::int64_t lower = 0;
  std::int64_t upper = 0;
  std::uint32_t scale = 0;
  std::vector<std::int64_t> cuts;
};

/// Only whether it is known is told apart: class 0 is any text.
struct TextDomain {};

/// An instant; only whether it is known is told apart: class 0 is any time.
struct TimeDomain {};

using Domain = std::variant<EnumDomain, FlagDomain, NumberDomain, TextDomain, TimeDomain>;

struct Attribute {
  std::string name;
  std::string title;
  Domain domain;
  /// The classes of the domain, and behind them *unknown* where the fact can be unknown.
  std::uint32_t class_count = 0;
  bool may_be_unknown = false;
  /// The class that an absent fact takes.
  std::optional<std::uint32_t> default_class;
  /// The number itself, in units, that `default_class` stands for: documents say it.
  std::optional<std::int64_t> default_number;
  /// For a derived fact: the decision that computes it. Its unknown class is the case in
  /// which no row of that decision matches.
  std::optional<DecisionId> derived_by;
  Origin origin;

  [[nodiscard]] std::optional<std::uint32_t> unknown_class() const {
    return may_be_unknown ? std::optional(class_count - 1) : std::nullopt;
  }
};

// Rules -------------------------------------------------------------------------------

/// The value that a derived fact takes: an enum's or flag's class, or a number's units.
struct ValueOutcome {
  std::int64_t value = 0;
  /// The class of the derived attribute that the value lies in.
  std::uint32_t attribute_class = 0;

  friend bool operator==(const ValueOutcome&, const ValueOutcome&) = default;
};

/// The tier that owns the ticket, by the scope that this rule is.
struct OwnerOutcome {
  TierId tier;

  friend bool operator==(const OwnerOutcome&, const OwnerOutcome&) = default;
};

using Outcome = std::variant<ValueOutcome, OwnerOutcome>;

struct Rule {
  /// Stable and unique: `L1.everyday`, `priority[high, medium]`.
  std::string name;
  std::string title;
  std::string introduction;
  Outcome outcome;
  /// Rules that this one wins over where both match, transitively.
  std::vector<RuleId> beats;
  /// Matches whatever the others leave: the lowest row of its list.
  bool otherwise = false;
  Origin origin;
};

struct Test {
  AttributeId attribute;
  ClassSet classes;

  friend bool operator==(const Test&, const Test&) = default;
};

/// Matches where every test holds. Tests are ordered by attribute, at most one each, and
/// none accepts every class or no class.
struct Row {
  RuleId rule;
  std::vector<Test> tests;
};

/// A derived fact written as a matrix, kept so that the book can show it as one.
struct MatrixView {
  AttributeId line_attribute;
  std::optional<AttributeId> column_attribute;
  /// The classes that each heading stands for.
  std::vector<ClassSet> lines;
  std::vector<ClassSet> columns;
};

enum class DecisionKind : std::uint8_t { DerivedFact, Owner };

/// `Unique`: two rules that can both match are a mistake unless one beats the other.
enum class HitPolicy : std::uint8_t { Unique };

struct Decision {
  DecisionKind kind = DecisionKind::Owner;
  HitPolicy policy = HitPolicy::Unique;
  /// `owner`, or the name of the derived fact.
  std::string name;
  std::string title;
  /// The rows [first_row, first_row + row_count), best first.
  std::uint32_t first_row = 0;
  std::uint32_t row_count = 0;
  /// For a derived fact: the attribute it fills.
  std::optional<AttributeId> attribute;
  std::optional<MatrixView> matrix;
  Origin origin;
};

struct Tier {
  std::string name;
  std::string title;
  std::string introduction;
  std::vector<TierId> above;
  Origin origin;
};

struct DecisionTable {
  Rulebook rulebook;
  std::vector<SourceName> sources;
  base::Store<AttributeId, Attribute> attributes;
  base::Store<TierId, Tier> tiers;
  base::Store<RuleId, Rule> rules;
  base::Store<RowId, Row> rows;
  base::Store<DecisionId, Decision> decisions;
};

/// The number of classes of a domain, *any other* included and *unknown* not.
std::uint32_t known_class_count(const Domain& domain);

/// The class of a number's value in units, which must lie within the domain.
std::uint32_t class_of(const NumberDomain& domain, std::int64_t units);

}  // namespace tier::table
