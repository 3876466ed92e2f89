#include "compiler/semantics/dump.h"

#include <fmt/format.h>

#include <iterator>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using base::Overloaded;

class Dumper {
 public:
  explicit Dumper(const Model& model) : model_(model) {}

  std::string run() {
    line(0, "rulebook {} \"{}\"", model_.rulebook.name, model_.rulebook.title);
    for (const Enum& type : model_.enums) {
      show(type);
    }
    for (const Fact& fact : model_.facts) {
      show(fact);
    }
    for (const Impossible& impossible : model_.impossibles) {
      line(0, "impossible {} \"{}\"", impossible.name, impossible.title);
      show_condition(1, impossible.condition);
    }
    for (const Derivation& derivation : model_.derivations) {
      std::visit([&](const auto& body) { show(derivation.fact, body); }, derivation.body);
    }
    for (const Define& define : model_.defines) {
      line(0, "define {} \"{}\"", define.name, define.title);
      show_condition(1, define.condition);
    }
    for (const Tier& tier : model_.tiers) {
      line(0, "tier {} \"{}\"", tier.name, tier.title);
      for (const TierId above : tier.above) {
        line(1, "above {}", model_.tiers[above].name);
      }
    }
    for (const Team& team : model_.teams) {
      line(0, "team {} \"{}\" of {}", team.name, team.title, model_.tiers[team.tier].name);
    }
    for (const Scope& scope : model_.scopes) {
      show(scope);
    }
    return std::move(out_);
  }

 private:
  template <class... Arguments>
  void line(int depth, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    out_ += '\n';
  }

  std::string type_name(const Type& type) const {
    return std::visit(Overloaded{[](InvalidType) { return std::string("invalid"); },
                                 [](FlagType) { return std::string("flag"); },
                                 [](NumberType n) {
                                   return fmt::format("number {}..{}",
                                                      base::Decimal{n.lower, n.scale}.to_string(),
                                                      base::Decimal{n.upper, n.scale}.to_string());
                                 },
                                 [](TextType) { return std::string("text"); },
                                 [](TimeType) { return std::string("time"); },
                                 [](DurationType) { return std::string("duration"); },
                                 [&](SetType s) { return "set of " + model_.enums[s.of].name; },
                                 [&](EnumType e) { return model_.enums[e.id].name; }},
                      type);
  }

  void show(const Enum& type) {
    const std::string order =
        type.order ? fmt::format(" {}..{}", type.order->greater, type.order->lesser) : "";
    line(0, "{}enum {} \"{}\"{}", type.open ? "open " : "", type.name, type.title, order);
    for (const EnumValue& value : type.values) {
      line(1, "value {} \"{}\"", value.name, value.title);
    }
  }

  void show(const Fact& fact) {
    const std::string initial =
        fact.initial ? " = " + constant_name(model_, fact.type, *fact.initial) : "";
    line(0, "{} {} : {}{}{}{} \"{}\"", fact.derived ? "derived" : "fact", fact.name,
         fact.fixed ? "fixed " : "", type_name(fact.type), fact.may_be_unknown ? "?" : "", initial,
         fact.title);
  }

  std::string heading(FactId fact, const MatrixHeading& values) const {
    std::string text;
    for (const Constant value : values.values) {
      text += (text.empty() ? "" : " or ") + constant_name(model_, model_.facts[fact].type, value);
    }
    return text;
  }

  void show(FactId fact, const DerivedByMatrix& matrix) {
    line(0, "matrix {}", model_.facts[fact].name);
    for (std::size_t row = 0; row < matrix.lines.size(); ++row) {
      for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        const std::string second =
            matrix.column_fact ? ", " + heading(*matrix.column_fact, matrix.columns[column]) : "";
        const auto& cell = matrix.cells[row][column];
        line(1, "[{}{}] = {}", heading(matrix.line_fact, matrix.lines[row]), second,
             cell ? constant_name(model_, model_.facts[fact].type, cell->value) : "?");
      }
    }
  }

  void show(FactId fact, const DerivedByRows& list) {
    line(0, "rows {}{}", model_.facts[fact].name, list.in_order ? " in order" : "");
    for (const DerivedRow& row : list.rows) {
      line(1, "{}{}", constant_name(model_, model_.facts[fact].type, row.value),
           row.otherwise ? " otherwise" : "");
      if (!row.otherwise) {
        show_condition(2, row.condition);
      }
    }
  }

  void show(const Scope& scope) {
    line(0, "{} {} \"{}\"{}", scope.refuses() ? "refusal" : "scope", qualified_name(model_, scope),
         scope.title, scope.otherwise ? " otherwise" : "");
    if (!scope.say.empty()) {
      line(1, "say \"{}\"", scope.say);
    }
    show(scope.team);
    for (const ScopeId beaten : scope.beats) {
      line(1, "beats {}", qualified_name(model_, model_.scopes[beaten]));
    }
    if (!scope.otherwise) {
      show_condition(1, scope.condition);
    }
  }

  void show(const TeamChoice& choice) {
    if (const auto* team = std::get_if<TeamId>(&choice)) {
      line(1, "team {}", model_.teams[*team].name);
    } else if (const auto* by = std::get_if<TeamByFact>(&choice)) {
      for (const TeamByFact::Line& one : by->lines) {
        line(1, "team [{}] = {}", heading(by->fact, one.heading), model_.teams[one.team].name);
      }
    }
  }

  std::string values(const Type& type, const std::vector<bool>& chosen) const {
    std::string text;
    for (std::size_t value = 0; value < chosen.size(); ++value) {
      if (chosen[value]) {
        text +=
            (text.empty() ? "" : ", ") + constant_name(model_, type, static_cast<Constant>(value));
      }
    }
    return text;
  }

  std::string describe(const SameEnum& node) const {
    static constexpr std::string_view signs[] = {"is", "<", "<=", ">", ">="};
    return fmt::format("{} {}{} {}", model_.facts[node.left].name,
                       signs[static_cast<std::size_t>(node.relation)], node.negated ? " not" : "",
                       model_.facts[node.right].name);
  }

  std::string describe(const Pattern& pattern) const {
    static constexpr std::string_view relations[] = {"contains", "starts with", "ends with",
                                                     "mentions"};
    return fmt::format("{} {}{} \"{}\"", model_.facts[pattern.fact].name,
                       relations[static_cast<std::size_t>(pattern.relation)],
                       pattern.exactly ? " exactly" : "", fmt::join(pattern.texts, "\" or \""));
  }

  void show_condition(int depth, ConditionId id) {
    std::visit(
        Overloaded{
            [&](const And& node) { show_chain(depth, "and", node.operands); },
            [&](const Or& node) { show_chain(depth, "or", node.operands); },
            [&](const Not& node) { show_chain(depth, "not", {node.operand}); },
            [&](const OneOf& node) {
              const Fact& fact = model_.facts[node.fact];
              line(depth, "{} in {{{}}}", fact.name, values(fact.type, node.values));
            },
            [&](const Between& node) {
              const Fact& fact = model_.facts[node.fact];
              line(depth, "{} in {}..{}", fact.name, constant_name(model_, fact.type, node.lower),
                   constant_name(model_, fact.type, node.upper));
            },
            [&](const IsKnown& node) { line(depth, "{} is known", model_.facts[node.fact].name); },
            [&](const HasAny& node) {
              const Fact& fact = model_.facts[node.fact];
              const auto* set = std::get_if<SetType>(&fact.type);
              line(depth, "{} has {{{}}}", fact.name, values(EnumType{set->of}, node.values));
            },
            [&](const Matches& node) {
              line(depth, "{}", describe(model_.patterns[node.pattern]));
            },
            [&](const SameEnum& node) { line(depth, "{}", describe(node)); },
            [&](const Invalid&) { line(depth, "invalid"); },
        },
        model_.conditions[id].node);
  }

  void show_chain(int depth, std::string_view word, const std::vector<ConditionId>& operands) {
    line(depth, "{}", word);
    for (const ConditionId operand : operands) {
      show_condition(depth + 1, operand);
    }
  }

  const Model& model_;
  std::string out_;
};

}  // namespace

std::string dump(const Model& model) { return Dumper(model).run(); }

}  // namespace tier::semantics
