#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/source/span.h"

/// The smallest pieces of what was written: names, texts, numbers, constants.
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

/// `agent.region` as one text.
std::string spelling(const Path& path);

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

/// `15m`, `4h`, `2d`, `4bh`, `30 business minutes`: a number and its unit, as written.
struct Duration {
  enum class Unit : unsigned char { Second, Minute, Hour, Day };

  std::string_view number;
  Unit unit = Unit::Minute;
  /// Counted on a calendar: `bm`, `bh`, `bd`.
  bool business = false;
  /// `end of 2 bd`: the close of that day.
  bool at_end = false;
  Span span;
};

/// `75%`.
struct Percent {
  std::string_view number;
  Span span;
};

/// `2026-12-04 17:00 America/New_York`, the zone left out where there is none.
struct Moment {
  std::string_view date;
  std::string_view clock;
  std::string_view zone;
  Span span;
};

/// `any other`: the value of an open enum that stands for all values not listed.
struct AnyOther {
  Span span;
};

/// What a fact is compared with or set to: a constant, or another fact. A plain name may be
/// either; a path of several parts (`agent.region`) is a fact.
using Value = std::variant<Name, Path, Number, Duration, AnyOther>;
Span span_of(const Value& value);

/// The words a reader meets instead of the name. Where it is left out, semantics makes
/// one from the name.
using Title = std::optional<Text>;

}  // namespace tier::syntax
