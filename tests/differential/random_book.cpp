#include "tests/differential/random_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tier::differential {
namespace {

enum class Kind { Flag, Enum, Number, Text, Time };

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

class BookWriter {
 public:
  explicit BookWriter(Random& random) : random_(random) {}

  std::string write() {
    line("rulebook random \"Random\"");
    write_enums();
    write_ticket();
    write_derivations();
    const std::vector<std::string> defines = make_defines();
    write_tiers();
    // Behind those that use them, in any order: places mean nothing.
    for (auto define = defines.rbegin(); define != defines.rend(); ++define) {
      line(*define);
    }
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }

  void write_enums() {
    const std::size_t count = random_.between(1, 4);
    for (std::size_t index = 0; index < count; ++index) {
      EnumShape shape{random_.chance(10) ? random_.between(60, 70) : random_.between(1, 6),
                      random_.chance(50), random_.chance(40)};
      std::string values;
      const char* relation = shape.ordered ? (random_.chance(50) ? " < " : " > ") : " ";
      for (std::size_t value = 0; value < shape.values; ++value) {
        values += (value == 0 ? "" : relation) + fmt::format("v{}", value);
      }
      shape.ordered = shape.ordered && shape.values > 1;
      line(fmt::format("{}enum E{}{} {{ {} }}", shape.open ? "open " : "", index,
                       shape.ordered ? " greater..lesser" : "", values));
      enums_.push_back(shape);
    }
  }

  void write_ticket() {
    line("ticket {");
    const std::size_t count = random_.between(2, 7);
    for (std::size_t index = 0; index < count; ++index) {
      FactShape fact;
      fact.name = fmt::format("f{}", index);
      fact.kind = static_cast<Kind>(random_.below(5));
      fact.of_enum = random_.below(enums_.size());
      fact.optional = random_.chance(35);
      fact.decimal = random_.chance(50);
      line(fmt::format("  {} : {}{}", fact.name, type_name(fact),
                       fact.optional        ? "?"
                       : random_.chance(25) ? initial(fact)
                                            : ""));
      facts_.push_back(fact);
    }
    line("}");
  }

  static std::string type_name(const FactShape& fact) {
    switch (fact.kind) {
      case Kind::Flag:
        return "flag";
      case Kind::Enum:
        return fmt::format("E{}", fact.of_enum);
      case Kind::Number:
        return fact.decimal ? "number -1.50..8.25" : "number 0..40";
      case Kind::Text:
        return "text";
      case Kind::Time:
        return "time";
    }
    return "";
  }

  std::string initial(const FactShape& fact) {
    const bool has_values = fact.kind != Kind::Text && fact.kind != Kind::Time;
    return has_values ? " = " + constant(fact) : "";
  }

  std::string constant(const FactShape& fact) {
    if (fact.kind == Kind::Flag) {
      return random_.chance(50) ? "yes" : "no";
    }
    if (fact.kind == Kind::Number) {
      return fact.decimal ? fmt::format("{}.{}", random_.below(8), random_.between(0, 99) / 10)
                          : fmt::format("{}", random_.below(41));
    }
    const EnumShape& shape = enums_[fact.of_enum];
    return shape.open && random_.chance(20) ? "any other"
                                            : fmt::format("v{}", random_.below(shape.values));
  }

  /// Every value of a fact that a matrix can go by.
  std::vector<std::string> all_constants(const FactShape& fact) const {
    if (fact.kind == Kind::Flag) {
      return {"no", "yes"};
    }
    std::vector<std::string> constants;
    for (std::size_t value = 0; value < enums_[fact.of_enum].values; ++value) {
      constants.push_back(fmt::format("v{}", value));
    }
    if (enums_[fact.of_enum].open) {
      constants.emplace_back("any other");
    }
    return constants;
  }

  void write_derivations() {
    const std::size_t count = random_.below(3);
    for (std::size_t index = 0; index < count; ++index) {
      std::vector<FactShape> finite;
      std::copy_if(facts_.begin(), facts_.end(), std::back_inserter(finite),
                   [](const FactShape& f) { return f.kind == Kind::Flag || f.kind == Kind::Enum; });
      if (finite.empty()) {
        return;
      }
      const FactShape by_line = random_.one_of(finite);
      const FactShape by_column = random_.one_of(finite);
      FactShape derived;
      derived.name = fmt::format("d{}", index);
      derived.kind = static_cast<Kind>(random_.below(3));
      derived.of_enum = random_.below(enums_.size());
      derived.decimal = random_.chance(50);
      derived.optional = true;
      const bool has_columns = random_.chance(70) && by_line.name != by_column.name;
      write_matrix(derived, by_line, has_columns ? &by_column : nullptr);
      facts_.push_back(derived);
    }
  }

  void write_matrix(const FactShape& derived, const FactShape& by_line,
                    const FactShape* by_column) {
    line(fmt::format("derive {} : {} by {}{}", derived.name, type_name(derived), by_line.name,
                     by_column != nullptr ? ", " + by_column->name : ""));
    const std::vector<std::string> columns =
        by_column != nullptr ? all_constants(*by_column) : std::vector<std::string>{""};
    line("  | | " + fmt::format("{}", fmt::join(columns, " | ")) + " |");
    for (const std::string& heading : all_constants(by_line)) {
      std::string cells = fmt::format("  | {} |", heading);
      for (std::size_t column = 0; column < columns.size(); ++column) {
        cells += fmt::format(" {} |", constant(derived));
      }
      line(cells);
    }
  }

  /// Named conditions, of which each uses only those before it.
  std::vector<std::string> make_defines() {
    std::vector<std::string> defines;
    for (std::size_t count = random_.below(4); defines.size() < count;) {
      const std::string name = fmt::format("n{}", defines.size());
      defines.push_back(fmt::format("define {} when {}", name, condition(2)));
      names_.push_back(name);
    }
    return defines;
  }

  void write_tiers() {
    const std::size_t count = random_.between(1, 4);
    bool has_otherwise = false;
    std::vector<std::string> scopes;
    for (std::size_t tier = 0; tier < count; ++tier) {
      line(fmt::format("tier T{}{} {{", tier, tier > 0 ? fmt::format(" above T{}", tier - 1) : ""));
      const std::size_t scope_count = random_.between(0, 5);
      for (std::size_t scope = 0; scope < scope_count; ++scope) {
        const bool otherwise = !has_otherwise && random_.chance(10);
        has_otherwise = has_otherwise || otherwise;
        line(fmt::format("  scope s{}{} {}", scope, otherwise ? "" : overriding(scopes),
                         otherwise ? "otherwise" : "when " + condition(3)));
        scopes.push_back(fmt::format("T{}.s{}", tier, scope));
      }
      line("}");
    }
  }

  /// Only scopes written before are named, so that none overrides itself.
  std::string overriding(const std::vector<std::string>& scopes) {
    if (scopes.empty() || !random_.chance(40)) {
      return "";
    }
    std::string names = random_.one_of(scopes);
    if (random_.chance(30)) {
      names += ", " + random_.one_of(scopes);
    }
    return " overrides " + names;
  }

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

  std::string atom() {
    if (!names_.empty() && random_.chance(20)) {
      return random_.one_of(names_);
    }
    const FactShape& fact = random_.one_of(facts_);
    const bool only_known = fact.kind == Kind::Text || fact.kind == Kind::Time;
    if (only_known || random_.chance(10)) {
      return fmt::format("{} is {}", fact.name, random_.chance(50) ? "known" : "unknown");
    }
    if (fact.kind == Kind::Flag && random_.chance(50)) {
      return fact.name;
    }
    if (fact.kind == Kind::Number && random_.chance(70)) {
      static const std::vector<std::string> relations = {"<", "<=", ">", ">="};
      return fmt::format("{} {} {}", fact.name, random_.one_of(relations), constant(fact));
    }
    if (fact.kind == Kind::Enum && enums_[fact.of_enum].ordered && random_.chance(50)) {
      return fmt::format("{} is v{} or {}", fact.name, random_.below(enums_[fact.of_enum].values),
                         random_.chance(50) ? "greater" : "lesser");
    }
    if (random_.chance(50)) {
      return fmt::format("{} is {}{}", fact.name, random_.chance(30) ? "not " : "", constant(fact));
    }
    return fmt::format("{} {}in ({}, {})", fact.name, random_.chance(30) ? "not " : "",
                       constant(fact), constant(fact));
  }

  Random& random_;
  std::string out_;
  std::vector<EnumShape> enums_;
  std::vector<FactShape> facts_;
  std::vector<std::string> names_;
};

}  // namespace

std::string random_book(Random& random) { return BookWriter(random).write(); }

}  // namespace tier::differential
