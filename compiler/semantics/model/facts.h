#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/promised_time.h"
#include "compiler/base/store.h"
#include "compiler/source/span.h"

/// What a ticket is: enums, facts and their types.
namespace tier::semantics {

using source::Span;

using EnumId = base::Id<struct EnumTag>;
using FactId = base::Id<struct FactTag>;
using CalendarId = base::Id<struct CalendarTag>;
using ObligationId = base::Id<struct ObligationTag>;

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
/// From 0 to `longest`: whole seconds of elapsed time; of a measure also seconds of opening hours,
/// or opening days.
struct DurationType {
  /// Some 3,000 years: longer than any clock of a desk, far from where arithmetic ends.
  static constexpr std::int64_t longest = 100'000'000'000;

  base::PromisedTime::Unit unit = base::PromisedTime::Unit::Elapsed;
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

/// `2026-12-04 17:00 America/New_York`: a local time of a zone that there is, UTC where it is
/// empty.
struct Moment {
  /// As in base/day.h.
  std::int64_t day = 0;
  int minute = 0;
  std::string zone;
};

/// What is no fact of its own, but measured at the moment of asking: nobody gives it with a ticket.
struct Measure {
  enum class Kind : std::uint8_t {
    Age,      ///< how long ago `of` was; on `calendar` where there is one
    Open,     ///< whether `calendar` is open
    Used,     ///< how much of the promised time is used, in percent
    Overdue,  ///< for how long the promise is overdue, 0 where it is not
  };

  Kind kind = Kind::Age;
  FactId of;
  CalendarId calendar;
  ObligationId promise;

  friend bool operator==(const Measure&, const Measure&) = default;
};

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
  std::optional<Measure> measure;
  Span span;
};

}  // namespace tier::semantics
