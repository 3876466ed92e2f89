#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/table/decision_table.h"

/// The parts of `dump`, by what they print.
///
///     dump_outcome(table, decision, rule)   // `L2, team mail`
namespace tier::table {

/// With commas between them.
std::string join(const std::vector<std::string>& words);

/// A number in units of a domain, as it is written: `4.5`.
std::string decimal(const NumberDomain& domain, std::int64_t units);

template <class IdType, class Value>
std::string name_list(const base::Store<IdType, Value>& store, const std::vector<IdType>& ids) {
  std::vector<std::string> names;
  for (const IdType id : ids) {
    names.push_back(store[id].name);
  }
  return join(names);
}

/// A line for each test, behind `margin`.
std::string dump_tests(const DecisionTable& table, const std::vector<Test>& tests,
                       std::string_view margin);

/// Tiers, teams, roles, systems and evidence, each a line with what belongs to it; all behind an
/// empty line, nothing where there are none.
std::string dump_people(const DecisionTable& table);

/// Calendars with their openings, the first and the last of each, and choices of them; all behind
/// an empty line, nothing where there are none.
std::string dump_calendars(const DecisionTable& table);

/// Promises with their targets and clocks; all behind an empty line, nothing where there are none.
std::string dump_obligations(const DecisionTable& table);

/// Ladders with their steps, in the order of their rules; as above.
std::string dump_ladders(const DecisionTable& table);

/// `support_manager, L2`.
std::string dump_people_told(const DecisionTable& table, const std::vector<Person>& people);

/// Guarantees and tests, each behind an empty line.
std::string dump_assertions(const DecisionTable& table);

/// `view on logs, search on logs`.
std::string dump_access(const DecisionTable& table, const std::vector<Access>& access);

/// What the rule answers, in one line.
std::string dump_outcome(const DecisionTable& table, const Decision& decision, const Rule& rule);

}  // namespace tier::table
