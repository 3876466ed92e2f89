#include "tests/differential/random_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "tests/differential/random_movement.h"
#include "tests/differential/shapes.h"

namespace tier::differential {
namespace {

class BookWriter {
 public:
  explicit BookWriter(Random& random) : random_(random) {}

  std::string write() {
    line("rulebook random \"Random\"");
    write_enums();
    write_ticket();
    write_derivations();
    const std::vector<std::string> defines = make_defines();
    for (std::size_t count = random_.below(3); count > 0; --count) {
      line(fmt::format("impossible \"Never {}\" when {}", count, condition(2)));
    }
    write_promises();
    const std::size_t tiers = write_tiers();
    out_ += random_movement(random_, shapes_, tiers);
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
      shapes_.enums.push_back(shape);
    }
  }

  void write_ticket() {
    write_facts("ticket", "f", random_.between(2, 7));
    if (random_.chance(40)) {
      write_facts("agent", "a", random_.between(1, 2));
    }
  }

  void write_facts(const std::string& keyword, const std::string& letter, std::size_t count) {
    line(keyword + " {");
    for (std::size_t index = 0; index < count; ++index) {
      FactShape fact;
      fact.name = fmt::format("{}{}", letter, index);
      fact.kind = static_cast<Kind>(random_.below(kind_count));
      fact.of_enum = random_.below(shapes_.enums.size());
      fact.optional = random_.chance(35);
      fact.decimal = random_.chance(50);
      line(fmt::format("  {} : {}{}", fact.name, type_name(fact),
                       fact.optional        ? "?"
                       : random_.chance(25) ? initial(fact)
                                            : ""));
      fact.name = (keyword == "agent" ? "agent." : "") + fact.name;
      shapes_.facts.push_back(fact);
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
      case Kind::Duration:
        return "duration";
      case Kind::Set:
        return fmt::format("set of E{}", fact.of_enum);
    }
    return "";
  }

  std::string initial(const FactShape& fact) {
    if (fact.kind == Kind::Set) {
      return " = none";
    }
    const bool has_values = fact.kind != Kind::Text && fact.kind != Kind::Time;
    return has_values ? " = " + constant(fact) : "";
  }

  /// Every value of a fact that a matrix can go by.
  std::vector<std::string> all_constants(const FactShape& fact) const {
    if (fact.kind == Kind::Flag) {
      return {"no", "yes"};
    }
    std::vector<std::string> constants;
    for (std::size_t value = 0; value < shapes_.enums[fact.of_enum].values; ++value) {
      constants.push_back(fmt::format("v{}", value));
    }
    if (shapes_.enums[fact.of_enum].open) {
      constants.emplace_back("any other");
    }
    return constants;
  }

  void write_derivations() {
    const std::size_t count = random_.below(3);
    for (std::size_t index = 0; index < count; ++index) {
      std::vector<FactShape> finite;
      std::copy_if(shapes_.facts.begin(), shapes_.facts.end(), std::back_inserter(finite),
                   [](const FactShape& f) { return f.kind == Kind::Flag || f.kind == Kind::Enum; });
      if (finite.empty() || random_.chance(40)) {
        write_rows(index);
        continue;
      }
      const FactShape by_line = random_.one_of(finite);
      const FactShape by_column = random_.one_of(finite);
      FactShape derived;
      derived.name = fmt::format("d{}", index);
      derived.kind = static_cast<Kind>(random_.below(3));
      derived.of_enum = random_.below(shapes_.enums.size());
      derived.decimal = random_.chance(50);
      derived.optional = true;
      const bool has_columns = random_.chance(70) && by_line.name != by_column.name;
      write_matrix(derived, by_line, has_columns ? &by_column : nullptr);
      shapes_.facts.push_back(derived);
    }
  }

  /// A derived fact by rows: which of two that match counts is the order of the lines, whether the
  /// book says so or not; that it must is for the proofs to say.
  void write_rows(std::size_t index) {
    FactShape derived;
    derived.name = fmt::format("d{}", index);
    derived.kind = static_cast<Kind>(random_.below(3));
    derived.of_enum = random_.below(shapes_.enums.size());
    derived.optional = true;
    line(fmt::format("derive {} : {}{} {{", derived.name, type_name(derived),
                     random_.chance(50) ? " in order" : ""));
    const std::size_t count = random_.between(1, 4);
    for (std::size_t row = 0; row < count; ++row) {
      line(fmt::format("  {} when {}", constant(derived), condition(2)));
    }
    line(random_.chance(50) ? fmt::format("  {} otherwise\n}}", constant(derived)) : "}");
    shapes_.facts.push_back(derived);
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

  /// Promises for some tickets, with targets of a list, of which two may hold as of derived facts.
  void write_promises() {
    static constexpr const char* targets[] = {"15m", "4h", "-", "best effort", "90m"};
    for (std::size_t index = random_.below(3); index > 0; --index) {
      line(fmt::format("sla p{} {{", index));
      if (random_.chance(60)) {
        line("  applies when " + condition(2));
      }
      line("  starts when " + condition(2));
      line(random_.chance(50) ? "  target in order {" : "  target {");
      for (std::size_t row = random_.between(1, 4); row > 0; --row) {
        line(fmt::format("    {} when {}", targets[random_.below(5)], condition(2)));
      }
      const bool has_rest = random_.chance(50);
      const char* rest = index > 1 ? "    2 x p1 otherwise\n  }\n}" : "    3d otherwise\n  }\n}";
      line(has_rest ? rest : "  }\n}");
    }
  }

  /// Named conditions, of which each uses only those before it.
  std::vector<std::string> make_defines() {
    std::vector<std::string> defines;
    for (std::size_t count = random_.below(4); defines.size() < count;) {
      const std::string name = fmt::format("n{}", defines.size());
      defines.push_back(fmt::format("define {} when {}", name, condition(2)));
      shapes_.names.push_back(name);
    }
    return defines;
  }

  /// How many there are.
  std::size_t write_tiers() {
    const std::size_t count = random_.between(1, 4);
    bool has_otherwise = false;
    std::vector<std::string> scopes;
    for (std::size_t tier = 0; tier < count; ++tier) {
      line(fmt::format("tier T{}{} {{", tier, tier > 0 ? fmt::format(" above T{}", tier - 1) : ""));
      const std::size_t scope_count = random_.between(0, 5);
      for (std::size_t scope = 0; scope < scope_count; ++scope) {
        const bool otherwise = !has_otherwise && random_.chance(10);
        has_otherwise = has_otherwise || otherwise;
        line(fmt::format("  scope s{}{} {}{}", scope, otherwise ? "" : overriding(scopes),
                         otherwise ? "otherwise" : "when " + condition(3), team(tier)));
        scopes.push_back(fmt::format("T{}.s{}", tier, scope));
      }
      line(fmt::format("  team m{}\n{}}}", tier, random_permissions(random_, shapes_, count)));
    }
    for (std::size_t refusal = random_.below(3); refusal > 0; --refusal) {
      line(fmt::format("refuse r{}{} when {}", refusal, overriding(scopes), condition(2)));
    }
    return count;
  }

  std::string team(std::size_t tier) {
    std::vector<FactShape> finite;
    std::copy_if(shapes_.facts.begin(), shapes_.facts.end(), std::back_inserter(finite),
                 [](const FactShape& f) { return f.kind == Kind::Flag || f.kind == Kind::Enum; });
    if (random_.chance(70) || finite.empty()) {
      return random_.chance(20) ? fmt::format(" to team m{}", tier) : "";
    }
    const FactShape fact = random_.one_of(finite);
    std::string text = fmt::format(" to team by {}\n  | | |\n", fact.name);
    for (const std::string& value : all_constants(fact)) {
      text += fmt::format("  | {} | m{} |\n", value, tier);
    }
    return text;
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

  std::string constant(const FactShape& fact) { return random_constant(random_, shapes_, fact); }
  std::string condition(std::size_t depth) { return random_condition(random_, shapes_, depth); }

  Random& random_;
  std::string out_;
  Shapes shapes_;
};

}  // namespace

std::string random_book(Random& random) { return BookWriter(random).write(); }

}  // namespace tier::differential
