#include "compiler/pipeline/overriding_all.h"

#include <variant>

namespace tier::pipeline {
namespace {

template <class Rule>
void add(const Rule& rule, std::vector<source::Span>& names) {
  if (rule.overrides && rule.overrides->all) {
    names.push_back(rule.name.span);
  }
}

void add_declared(const syntax::Declaration& declaration, std::vector<source::Span>& names) {
  if (const auto* tier = std::get_if<syntax::Tier>(&declaration.node)) {
    for (const syntax::TierMember& member : tier->members) {
      if (const auto* scope = std::get_if<syntax::Scope>(&member)) {
        add(*scope, names);
      }
    }
  } else if (const auto* refuse = std::get_if<syntax::Refuse>(&declaration.node)) {
    add(*refuse, names);
  } else if (const auto* trigger = std::get_if<syntax::Trigger>(&declaration.node)) {
    add(*trigger, names);
  }
}

}  // namespace

std::vector<source::Span> overriding_all(const std::vector<syntax::Tree>& trees) {
  std::vector<source::Span> names;
  for (const syntax::Tree& tree : trees) {
    for (const syntax::Declaration& declaration : tree.declarations) {
      add_declared(declaration, names);
    }
  }
  return names;
}

}  // namespace tier::pipeline
