#include <fmt/format.h>

#include <utility>

#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

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
    resolve_terms(written, permission);
    if (!permission.access.empty()) {
      permission.name = free_name(name_of(permission));
      resolver_.model.permissions.add(std::move(permission));
    }
  }

 private:
  /// On which terms a `may` holds; syntax reads none behind `never`.
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

  std::string name_of(const Permission& permission) const {
    const Access& first = permission.access.front();
    const System& system = resolver_.model.systems[first.system];
    return fmt::format("{}.{}.{}.{}", owner_, permission.never ? "never" : "may",
                       system.actions[first.action].name, system.name);
  }

  /// The name, with a number behind it from the second permission on that would have it.
  std::string free_name(std::string name) {
    const int number = ++resolver_.permissions_named[name];
    return number == 1 ? name : fmt::format("{}.{}", name, number);
  }

  Resolver& resolver_;
  std::string owner_;
  std::vector<TierId> tiers_;
  bool of_everyone_;
};

void resolve_members(PermissionResolver permissions,
                     const std::vector<syntax::TierMember>& members) {
  for (const syntax::TierMember& member : members) {
    if (const auto* permission = std::get_if<syntax::Permission>(&member)) {
      permissions.resolve(*permission);
    }
  }
}

std::vector<TierId> all_tiers(const Resolver& resolver) {
  std::vector<TierId> tiers;
  for (const TierId id : resolver.model.tiers.ids()) {
    tiers.push_back(id);
  }
  return tiers;
}

}  // namespace

void resolve_permissions(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Everyone>(trees)) {
    resolver.tree = declared.tree;
    resolve_members({resolver, "everyone", all_tiers(resolver), true}, declared.node->members);
  }
  for (const auto& declared : all_of<syntax::Tier>(trees)) {
    resolver.tree = declared.tree;
    const std::string_view name = declared.node->name.text;
    const TierId tier = resolver.tiers.find(name);
    if (tier.is_some()) {
      resolve_members({resolver, std::string(name), {tier}, false}, declared.node->members);
    }
  }
}

}  // namespace tier::semantics
