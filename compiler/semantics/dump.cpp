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
    for (const Derivation& derivation : model_.derivations) {
      show(derivation);
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

  void show(const Derivation& derivation) {
    line(0, "matrix {}", model_.facts[derivation.fact].name);
    for (std::size_t row = 0; row < derivation.lines.size(); ++row) {
      for (std::size_t column = 0; column < derivation.columns.size(); ++column) {
        const std::string second =
            derivation.column_fact
                ? ", " + heading(*derivation.column_fact, derivation.columns[column])
                : "";
        const auto& cell = derivation.cells[row][column];
        line(1, "[{}{}] = {}", heading(derivation.line_fact, derivation.lines[row]), second,
             cell ? constant_name(model_, model_.facts[derivation.fact].type, cell->value) : "?");
      }
    }
  }

  std::string scope_name(const Scope& scope) const {
    return fmt::format("{}.{}", model_.tiers[scope.tier].name, scope.name);
  }

  void show(const Scope& scope) {
    line(0, "scope {} \"{}\"{}", scope_name(scope), scope.title,
         scope.otherwise ? " otherwise" : "");
    for (const ScopeId beaten : scope.beats) {
      line(1, "beats {}", scope_name(model_.scopes[beaten]));
    }
    if (!scope.otherwise) {
      show_condition(1, scope.condition);
    }
  }

  std::string values(const OneOf& node) const {
    std::string text;
    for (std::size_t value = 0; value < node.values.size(); ++value) {
      if (node.values[value]) {
        text += (text.empty() ? "" : ", ") +
                constant_name(model_, model_.facts[node.fact].type, static_cast<Constant>(value));
      }
    }
    return text;
  }

  void show_condition(int depth, ConditionId id) {
    std::visit(
        Overloaded{
            [&](const And& node) { show_chain(depth, "and", node.operands); },
            [&](const Or& node) { show_chain(depth, "or", node.operands); },
            [&](const Not& node) { show_chain(depth, "not", {node.operand}); },
            [&](const OneOf& node) {
              line(depth, "{} in {{{}}}", model_.facts[node.fact].name, values(node));
            },
            [&](const Between& node) {
              const Fact& fact = model_.facts[node.fact];
              line(depth, "{} in {}..{}", fact.name, constant_name(model_, fact.type, node.lower),
                   constant_name(model_, fact.type, node.upper));
            },
            [&](const IsKnown& node) { line(depth, "{} is known", model_.facts[node.fact].name); },
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
