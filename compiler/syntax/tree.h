#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/store.h"
#include "compiler/source/span.h"

/// The syntax tree of one source file: what was written, in its order, with nothing
/// looked up yet. Read this first to know the language; what names mean is decided in
/// semantics/. The tree never changes once parsed, and views in it point into the
/// source's buffer.
namespace tier::syntax {

using source::Span;

/// An identifier as written. An empty text stands where one was missing.
struct Name {
  std::string_view text;
  Span span;
};

/// `L1.everyday`: names joined by points. One part for a plain name.
struct Path {
  std::vector<Name> parts;
  Span span;
};

/// A string, its quotes and escapes already taken off.
struct Text {
  std::string value;
  Span span;
};

/// A decimal literal, still as written: `4`, `-1`, `0.50`.
struct Number {
  std::string_view text;
  Span span;
};

/// `2026-12-01`.
struct Date {
  std::string_view text;
  Span span;
};

/// `any other`: the value of an open enum that stands for all values not listed.
struct AnyOther {
  Span span;
};

/// A constant that a fact is compared with or set to.
using Value = std::variant<Name, Number, AnyOther>;
Span span_of(const Value& value);

// Conditions -----------------------------------------------------------------------

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

/// `plan is free`, `plan is not free`.
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

/// `seats >= 50`.
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

struct Condition {
  Span span;
  std::variant<And, Or, Not, Holds, Is, In, Compare, IsKnown> node;
};

// Declarations ---------------------------------------------------------------------

/// The words a reader meets instead of the name. Where it is left out, semantics makes
/// one from the name.
using Title = std::optional<Text>;

struct Rulebook {
  Name name;
  Title title;
  std::optional<Text> version;
  std::optional<Text> owner;
  std::optional<Date> effective;
};

struct EnumValue {
  /// How the value relates to the one before it: `<`, `>`, or not at all.
  enum class Relation : unsigned char { None, Rising, Falling };

  Name name;
  Title title;
  Relation relation = Relation::None;
  Span span;
};

/// `enum Severity worse..milder { S1 > S2 }`. Values are kept in the order written.
struct Enum {
  Name name;
  Title title;
  bool open = false;
  /// The words of an ordered enum, the greater end first; both or none.
  std::vector<Name> words;
  std::vector<EnumValue> values;
};

struct NumberType {
  Number lower;
  Number upper;
};

/// `number 0..10`, or the name of a built-in type or an enum.
using Type = std::variant<Name, NumberType>;
Span span_of(const Type& type);

struct Fact {
  Name name;
  Type type;
  bool fixed = false;
  bool may_be_unknown = false;
  std::optional<Value> initial;
  Title title;
  Span span;
};

struct Ticket {
  std::vector<Fact> facts;
  /// The names of facts that could not be read.
  std::vector<Name> broken;
};

/// A heading or a cell of a matrix: the values between two bars, none for an empty one. How
/// many may stand there is for semantics to say.
struct MatrixCell {
  std::vector<Value> values;
  Span span;
};
struct MatrixLine {
  std::vector<MatrixCell> cells;
  Span span;
};

/// `by impact, urgency` and the table below it: the first fact names the lines, the
/// second the columns. The first line is the heading, the first cell of each the line's.
struct Matrix {
  std::vector<Path> facts;
  std::vector<MatrixLine> lines;
  Span span;
};

struct Derive {
  Name name;
  Type type;
  Title title;
  Matrix matrix;
};

/// `define paying "A paying customer" when …`: a condition under a name.
struct Define {
  Name name;
  Title title;
  ConditionId condition;
};

/// Which other scopes a scope wins over: all of them, or those named.
struct Overrides {
  bool all = false;
  std::vector<Path> names;
  Span span;
};

struct Scope {
  Name name;
  Title title;
  std::optional<Overrides> overrides;
  bool otherwise = false;
  /// None for a scope that is `otherwise`, and for one that could not be read.
  ConditionId condition;
  std::vector<std::string> documentation;
  Span span;
};

struct Tier {
  Name name;
  Title title;
  std::vector<Path> above;
  std::vector<Scope> scopes;
};

/// What is left of a declaration that could not be read: enough to know its name.
struct Broken {
  std::string_view keyword;
  Name name;
};

struct Declaration {
  Span span;
  /// The text of the `///` comment before it, one string a line.
  std::vector<std::string> documentation;
  std::variant<Broken, Rulebook, Enum, Ticket, Derive, Define, Tier> node;
};

/// Everything a parse makes of one file.
struct Tree {
  source::SourceId source;
  base::Store<ConditionId, Condition> conditions;
  std::vector<Declaration> declarations;
  /// The spans of the comments, in order, for printing and formatting.
  std::vector<Span> comments;
};

}  // namespace tier::syntax
