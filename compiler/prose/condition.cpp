#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

using Tests = std::vector<table::Test>;

std::vector<Tests> rows_of(const table::DecisionTable& table, table::RuleId rule) {
  std::vector<Tests> rows;
  for (const table::Row& row : table.rows) {
    if (row.rule == rule) {
      rows.push_back(row.tests);
    }
  }
  return rows;
}

bool holds(const Tests& tests, const table::Test& wanted) {
  return std::find(tests.begin(), tests.end(), wanted) != tests.end();
}

/// Takes the tests that every row has out of the rows.
Tests take_common(std::vector<Tests>& rows) {
  Tests common;
  for (const table::Test& test : rows.front()) {
    if (std::all_of(rows.begin(), rows.end(), [&](const Tests& row) { return holds(row, test); })) {
      common.push_back(test);
    }
  }
  for (Tests& row : rows) {
    row.erase(std::remove_if(row.begin(), row.end(),
                             [&](const table::Test& test) { return holds(common, test); }),
              row.end());
  }
  return common;
}

/// "a", "a and b", "a, b and c". Where a part has an "or" of its own, a comma before the
/// "and" keeps the two apart.
std::string conjunction(const std::vector<std::string>& parts) {
  const bool set_off =
      parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
        return part.find(" or ") != std::string::npos;
      });
  if (!set_off) {
    return list(parts, "and");
  }
  return fmt::format("{}, and {}", fmt::join(parts.begin(), parts.end() - 1, ", "), parts.back());
}

/// "a or b" for plain parts, else "a and b, or c, or d".
std::string disjunction(const std::vector<std::string>& parts) {
  const bool plain = std::none_of(parts.begin(), parts.end(), [](const std::string& part) {
    return part.find(" or ") != std::string::npos || part.find(" and ") != std::string::npos;
  });
  return plain ? list(parts, "or") : fmt::format("{}", fmt::join(parts, ", or "));
}

}  // namespace

std::string tests(const table::DecisionTable& table, const std::vector<table::Test>& tests) {
  std::vector<std::string> parts;
  for (const table::Test& one : tests) {
    parts.push_back(test(table, one));
  }
  return conjunction(parts);
}

Cases cases(const table::DecisionTable& table, table::RuleId rule) {
  std::vector<Tests> rows = rows_of(table, rule);
  if (rows.empty()) {
    return {"never", {}};
  }
  Cases result;
  const Tests common = take_common(rows);
  result.common = tests(table, common);
  // A row with nothing left holds whenever the others do.
  const bool settled =
      std::any_of(rows.begin(), rows.end(), [](const Tests& row) { return row.empty(); });
  if (!settled) {
    for (const Tests& row : rows) {
      result.either.push_back(tests(table, row));
    }
  } else if (common.empty()) {
    result.common = table.rules[rule].otherwise ? "nothing else applies" : "always";
  }
  return result;
}

std::string condition(const table::DecisionTable& table, table::RuleId rule) {
  const Cases parts = cases(table, rule);
  if (parts.either.empty()) {
    return parts.common;
  }
  const std::string alternatives = disjunction(parts.either);
  return parts.common.empty() ? alternatives
                              : fmt::format("{}, and either {}", parts.common, alternatives);
}

}  // namespace tier::prose
