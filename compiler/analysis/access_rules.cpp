#include "compiler/analysis/access_rules.h"

#include "compiler/analysis/decisions.h"

namespace tier::analysis {

AccessRules::AccessRules(const table::DecisionTable& table) {
  const RowsByRule rows(table);
  for (const table::RuleId id : table.rules.ids()) {
    if (const auto* outcome = std::get_if<table::PermissionOutcome>(&table.rules[id].outcome)) {
      entries_.push_back({id, &table.permissions[outcome->permission], rows.of(id)});
    }
  }
  for (const Entry& entry : entries_) {
    for (const table::Access& access : entry.permission->access) {
      (entry.permission->never ? forbidding_ : permitting_)[access].push_back(&entry);
    }
  }
}

const AccessRules::Entries& AccessRules::of(const ByAccess& entries, const table::Access& access) {
  static const Entries none;
  const auto found = entries.find(access);
  return found != entries.end() ? found->second : none;
}

std::vector<const Tests*> rows_of(const AccessRules::Entries& entries) {
  std::vector<const Tests*> rows;
  for (const AccessRules::Entry* entry : entries) {
    rows.insert(rows.end(), entry->rows.begin(), entry->rows.end());
  }
  return rows;
}

std::vector<table::RuleId> ids_of(const AccessRules::Entries& entries) {
  std::vector<table::RuleId> rules;
  for (const AccessRules::Entry* entry : entries) {
    rules.push_back(entry->rule);
  }
  return rules;
}

}  // namespace tier::analysis
