#include "compiler/analysis/report_equals.h"

#include <fmt/format.h>

#include <algorithm>

namespace tier::analysis {

namespace {

std::vector<const Tests*> rows_of(const table::DecisionTable& table, table::RuleId rule) {
  std::vector<const Tests*> rows;
  for (const table::Row& row : table.rows) {
    if (row.rule == rule) {
      rows.push_back(&row.tests);
    }
  }
  return rows;
}

/// The rules that it has to win over by name once it no longer overrides all: those that match some
/// of its tickets.
std::vector<std::string> overridden(const table::DecisionTable& table, table::RuleId rule) {
  const std::vector<const Tests*> own = rows_of(table, rule);
  std::vector<std::string> names;
  for (const table::RuleId beaten : table.rules[rule].beats) {
    const std::vector<const Tests*> rows = rows_of(table, beaten);
    const bool shared = std::any_of(rows.begin(), rows.end(), [&](const Tests* row) {
      return std::any_of(own.begin(), own.end(),
                         [&](const Tests* one) { return meet(*one, *row); });
    });
    if (shared && !table.rules[beaten].otherwise) {
      names.push_back(table.rules[beaten].name);
    }
  }
  return names;
}

}  // namespace

bool all_override_all(const Words& words, const std::vector<table::RuleId>& rules) {
  return std::all_of(rules.begin(), rules.end(),
                     [&](table::RuleId rule) { return words.overrides_all(rule); });
}

std::string name_what_they_override(const Words& words, table::RuleId winner,
                                    const std::vector<table::RuleId>& losers) {
  const table::DecisionTable& table = words.table();
  const std::string first =
      fmt::format("`overrides all` stands in {}, so that {} wins: if `{}` is the exception, ",
                  losers.size() == 1 ? "both" : "each", losers.size() == 1 ? "neither" : "none",
                  table.rules[winner].name);
  if (losers.size() > 1) {
    return first + "let the others name what they override; else narrow them";
  }
  const std::vector<std::string> names = overridden(table, losers.front());
  const std::string& loser = table.rules[losers.front()].name;
  if (names.empty()) {
    return first + fmt::format("take `overrides all` out of `{}`; else narrow one of them", loser);
  }
  if (names.size() > named_at_most) {
    return first + fmt::format("let `{}` name what it overrides; else narrow one of them", loser);
  }
  return first + fmt::format("write `overrides {}` in `{}` instead; else narrow one of them",
                             fmt::join(names, ", "), loser);
}

}  // namespace tier::analysis
