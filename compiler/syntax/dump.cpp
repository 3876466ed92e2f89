#include "compiler/syntax/dump.h"

#include <fmt/format.h>

#include <iterator>

#include "compiler/base/overloaded.h"

namespace tier::syntax {
namespace {

using base::Overloaded;

std::string spelled(const Path& path) {
  std::string text;
  for (const Name& part : path.parts) {
    text += (text.empty() ? "" : ".") + std::string(part.text);
  }
  return text;
}

std::string spelled(const Value& value) {
  return std::visit(Overloaded{[](const AnyOther&) { return std::string("any other"); },
                               [](const auto& node) { return std::string(node.text); }},
                    value);
}

std::string spelled(const Type& type) {
  return std::visit(Overloaded{[](const Name& name) { return std::string(name.text); },
                               [](const NumberType& number) {
                                 return fmt::format("number {}..{}", number.lower.text,
                                                    number.upper.text);
                               }},
                    type);
}

std::string spelled(const std::vector<Value>& values) {
  std::string text;
  for (const Value& value : values) {
    text += (text.empty() ? "" : ", ") + spelled(value);
  }
  return text;
}

std::string titled(const Title& title) { return title ? fmt::format(" \"{}\"", title->value) : ""; }

std::string_view sign(Relation relation) {
  switch (relation) {
    case Relation::Less:
      return "<";
    case Relation::LessOrEqual:
      return "<=";
    case Relation::Greater:
      return ">";
    case Relation::GreaterOrEqual:
      return ">=";
  }
  return "";
}

class Dumper {
 public:
  explicit Dumper(const Tree& tree) : tree_(tree) {}

  std::string run() {
    for (const Declaration& declaration : tree_.declarations) {
      for (const std::string& text : declaration.documentation) {
        line(0, "doc {}", text);
      }
      std::visit([this](const auto& node) { show(node); }, declaration.node);
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

  void show(const Broken& node) { line(0, "broken {} {}", node.keyword, node.name.text); }

  void show(const Rulebook& node) {
    line(0, "rulebook {}{}", node.name.text, titled(node.title));
    if (node.version) {
      line(1, "version \"{}\"", node.version->value);
    }
    if (node.effective) {
      line(1, "effective {}", node.effective->text);
    }
    if (node.owner) {
      line(1, "owner \"{}\"", node.owner->value);
    }
  }

  void show(const Enum& node) {
    const std::string words =
        node.words.empty() ? "" : fmt::format(" {}..{}", node.words[0].text, node.words[1].text);
    line(0, "{}enum {}{}{}", node.open ? "open " : "", node.name.text, titled(node.title), words);
    for (const EnumValue& value : node.values) {
      const std::string_view relation = value.relation == EnumValue::Relation::Rising    ? "< "
                                        : value.relation == EnumValue::Relation::Falling ? "> "
                                                                                         : "";
      line(1, "{}value {}{}", relation, value.name.text, titled(value.title));
    }
  }

  void show(const Ticket& node) {
    line(0, "ticket");
    for (const Fact& fact : node.facts) {
      const std::string initial = fact.initial ? " = " + spelled(*fact.initial) : "";
      line(1, "fact {} : {}{}{}{}{}", fact.name.text, fact.fixed ? "fixed " : "",
           spelled(fact.type), fact.may_be_unknown ? "?" : "", initial, titled(fact.title));
    }
    for (const Name& broken : node.broken) {
      line(1, "broken fact {}", broken.text);
    }
  }

  void show(const Derive& node) {
    line(0, "derive {} : {}{}", node.name.text, spelled(node.type), titled(node.title));
    for (const Path& fact : node.matrix.facts) {
      line(1, "by {}", spelled(fact));
    }
    for (const MatrixLine& matrix_line : node.matrix.lines) {
      std::string cells;
      for (const MatrixCell& cell : matrix_line.cells) {
        cells += fmt::format(" {} |", spelled(cell.values));
      }
      line(1, "|{}", cells);
    }
  }

  void show(const Define& node) {
    line(0, "define {}{}", node.name.text, titled(node.title));
    show_condition(1, node.condition);
  }

  void show(const Tier& node) {
    line(0, "tier {}{}", node.name.text, titled(node.title));
    for (const Path& above : node.above) {
      line(1, "above {}", spelled(above));
    }
    for (const Scope& scope : node.scopes) {
      for (const std::string& text : scope.documentation) {
        line(1, "doc {}", text);
      }
      line(1, "scope {}{}{}", scope.name.text, titled(scope.title),
           scope.otherwise ? " otherwise" : "");
      if (scope.overrides && scope.overrides->all) {
        line(2, "overrides all");
      }
      if (scope.overrides) {
        for (const Path& name : scope.overrides->names) {
          line(2, "overrides {}", spelled(name));
        }
      }
      if (scope.condition.is_some()) {
        show_condition(2, scope.condition);
      }
    }
  }

  void show_condition(int depth, ConditionId id) {
    std::visit(Overloaded{
                   [&](const And& node) { show_chain(depth, "and", node.operands); },
                   [&](const Or& node) { show_chain(depth, "or", node.operands); },
                   [&](const Not& node) { show_chain(depth, "not", {node.operand}); },
                   [&](const Holds& node) { line(depth, "{}", spelled(node.name)); },
                   [&](const Is& node) {
                     line(depth, "{} is {}{}", spelled(node.fact), node.negated ? "not " : "",
                          spelled(node.value));
                   },
                   [&](const In& node) {
                     line(depth, "{} {}in ({})", spelled(node.fact), node.negated ? "not " : "",
                          spelled(node.values));
                   },
                   [&](const Compare& node) {
                     line(depth, "{} {} {}", spelled(node.fact), sign(node.relation),
                          spelled(node.value));
                   },
                   [&](const IsKnown& node) {
                     line(depth, "{} is {}", spelled(node.fact), node.known ? "known" : "unknown");
                   },
               },
               tree_.conditions[id].node);
  }

  void show_chain(int depth, std::string_view word, const std::vector<ConditionId>& operands) {
    line(depth, "{}", word);
    for (const ConditionId operand : operands) {
      show_condition(depth + 1, operand);
    }
  }

  const Tree& tree_;
  std::string out_;
};

}  // namespace

std::string dump(const Tree& tree) { return Dumper(tree).run(); }

}  // namespace tier::syntax
