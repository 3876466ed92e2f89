#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/store.h"
#include "compiler/source/span.h"

/// What a ticket is: enums, facts and their types.
namespace tier::semantics {

using source::Span;

using EnumId = base::Id<struct EnumTag>;
using FactId = base::Id<struct FactTag>;

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
/// Elapsed time, in whole seconds from 0 to `longest`.
struct DurationType {
  /// Some 3,000 years: longer than any clock of a desk, far from where arithmetic ends.
  static constexpr std::int64_t longest = 100'000'000'000;
};
/// Exact decimals from `lower` to `upper`, both included, in units of 10^-`scale`.
struct NumberType {
  std::int64_t lower = 0;
  std::int64_t upper = 0;
  std::uint32_t scale = 0;
};
struct EnumType {
  EnumId id;
};
/// `set of Tag`: any of the enum's values, *any other* not among them.
struct SetType {
  EnumId of;
};
/// Stands for a type that was never declared or could not be read.
struct InvalidType {};
using Type = std::variant<InvalidType, FlagType, NumberType, TextType, TimeType, DurationType,
                          EnumType, SetType>;

/// A value of a fact: a flag's 0 or 1, an enum's index (`values.size()` is *any other*), a
/// number's units, or a duration's seconds.
using Constant = std::int64_t;

struct Fact {
  /// Of the person acting: `agent.region`.
  std::string name;
  std::string title;
  Type type;
  /// `?`: where it is absent it is unknown, and otherwise missing.
  bool may_be_unknown = false;
  bool fixed = false;
  bool of_agent = false;
  std::optional<Constant> initial;
  /// Set for a derived fact, which no input may give.
  bool derived = false;
  Span span;
};

}  // namespace tier::semantics
