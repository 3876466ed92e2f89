#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"
#include "compiler/prose/relation.h"

namespace tier::prose {
namespace {

using Tests = std::vector<table::Test>;

/// Beyond this nobody reads them, and to compare all with all takes time.
constexpr std::size_t most_joined = 256;

bool is_part_asked_for(const Voice& voice, const table::Test& test) {
  return subject(voice.table, test.attribute) != test.attribute && test.classes.has(1);
}

Tests without(const Tests& tests, const table::Test& left_out) {
  Tests rest = tests;
  rest.erase(std::find(rest.begin(), rest.end(), left_out));
  return rest;
}

/// The tests that both have, where each has one more: a part of the same set or text.
std::optional<Alternative> joined_by_parts(const Voice& voice, const Alternative& into,
                                           const Tests& row) {
  for (const table::Test& asked : row) {
    if (!is_part_asked_for(voice, asked)) {
      continue;
    }
    const Tests rest = without(row, asked);
    const table::AttributeId about = subject(voice.table, asked.attribute);
    if (!into.any.empty()) {
      if (into.tests == rest && subject(voice.table, into.any.front()) == about) {
        Alternative result = into;
        result.any.push_back(asked.attribute);
        return result;
      }
      continue;
    }
    for (const table::Test& other : into.tests) {
      if (is_part_asked_for(voice, other) && subject(voice.table, other.attribute) == about &&
          without(into.tests, other) == rest) {
        return Alternative{rest, {other.attribute, asked.attribute}, ""};
      }
    }
  }
  return std::nullopt;
}

/// Into the first alternative that takes it; else it is one more.
void add(const Voice& voice, std::vector<Alternative>& alternatives, const Tests& row) {
  for (Alternative& into : alternatives) {
    if (auto both = joined_by_parts(voice, into, row)) {
      into = std::move(*both);
      return;
    }
  }
  alternatives.push_back({row, {}, ""});
}

}  // namespace

std::vector<Alternative> joined(const Voice& voice, const std::vector<Tests>& rows) {
  std::vector<Alternative> result;
  if (rows.size() > most_joined) {
    for (const Tests& row : rows) {
      result.push_back({row, {}, ""});
    }
    return result;
  }
  std::vector<Tests> left = rows;
  while (auto relation = take_relation(voice, left)) {
    result.push_back(std::move(*relation));
  }
  for (const Tests& row : left) {
    add(voice, result, row);
  }
  return result;
}

}  // namespace tier::prose
