#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

void declare(Resolver& resolver, const Declared<syntax::Define>& declared) {
  const syntax::Name& name = declared.node->name;
  const FactId fact = resolver.facts.find(name.text);
  if (fact.is_some()) {
    report_duplicate(resolver, "name", name, resolver.model.facts[fact].span);
    return;
  }
  const DefineId before =
      resolver.defines.declare(name.text, DefineId(resolver.model.defines.size()));
  if (before.is_some()) {
    report_duplicate(resolver, "named condition", name, resolver.model.defines[before].span);
    return;
  }
  Define define;
  define.name = name.text;
  define.title = title_of(declared.node->title, name.text);
  define.span = name.span;
  resolver.model.defines.add(std::move(define));
  resolver.definitions.add({declared.tree, declared.node});
}

/// Resolves the condition of a name that is new, in the tree that it stands in.
void resolve_definition(Resolver& resolver, DefineId id, std::size_t depth) {
  resolver.definitions[id].state = Definition::State::Open;
  const syntax::Tree* const outer = std::exchange(resolver.tree, resolver.definitions[id].tree);
  const ResolvedCondition resolved =
      resolve_condition(resolver, resolver.definitions[id].node->condition, depth);
  resolver.tree = outer;
  resolver.model.defines[id].condition = resolved.condition;
  resolver.definitions[id].extent = resolved.extent;
  resolver.definitions[id].state = Definition::State::Done;
}

}  // namespace

void resolve_defines(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Define>(trees)) {
    declare(resolver, declared);
  }
  for (const DefineId id : resolver.model.defines.ids()) {
    if (resolver.definitions[id].state == Definition::State::New) {
      resolve_definition(resolver, id, 0);
    }
  }
}

ResolvedCondition resolve_use(Resolver& resolver, DefineId id, std::size_t depth) {
  resolver.definitions[id].used = true;
  const Define& define = resolver.model.defines[id];
  if (resolver.definitions[id].state == Definition::State::Open) {
    resolver.sink.report(Diagnostic(Code::DefinedByItself, define.span, define.name)
                             .help("a named condition goes by facts, and by names that do not "
                                   "need this one"));
    return {resolver.model.conditions.add({define.span, Invalid{}}), {}};
  }
  if (resolver.definitions[id].state == Definition::State::New) {
    resolve_definition(resolver, id, depth);
  }
  return {define.condition, resolver.definitions[id].extent};
}

void report_unused_defines(Resolver& resolver) {
  if (resolver.sink.has_errors()) {
    return;
  }
  for (const DefineId id : resolver.model.defines.ids()) {
    const Define& define = resolver.model.defines[id];
    if (!resolver.definitions[id].used && !resolver.definitions[id].tree->from_library) {
      resolver.sink.report(Diagnostic(Code::UnusedDefine, define.span, define.name)
                               .help("use it in a condition, or leave it out"));
    }
  }
}

}  // namespace tier::semantics
