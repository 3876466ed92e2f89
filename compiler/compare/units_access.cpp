#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/compare/unit_parts.h"
#include "compiler/prose/people.h"

namespace tier::compare {
namespace {

using table::Access;
using table::DecisionTable;
using table::RuleId;

/// The rules that are about one access, and under which terms they allow it.
struct Allowed {
  Answer terms;
  /// Where they are in force, and the rule of each place.
  std::vector<std::pair<analysis::Tests, std::string>> rows;
};
struct OfAccess {
  std::vector<std::pair<analysis::Tests, std::string>> never;
  std::vector<std::pair<analysis::Tests, std::string>> freely;
  /// By key of the terms.
  std::map<std::string, Allowed> under_terms;
};

OfAccess rules_about(const Rows& rows, const Access& access) {
  const DecisionTable& table = rows.table();
  OfAccess result;
  for (const RuleId id : table.rules.ids()) {
    const auto* outcome = std::get_if<table::PermissionOutcome>(&table.rules[id].outcome);
    if (outcome == nullptr) {
      continue;
    }
    const table::Permission& permission = table.permissions[outcome->permission];
    if (std::find(permission.access.begin(), permission.access.end(), access) ==
        permission.access.end()) {
      continue;
    }
    const Answer terms = terms_answer(table, permission);
    for (analysis::Tests& tests : rows.in_force(id)) {
      std::pair<analysis::Tests, std::string> row(std::move(tests), table.rules[id].name);
      if (permission.never) {
        result.never.push_back(std::move(row));
      } else if (terms.key.empty()) {
        result.freely.push_back(std::move(row));
      } else {
        result.under_terms[terms.key].terms = terms;
        result.under_terms[terms.key].rows.push_back(std::move(row));
      }
    }
  }
  return result;
}

/// Tickets in which all of these terms are offered together.
void add_together(const std::vector<const Allowed*>& all, std::size_t next, const SideLine& so_far,
                  SideUnit& unit) {
  if (next == all.size()) {
    unit.lines.push_back(so_far);
    return;
  }
  for (const auto& [tests, rule] : all[next]->rows) {
    if (auto shared = both(so_far.tests, tests)) {
      add_together(all, next + 1,
                   {std::move(*shared), so_far.answer,
                    so_far.rule.empty() ? rule : so_far.rule + ", " + rule},
                   unit);
    }
  }
}

/// Each set of terms that can be offered together, larger ones first.
void add_terms(const OfAccess& of_access, SideUnit& unit) {
  std::vector<const Allowed*> terms;
  for (const auto& [key, allowed] : of_access.under_terms) {
    terms.push_back(&allowed);
  }
  for (std::size_t size = terms.size(); size > 0; --size) {
    for (std::size_t set = 1; set < std::size_t{1} << terms.size(); ++set) {
      std::vector<const Allowed*> chosen;
      std::vector<Answer> ways;
      for (std::size_t place = 0; place < terms.size(); ++place) {
        if (((set >> place) & 1U) != 0) {
          chosen.push_back(terms[place]);
          ways.push_back(terms[place]->terms);
        }
      }
      if (chosen.size() == size) {
        add_together(chosen, 0, {{}, any_of(ways), ""}, unit);
      }
    }
  }
}

}  // namespace

void add_permissions(const Rows& rows, SideUnits& units,
                     std::vector<std::pair<Kind, std::string>>& too_large) {
  const DecisionTable& table = rows.table();
  for (const table::SystemId system : table.systems.ids()) {
    for (std::uint32_t action = 0; action < table.systems[system].actions.size(); ++action) {
      const Access access{system, action};
      const OfAccess of_access = rules_about(rows, access);
      SideUnit unit{Kind::Permission,
                    table.systems[system].name + "." + table.systems[system].actions[action].name,
                    prose::action(table, access),
                    {},
                    {"none", "may not", true},
                    " on " + prose::system(table, system)};
      if (of_access.under_terms.size() > most_terms) {
        too_large.emplace_back(Kind::Permission, unit.what);
      }
      for (const auto& [tests, rule] : of_access.never) {
        unit.lines.push_back({tests, {"never", "must never", true}, rule});
      }
      for (const auto& [tests, rule] : of_access.freely) {
        unit.lines.push_back({tests, {"free", "may", true}, rule});
      }
      if (of_access.under_terms.size() <= most_terms) {
        add_terms(of_access, unit);
      }
      units.push_back(std::move(unit));
    }
  }
}

}  // namespace tier::compare
