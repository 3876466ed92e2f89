#pragma once

#include <string>
#include <vector>

#include "tests/differential/random.h"

/// What the writer of random books remembers of what it has declared.
namespace tier::differential {

enum class Kind { Flag, Enum, Number, Text, Time, Duration, Set };
inline constexpr std::size_t kind_count = 7;

struct EnumShape {
  std::size_t values = 0;
  bool ordered = false;
  bool open = false;
};

struct FactShape {
  std::string name;
  Kind kind = Kind::Flag;
  std::size_t of_enum = 0;
  bool optional = false;
  bool decimal = false;
};

struct Shapes {
  std::vector<EnumShape> enums;
  std::vector<FactShape> facts;
  /// Named conditions.
  std::vector<std::string> names;
};

/// The words that patterns and texts are made of: some lie inside others.
const std::vector<std::string>& vocabulary();

/// A value of the fact as a rulebook writes it; not of a text, a time or a set.
std::string random_constant(Random& random, const Shapes& shapes, const FactShape& fact);
/// A condition nested at most `depth` deep.
std::string random_condition(Random& random, const Shapes& shapes, std::size_t depth);

}  // namespace tier::differential
