#include "compiler/syntax/dump.h"

#include "compiler/base/overloaded.h"
#include "compiler/syntax/dumper.h"

namespace tier::syntax {
namespace {

void dump_node(const Broken& node, Dumper& out) {
  if (!node.keyword.empty()) {
    out.line(0, "broken {} {}", node.keyword, node.name.text);
  }
}

void dump_node(const Rulebook& node, Dumper& out) {
  out.line(0, "rulebook {}{}", node.name.text, titled(node.title));
  if (node.version) {
    out.line(1, "version \"{}\"", node.version->value);
  }
  if (node.effective) {
    out.line(1, "effective {}", node.effective->text);
  }
  if (node.owner) {
    out.line(1, "owner \"{}\"", node.owner->value);
  }
}

void dump_node(const Use& node, Dumper& out) {
  std::visit(base::Overloaded{
                 [&](const Path& module) { out.line(0, "use {}", spelled(module)); },
                 [&](const Text& file) { out.line(0, "use \"{}\"", file.value); },
             },
             node.module);
}

}  // namespace

std::string dump(const Tree& tree) {
  Dumper out(tree);
  for (const Declaration& declaration : tree.declarations) {
    out.documentation(0, declaration.documentation);
    std::visit([&out](const auto& node) { dump_node(node, out); }, declaration.node);
  }
  return out.take();
}

}  // namespace tier::syntax
