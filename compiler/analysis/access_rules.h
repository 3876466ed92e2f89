#pragma once

#include <map>
#include <vector>

#include "compiler/analysis/region.h"
#include "compiler/table/decision_table.h"

namespace tier::analysis {

/// Which rules permit and forbid each access, with their rows. A ticket is permitted an access
/// where a `may` matches it and no `never` does.
class AccessRules {
 public:
  struct Entry {
    table::RuleId rule;
    const table::Permission* permission;
    std::vector<const Tests*> rows;
  };
  using Entries = std::vector<const Entry*>;

  explicit AccessRules(const table::DecisionTable& table);

  /// Every permission and prohibition, in the order of rules.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const Entries& permitting(const table::Access& access) const {
    return of(permitting_, access);
  }
  [[nodiscard]] const Entries& forbidding(const table::Access& access) const {
    return of(forbidding_, access);
  }

 private:
  using ByAccess = std::map<table::Access, Entries>;
  [[nodiscard]] static const Entries& of(const ByAccess& entries, const table::Access& access);

  std::vector<Entry> entries_;
  ByAccess permitting_;
  ByAccess forbidding_;
};

std::vector<const Tests*> rows_of(const AccessRules::Entries& entries);
std::vector<table::RuleId> ids_of(const AccessRules::Entries& entries);

}  // namespace tier::analysis
