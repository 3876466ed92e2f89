#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

using Tests = std::vector<table::Test>;

bool holds(const Tests& tests, const table::Test& wanted) {
  return std::find(tests.begin(), tests.end(), wanted) != tests.end();
}

/// Takes what is granted out of a row; false where the row cannot hold then.
bool grant(Tests& row, const Granted& granted) {
  for (const table::Test& known : granted) {
    const auto own = std::find_if(row.begin(), row.end(), [&](const table::Test& test) {
      return test.attribute == known.attribute;
    });
    if (own == row.end()) {
      continue;
    }
    if (!own->classes.intersects(known.classes)) {
      return false;
    }
    if (own->classes.contains(known.classes)) {
      row.erase(own);
    }
  }
  return true;
}

std::vector<Tests> rows_of(const table::DecisionTable& table, table::RuleId rule,
                           const Granted& granted) {
  std::vector<Tests> rows;
  for (const table::Row& row : table.rows) {
    if (row.rule == rule) {
      Tests tests = row.tests;
      if (grant(tests, granted)) {
        rows.push_back(std::move(tests));
      }
    }
  }
  return rows;
}

/// Takes the tests that every row has out of the rows, of which there is one at least.
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

/// Whether whatever meets `row` meets the test. A set or a text that is unknown holds nothing, so
/// that each of its members and patterns is answered by no.
bool implies(const table::DecisionTable& table, const Tests& row, const table::Test& test) {
  const table::AttributeId whole = subject(table, test.attribute);
  const auto unknown = table.attributes[whole].unknown_class();
  return std::any_of(row.begin(), row.end(), [&](const table::Test& one) {
    if (one.attribute == test.attribute) {
      return test.classes.contains(one.classes);
    }
    return one.attribute == whole && unknown && one.classes.count() == 1 &&
           one.classes.has(*unknown) && test.classes.has(0);
  });
}

/// Takes out rows that say nothing beside another: "subject is unknown" beside "subject is unknown
/// or mentions none of …".
void drop_included(const table::DecisionTable& table, std::vector<Tests>& rows) {
  constexpr std::size_t most = 64;
  for (std::size_t at = 0; at < rows.size() && rows.size() <= most;) {
    const bool included = std::any_of(rows.begin(), rows.end(), [&](const Tests& other) {
      return &other != &rows[at] && std::all_of(other.begin(), other.end(), [&](const auto& test) {
        return implies(table, rows[at], test);
      });
    });
    if (included) {
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
    } else {
      ++at;
    }
  }
}

/// Whether some part holds the word.
bool hold(const std::vector<std::string>& parts, std::string_view word) {
  const std::string within = fmt::format(" {} ", word);
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return part.find(within) != std::string::npos;
  });
}

bool has_empty(const std::vector<Tests>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const Tests& row) { return row.empty(); });
}

}  // namespace

std::string conjunction(const ListWords& words, const std::vector<std::string>& parts,
                        std::string_view set_off) {
  if (parts.size() < 2 || !hold(parts, words.disjunction)) {
    return list(parts, words.conjunction);
  }
  return fmt::format("{}{}{}", fmt::join(parts.begin(), parts.end() - 1, ", "), set_off,
                     parts.back());
}

std::string disjunction(const ListWords& words, const std::vector<std::string>& parts,
                        std::string_view set_off) {
  const bool plain = !hold(parts, words.disjunction) && !hold(parts, words.conjunction);
  return plain ? list(parts, words.disjunction) : fmt::format("{}", fmt::join(parts, set_off));
}

Cases cases(const Voice& voice, std::vector<Tests> rows) {
  if (rows.empty()) {
    return {std::string(voice.words.clauses.never), {}};
  }
  drop_included(voice.table, rows);
  Cases result;
  Tests common = take_common(rows);
  // A row with nothing left holds whenever the others do.
  if (has_empty(rows)) {
    result.common = common.empty() ? std::string(voice.words.clauses.always) : tests(voice, common);
    return result;
  }
  std::vector<Alternative> alternatives = joined(voice, rows);
  if (alternatives.size() == 1) {
    Alternative& only = alternatives.front();
    common.insert(common.end(), only.tests.begin(), only.tests.end());
    only.tests = std::move(common);
    result.common = say(voice, only);
    return result;
  }
  result.common = tests(voice, common);
  for (const Alternative& one : alternatives) {
    result.either.push_back(say(voice, one));
  }
  return result;
}

Cases cases(const Voice& voice, table::RuleId rule, const Granted& granted) {
  Cases result = cases(voice, rows_of(voice.table, rule, granted));
  if (voice.table.rules[rule].otherwise && result.either.empty() &&
      result.common == voice.words.clauses.always) {
    result.common = voice.words.clauses.nothing_else_applies;
  }
  return result;
}

std::string sentence(const Voice& voice, const Cases& parts) {
  if (parts.either.empty()) {
    return parts.common;
  }
  const ListWords& words = voice.words.lists;
  if (parts.common.empty()) {
    return disjunction(words, parts.either, voice.pick(words.set_off_or));
  }
  return filled(voice.pick(words.either), parts.common,
                disjunction(words, parts.either, voice.pick(words.or_in_either)));
}

std::string condition(const Voice& voice, table::RuleId rule, const Granted& granted) {
  return sentence(voice, cases(voice, rule, granted));
}

bool unconditional(const table::DecisionTable& table, table::RuleId rule, const Granted& granted) {
  return has_empty(rows_of(table, rule, granted));
}

Granted shared_tests(const table::DecisionTable& table, table::RuleId rule) {
  std::vector<Tests> rows = rows_of(table, rule, {});
  return rows.empty() ? Granted{} : take_common(rows);
}

}  // namespace tier::prose
