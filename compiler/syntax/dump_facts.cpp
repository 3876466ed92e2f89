#include "compiler/base/overloaded.h"
#include "compiler/syntax/dumper.h"

namespace tier::syntax {

void dump_node(const Enum& node, Dumper& out) {
  const std::string words =
      node.words.empty() ? "" : fmt::format(" {}..{}", node.words[0].text, node.words[1].text);
  out.line(0, "{}enum {}{}{}", node.open ? "open " : "", node.name.text, titled(node.title), words);
  for (const EnumValue& value : node.values) {
    const std::string_view relation = value.relation == EnumValue::Relation::Rising    ? "< "
                                      : value.relation == EnumValue::Relation::Falling ? "> "
                                                                                       : "";
    out.line(1, "{}value {}{}", relation, value.name.text, titled(value.title));
  }
}

void dump_node(const Facts& node, Dumper& out) {
  out.line(0, "{}", node.of_agent ? "agent" : "ticket");
  for (const Fact& fact : node.facts) {
    const std::string initial = fact.initial ? " = " + spelled(*fact.initial) : "";
    out.line(1, "fact {} : {}{}{}{}{}", fact.name.text, fact.fixed ? "fixed " : "",
             spelled(fact.type), fact.may_be_unknown ? "?" : "", initial, titled(fact.title));
  }
  for (const Name& broken : node.broken) {
    out.line(1, "broken fact {}", broken.text);
  }
}

void dump_node(const Impossible& node, Dumper& out) {
  out.line(0, "impossible \"{}\"", node.title.value);
  out.condition(1, node.condition);
}

void dump_node(const Derive& node, Dumper& out) {
  out.line(0, "derive {} : {}{}", node.name.text, spelled(node.type), titled(node.title));
  std::visit(base::Overloaded{
                 [&](const Matrix& matrix) { out.matrix(1, matrix); },
                 [&](const DeriveRows& rows) { out.rows(1, rows); },
             },
             node.body);
}

void dump_node(const Define& node, Dumper& out) {
  out.line(0, "define {}{}", node.name.text, titled(node.title));
  out.condition(1, node.condition);
}

}  // namespace tier::syntax
