#include "tests/differential/random_movement.h"

#include <fmt/format.h>

namespace tier::differential {
namespace {

class MovementWriter {
 public:
  MovementWriter(Random& random, const Shapes& shapes, std::size_t tiers)
      : random_(random), shapes_(shapes), tiers_(tiers) {}

  std::string write() {
    out_ += "role lead\nsystem sys { look, change }\n";
    for (std::size_t index = 0; index < evidence_count; ++index) {
      out_ += fmt::format("evidence e{} {{ source look on sys }}\n", index);
    }
    if (random_.chance(30)) {
      out_ += fmt::format("everyone {{ never change on sys{} }}\n", when(60));
    }
    const std::size_t triggers = tiers_ > 1 ? random_.below(4) : 0;
    for (std::size_t index = 0; index < triggers; ++index) {
      write_trigger(index);
    }
    for (std::size_t count = random_.below(3); count > 0; --count) {
      out_ += fmt::format("guidance should \"Do {}\" {{{}\n text \"x\" }}\n", count, when(70));
    }
    if (random_.chance(60)) {
      write_lifecycle();
    }
    return std::move(out_);
  }

  /// The permissions of one tier.
  std::string permissions() {
    std::string text;
    for (std::size_t count = random_.below(3); count > 0; --count) {
      text += random_.chance(25)
                  ? fmt::format("  never look on sys{}\n", when(80))
                  : fmt::format("  may look, change on sys{}{}\n", when(60),
                                random_.chance(40) ? " approved by lead for 4h" : "");
    }
    return text;
  }

 private:
  static constexpr std::size_t evidence_count = 4;

  std::string condition() { return random_condition(random_, shapes_, 2); }
  std::string when(unsigned chance) { return random_.chance(chance) ? " when " + condition() : ""; }

  std::string evidence() { return fmt::format("e{}", random_.below(evidence_count)); }

  /// Of the first enum of the ticket, with lines for some of its values only.
  void write_lifecycle() {
    for (const FactShape& fact : shapes_.facts) {
      const bool is_of_ticket = fact.name.front() == 'f';
      const std::size_t values = fact.kind == Kind::Enum ? shapes_.enums[fact.of_enum].values : 0;
      if (!is_of_ticket || values < 3) {
        continue;
      }
      out_ += fmt::format("lifecycle {} {{\n  v0 to v1{}\n", fact.name, when(50));
      out_ += fmt::format("  v0 to v2{}\n", when(50));
      if (random_.chance(50)) {
        out_ += random_.chance(50) ? "  v1 to none\n" : "  v1, v2 to v0\n";
      }
      out_ += "}\n";
      return;
    }
  }

  void write_trigger(std::size_t index) {
    const std::size_t from = random_.below(tiers_);
    const std::size_t to = (from + 1 + random_.below(tiers_ - 1)) % tiers_;
    out_ += fmt::format("trigger t{} {{\n  from T{} to T{}\n", index, from, to);
    if (random_.chance(80)) {
      out_ += fmt::format("  when {}\n", condition());
    }
    if (random_.chance(30)) {
      out_ += fmt::format("  unless {} say \"no\"\n", condition());
    }
    if (index > 0 && random_.chance(40)) {
      out_ += fmt::format("  overrides t{}\n", random_.below(index));
    }
    for (std::size_t needs = random_.below(3); needs > 0; --needs) {
      out_ += need();
    }
    if (random_.chance(20)) {
      out_ += fmt::format("  waived when {}\n", condition());
    }
    out_ += "}\n";
  }

  std::string need() {
    const std::string guard = random_.chance(30)   ? " when " + condition()
                              : random_.chance(20) ? " unless " + condition()
                                                   : "";
    switch (random_.below(3)) {
      case 0:
        return fmt::format("  needs {}{}\n", evidence(), guard);
      case 1:
        return fmt::format("  needs any of (e0, e{}){}\n", 1 + random_.below(3), guard);
      default:
        return fmt::format("  needs 2 of (e0, e1, e{}){}\n", 2 + random_.below(2), guard);
    }
  }

  Random& random_;
  const Shapes& shapes_;
  std::size_t tiers_;
  std::string out_;
};

}  // namespace

std::string random_permissions(Random& random, const Shapes& shapes, std::size_t tiers) {
  return MovementWriter(random, shapes, tiers).permissions();
}

std::string random_movement(Random& random, const Shapes& shapes, std::size_t tiers) {
  return MovementWriter(random, shapes, tiers).write();
}

}  // namespace tier::differential
