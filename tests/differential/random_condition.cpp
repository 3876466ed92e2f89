#include <fmt/format.h>

#include <algorithm>

#include "tests/differential/shapes.h"

namespace tier::differential {
namespace {

class ConditionWriter {
 public:
  ConditionWriter(Random& random, const Shapes& shapes) : random_(random), shapes_(shapes) {}

  std::string condition(std::size_t depth) {
    if (depth == 0 || random_.chance(40)) {
      return atom();
    }
    switch (random_.below(3)) {
      case 0:
        return fmt::format("({} and {})", condition(depth - 1), condition(depth - 1));
      case 1:
        return fmt::format("({} or {})", condition(depth - 1), condition(depth - 1));
      default:
        return fmt::format("not ({})", condition(depth - 1));
    }
  }

  std::string constant(const FactShape& fact) {
    switch (fact.kind) {
      case Kind::Flag:
        return random_.chance(50) ? "yes" : "no";
      case Kind::Number:
        return fact.decimal ? fmt::format("{}.{}", random_.below(8), random_.between(0, 99) / 10)
                            : fmt::format("{}", random_.below(41));
      case Kind::Duration:
        return fmt::format("{}{}", random_.below(50), random_.one_of(units()));
      default:
        break;
    }
    const EnumShape& shape = shapes_.enums[fact.of_enum];
    return shape.open && random_.chance(20) ? "any other"
                                            : fmt::format("v{}", random_.below(shape.values));
  }

 private:
  static const std::vector<std::string>& units() {
    static const std::vector<std::string> all = {"m", "h", "d", " minutes"};
    return all;
  }

  std::string member(const FactShape& fact) {
    return fmt::format("v{}", random_.below(shapes_.enums[fact.of_enum].values));
  }

  std::string set_atom(const FactShape& fact) {
    return random_.chance(60)
               ? fmt::format("{} has {}", fact.name, member(fact))
               : fmt::format("{} has any of ({}, {})", fact.name, member(fact), member(fact));
  }

  std::string text_atom(const FactShape& fact) {
    static const std::vector<std::string> relations = {"contains", "starts with", "ends with",
                                                       "mentions"};
    const std::string relation = random_.one_of(relations) + (random_.chance(25) ? " exactly" : "");
    return random_.chance(60)
               ? fmt::format("{} {} \"{}\"", fact.name, relation, random_.one_of(vocabulary()))
               : fmt::format("{} {} any of (\"{}\", \"{}\")", fact.name, relation,
                             random_.one_of(vocabulary()), random_.one_of(vocabulary()));
  }

  /// A comparison with another fact of the same enum, where there is one.
  std::string same_enum_atom(const FactShape& fact) {
    std::vector<std::string> others;
    for (const FactShape& other : shapes_.facts) {
      if (other.kind == Kind::Enum && other.of_enum == fact.of_enum && other.name != fact.name) {
        others.push_back(other.name);
      }
    }
    // Two such comparisons of a long enum make more cases than a condition may have.
    if (others.empty() || shapes_.enums[fact.of_enum].values > 8) {
      return "";
    }
    static const std::vector<std::string> relations = {"is", "is not", "<", "<=", ">", ">="};
    const bool ordered = shapes_.enums[fact.of_enum].ordered;
    return fmt::format("{} {} {}", fact.name, relations[random_.below(ordered ? 6 : 2)],
                       random_.one_of(others));
  }

  std::string atom() {
    if (!shapes_.names.empty() && random_.chance(20)) {
      return random_.one_of(shapes_.names);
    }
    const FactShape& fact = random_.one_of(shapes_.facts);
    if (fact.kind == Kind::Time || random_.chance(10)) {
      return fmt::format("{} is {}", fact.name, random_.chance(50) ? "known" : "unknown");
    }
    switch (fact.kind) {
      case Kind::Set:
        return set_atom(fact);
      case Kind::Text:
        return text_atom(fact);
      case Kind::Enum:
        return enum_atom(fact);
      case Kind::Flag:
        return random_.chance(50) ? fact.name : equal_atom(fact);
      default:
        return random_.chance(70) ? relation_atom(fact) : equal_atom(fact);
    }
  }

  std::string relation_atom(const FactShape& fact) {
    static const std::vector<std::string> relations = {"<", "<=", ">", ">="};
    return fmt::format("{} {} {}", fact.name, random_.one_of(relations), constant(fact));
  }

  std::string enum_atom(const FactShape& fact) {
    const std::string compared = random_.chance(20) ? same_enum_atom(fact) : "";
    if (!compared.empty()) {
      return compared;
    }
    if (shapes_.enums[fact.of_enum].ordered && random_.chance(50)) {
      return fmt::format("{} is {} or {}", fact.name, member(fact),
                         random_.chance(50) ? "greater" : "lesser");
    }
    return equal_atom(fact);
  }

  std::string equal_atom(const FactShape& fact) {
    if (random_.chance(50)) {
      return fmt::format("{} is {}{}", fact.name, random_.chance(30) ? "not " : "", constant(fact));
    }
    return fmt::format("{} {}in ({}, {})", fact.name, random_.chance(30) ? "not " : "",
                       constant(fact), constant(fact));
  }

  Random& random_;
  const Shapes& shapes_;
};

}  // namespace

const std::vector<std::string>& vocabulary() {
  static const std::vector<std::string> words = {"refund", "refund request", "fund",    "SSO",
                                                 "sso",    "down",           "is down", "a-b",
                                                 "b",      "caf\u00e9",      "err_7",   "r"};
  return words;
}

std::string random_constant(Random& random, const Shapes& shapes, const FactShape& fact) {
  return ConditionWriter(random, shapes).constant(fact);
}

std::string random_condition(Random& random, const Shapes& shapes, std::size_t depth) {
  return ConditionWriter(random, shapes).condition(depth);
}

}  // namespace tier::differential
