#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

/// Permissions of one tier, or of all of them.
class PermissionResolver {
 public:
  PermissionResolver(Resolver& resolver, std::string owner, std::vector<TierId> tiers,
                     bool of_everyone)
      : resolver_(resolver),
        owner_(std::move(owner)),
        tiers_(std::move(tiers)),
        of_everyone_(of_everyone) {}

  void resolve(const syntax::Permission& written) {
    Permission permission;
    permission.introduction = introduction_of(written.documentation);
    permission.never = written.never;
    permission.of_everyone = of_everyone_;
    permission.tiers = tiers_;
    permission.access = find_all_access(resolver_, written.actions, written.system);
    permission.condition = resolve_clause(resolver_, written.condition);
    permission.span = written.span;
    if (written.never) {
      check_never(written);
    } else {
      resolve_terms(written, permission);
    }
    if (!permission.access.empty()) {
      permission.name = free_name(name_of(permission));
      resolver_.model.permissions.add(std::move(permission));
    }
  }

 private:
  /// On which terms a `may` holds.
  void resolve_terms(const syntax::Permission& written, Permission& permission) {
    permission.approvers = resolve_approvers(resolver_, written.approvers);
    permission.expires = seconds("for", written.expires);
    if (written.review) {
      const RoleId role = find_role(resolver_, written.review->role);
      const std::int64_t within = seconds("reviewed within", written.review->within);
      permission.review = role.is_some() ? std::optional(Review{role, within}) : std::nullopt;
    }
    permission.needs = find_all_evidence(resolver_, written.needs, "`needs`");
  }

  std::int64_t seconds(std::string_view clause, const std::optional<syntax::Duration>& written) {
    return written ? positive_seconds(resolver_, clause, *written).value_or(0) : 0;
  }

  void check_never(const syntax::Permission& written) {
    if (!written.approvers.empty()) {
      report_term(written.approvers.front().role.span, "approved by");
    }
    if (written.expires) {
      report_term(written.expires->span, "for");
    }
    if (written.review) {
      report_term(written.review->role.span, "reviewed by");
    }
    if (!written.needs.empty()) {
      report_term(written.needs.front().span, "needs");
    }
  }

  void report_term(Span span, std::string_view clause) {
    resolver_.sink.report(
        Diagnostic(Code::ClauseWithoutPlace, span, std::string(clause), "behind `never`")
            .help("a prohibition has no terms: write `when …`, or `may` with these terms"));
  }

  std::string name_of(const Permission& permission) const {
    const Access& first = permission.access.front();
    const System& system = resolver_.model.systems[first.system];
    return fmt::format("{}.{}.{}.{}", owner_, permission.never ? "never" : "may",
                       system.actions[first.action].name, system.name);
  }

  /// The name, with a number behind it from the second permission on that would have it.
  std::string free_name(const std::string& name) const {
    std::string free = name;
    for (int number = 2; is_taken(free); ++number) {
      free = fmt::format("{}.{}", name, number);
    }
    return free;
  }

  bool is_taken(std::string_view name) const {
    const auto& all = resolver_.model.permissions;
    return std::any_of(all.begin(), all.end(),
                       [&](const Permission& other) { return other.name == name; });
  }

  Resolver& resolver_;
  std::string owner_;
  std::vector<TierId> tiers_;
  bool of_everyone_;
};

/// What binds every tier is nothing that one tier has for itself.
void report_member_of_everyone(Resolver& resolver, Span span, std::string_view word) {
  resolver.sink.report(
      Diagnostic(Code::ClauseWithoutPlace, span, std::string(word), "in `everyone`")
          .help("`everyone` holds `may` and `never`; write it in the tier that it is about"));
}

void resolve_everyone(Resolver& resolver, const syntax::Everyone& written) {
  std::vector<TierId> all;
  for (const TierId id : resolver.model.tiers.ids()) {
    all.push_back(id);
  }
  PermissionResolver permissions(resolver, "everyone", std::move(all), true);
  for (const syntax::TierMember& member : written.members) {
    std::visit(Overloaded{
                   [&](const syntax::Permission& node) { permissions.resolve(node); },
                   [&](const syntax::Staffed& node) {
                     report_member_of_everyone(resolver, node.span, "staffed");
                   },
                   [&](const syntax::Team& node) {
                     report_member_of_everyone(resolver, node.span, "team");
                   },
                   [&](const syntax::Scope& node) {
                     report_member_of_everyone(resolver, node.span, "scope");
                   },
                   [](const syntax::Allow&) {},
                   [](const syntax::BrokenMember&) {},
               },
               member);
  }
}

void resolve_tier(Resolver& resolver, const syntax::Tier& written) {
  const TierId tier = resolver.tiers.find(written.name.text);
  if (!tier.is_some()) {
    return;
  }
  PermissionResolver permissions(resolver, std::string(written.name.text), {tier}, false);
  for (const syntax::TierMember& member : written.members) {
    if (const auto* permission = std::get_if<syntax::Permission>(&member)) {
      permissions.resolve(*permission);
    }
  }
}

}  // namespace

void resolve_permissions(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Everyone>(trees)) {
    resolver.tree = declared.tree;
    resolve_everyone(resolver, *declared.node);
  }
  for (const auto& declared : all_of<syntax::Tier>(trees)) {
    resolver.tree = declared.tree;
    resolve_tier(resolver, *declared.node);
  }
}

}  // namespace tier::semantics
