#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/syntax/tree/conditions.h"

/// What a ticket is: its facts, their types, and what follows from them.
namespace tier::syntax {

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

/// `set of Tag`.
struct SetType {
  Name of;
  Span span;
};

/// `number 0..10`, `set of Tag`, or the name of a built-in type or an enum.
using Type = std::variant<Name, NumberType, SetType>;
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

/// `ticket { … }`, and `agent { … }` for the person acting.
struct Facts {
  bool of_agent = false;
  std::vector<Fact> facts;
  /// The names of facts that could not be read.
  std::vector<Name> broken;
};

/// `impossible "No critical on the free plan" when …`.
struct Impossible {
  Text title;
  ConditionId condition;
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

/// `p1 when impact is high and vip`, `p4 otherwise`.
struct DeriveRow {
  Value value;
  bool otherwise = false;
  /// None for `otherwise`, and for a row that could not be read.
  ConditionId condition;
  Span span;
};

/// `{ p1 when … p4 otherwise }`, with `in order` before the brace where the first row that
/// matches counts.
struct DeriveRows {
  bool in_order = false;
  std::vector<DeriveRow> rows;
  Span span;
};

struct Derive {
  Name name;
  Type type;
  Title title;
  std::variant<Matrix, DeriveRows> body;
};

/// `define paying "A paying customer" when …`: a condition under a name.
struct Define {
  Name name;
  Title title;
  ConditionId condition;
};

}  // namespace tier::syntax
