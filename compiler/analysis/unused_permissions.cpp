#include <algorithm>
#include <set>

#include "compiler/analysis/access.h"

namespace tier::analysis {

namespace {

using Evidence = std::vector<table::EvidenceId>;

/// By tier: every access that getting the evidence takes which the tier needs before it hands on,
/// or before it is permitted something.
class UsedAccess {
 public:
  UsedAccess(const table::DecisionTable& table, const AccessRules& rules)
      : table_(table), used_(table.tiers.size()) {
    for (const table::Rule& rule : table.rules) {
      if (const auto* need = std::get_if<table::NeedOutcome>(&rule.outcome)) {
        add(table.triggers[need->trigger].from, need->evidence);
      }
    }
    for (const AccessRules::Entry& entry : rules.entries()) {
      add(entry.permission->tiers, entry.permission->needs);
    }
  }

  [[nodiscard]] bool by_any(const std::vector<table::TierId>& tiers,
                            const table::Access& access) const {
    return std::any_of(tiers.begin(), tiers.end(),
                       [&](table::TierId tier) { return used_[tier.value].count(access) != 0; });
  }

 private:
  void add(const std::vector<table::TierId>& tiers, const Evidence& needed) {
    for (const table::EvidenceId evidence : needed) {
      for (const table::EvidenceSource& source : table_.evidence[evidence].sources) {
        for (const table::TierId tier : tiers) {
          used_[tier.value].insert(source.access);
        }
      }
    }
  }

  const table::DecisionTable& table_;
  std::vector<std::set<table::Access>> used_;
};

}  // namespace

void find_unused_permissions(const table::DecisionTable& table, const AccessRules& rules,
                             findings::Findings& findings) {
  const UsedAccess used(table, rules);
  for (const AccessRules::Entry& entry : rules.entries()) {
    if (entry.permission->never) {
      continue;
    }
    std::vector<table::Access> unused;
    std::copy_if(entry.permission->access.begin(), entry.permission->access.end(),
                 std::back_inserter(unused), [&](const table::Access& access) {
                   return !used.by_any(entry.permission->tiers, access);
                 });
    if (!unused.empty()) {
      findings.access.unused.push_back({entry.rule, std::move(unused)});
    }
  }
}

}  // namespace tier::analysis
