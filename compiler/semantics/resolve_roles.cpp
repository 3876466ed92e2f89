#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

constexpr std::string_view customer = customer_role;

bool is_customer(const syntax::Path& path) { return spelling(path) == customer; }
bool is_customer(const syntax::Approver& approver) { return is_customer(approver.role); }

template <class List>
bool any_customer(const List& list) {
  return std::any_of(list.begin(), list.end(), [](const auto& one) { return is_customer(one); });
}

bool names_customer(const std::vector<syntax::TierMember>& members) {
  return std::any_of(members.begin(), members.end(), [](const syntax::TierMember& member) {
    const auto* permission = std::get_if<syntax::Permission>(&member);
    return permission != nullptr && (any_customer(permission->approvers) ||
                                     (permission->review && is_customer(permission->review->role)));
  });
}

bool names_customer(const std::vector<syntax::Warning>& warnings) {
  return std::any_of(warnings.begin(), warnings.end(),
                     [](const syntax::Warning& warning) { return any_customer(warning.notify); });
}

bool names_customer(const syntax::Declaration& declaration) {
  return std::visit(Overloaded{
                        [](const syntax::Tier& node) { return names_customer(node.members); },
                        [](const syntax::Everyone& node) { return names_customer(node.members); },
                        [](const syntax::Trigger& node) {
                          return any_customer(node.approvers) ||
                                 (node.on_request_by && is_customer(*node.on_request_by));
                        },
                        [](const syntax::Guidance& node) { return any_customer(node.decided_by); },
                        [](const syntax::Obligation& node) {
                          return names_customer(node.warnings) || names_customer(node.breaches);
                        },
                        [](const syntax::Ladder& node) {
                          return std::any_of(node.steps.begin(), node.steps.end(),
                                             [](const syntax::LadderStep& step) {
                                               return any_customer(step.who);
                                             });
                        },
                        [](const auto&) { return false; },
                    },
                    declaration.node);
}

/// `customer` is in the model where the book names it, and otherwise in nobody's way.
void add_customer(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  const bool is_named = std::any_of(trees.begin(), trees.end(), [](const syntax::Tree& tree) {
    return std::any_of(tree.declarations.begin(), tree.declarations.end(),
                       [](const auto& declaration) { return names_customer(declaration); });
  });
  if (is_named) {
    resolver.roles.declare(customer, RoleId(resolver.model.roles.size()));
    resolver.model.roles.add({std::string(customer), "Customer", {}});
  }
}

}  // namespace

void resolve_roles(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  add_customer(resolver, trees);
  for (const auto& declared : all_of<syntax::Role>(trees)) {
    const syntax::Name& name = declared.node->name;
    if (name.text == customer) {
      resolver.sink.report(Diagnostic(Code::BuiltInRole, name.span, std::string(name.text))
                               .help("leave the declaration out: every book has this role"));
      continue;
    }
    const RoleId before = resolver.roles.declare(name.text, RoleId(resolver.model.roles.size()));
    if (before.is_some()) {
      report_duplicate(resolver, "role", name, resolver.model.roles[before].span);
      continue;
    }
    resolver.model.roles.add(
        {std::string(name.text), title_of(declared.node->title, name.text), name.span});
  }
}

}  // namespace tier::semantics
