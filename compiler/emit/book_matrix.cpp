#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

using table::ClassSet;
using table::MatrixView;

/// The rule of the row that tests for exactly these headings; a heading of every class
/// needs no test. None for an empty cell.
std::optional<table::RuleId> rule_at(const Book& book, const table::Decision& decision,
                                     const ClassSet& line, const ClassSet* column) {
  const MatrixView& matrix = *decision.matrix;
  std::vector<table::Test> tests;
  if (!line.is_all()) {
    tests.push_back({matrix.line_attribute, line});
  }
  if (column != nullptr && !column->is_all()) {
    tests.push_back({*matrix.column_attribute, *column});
  }
  std::sort(tests.begin(), tests.end(),
            [](const table::Test& a, const table::Test& b) { return a.attribute < b.attribute; });
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    const table::Row& row = book.table.rows[table::RowId(decision.first_row + at)];
    if (row.tests == tests) {
      return row.rule;
    }
  }
  return std::nullopt;
}

Inlines cell(const Book& book, const table::Decision& decision, const ClassSet& line,
             const ClassSet* column) {
  const auto rule = rule_at(book, decision, line, column);
  if (!rule) {
    return {Text{std::string(book.words.no_answer)}};
  }
  return {Anchor{rule_anchor(book.table.rules[*rule])}, Text{prose::outcome(book.voice, *rule)}};
}

std::string fact_name(const Book& book, table::AttributeId id) {
  return prose::fact(book.table.attributes[id], book.voice.words);
}

std::vector<Block> one_fact(const Book& book, const table::Decision& decision) {
  const MatrixView& matrix = *decision.matrix;
  const std::string fact = fact_name(book, matrix.line_attribute);
  Table table;
  table.header = {
      {Text{fact}},
      {Text{prose::fact(book.table.attributes[*decision.attribute], book.voice.words)}}};
  for (const ClassSet& line : matrix.lines) {
    table.rows.push_back({{Text{prose::classes(book.voice, matrix.line_attribute, line)}},
                          cell(book, decision, line, nullptr)});
  }
  return {Paragraph{sentence(book.words.worked_out_from, {fact_link(book, matrix.line_attribute)})},
          table};
}

std::vector<Block> two_facts(const Book& book, const table::Decision& decision) {
  const MatrixView& matrix = *decision.matrix;
  const std::string side = fact_name(book, matrix.line_attribute);
  const std::string top = fact_name(book, *matrix.column_attribute);
  Table table;
  table.matrix = true;
  table.header.push_back({Text{fmt::format(fmt::runtime(book.words.matrix_corner), side, top)}});
  for (const ClassSet& column : matrix.columns) {
    table.header.push_back({Text{prose::classes(book.voice, *matrix.column_attribute, column)}});
  }
  for (const ClassSet& line : matrix.lines) {
    std::vector<Inlines> cells{{Strong{prose::classes(book.voice, matrix.line_attribute, line)}}};
    for (const ClassSet& column : matrix.columns) {
      cells.push_back(cell(book, decision, line, &column));
    }
    table.rows.push_back(std::move(cells));
  }
  return {Paragraph{sentence(
              book.words.worked_out_from_two,
              {fact_link(book, matrix.line_attribute), fact_link(book, *matrix.column_attribute)})},
          table};
}

std::vector<Block> plain_rules(const Book& book, const table::Decision& decision) {
  std::vector<Block> blocks;
  if (decision.row_count > 1) {
    blocks.emplace_back(
        Paragraph{{word(decision.policy == table::HitPolicy::First ? book.words.first_line_counts
                                                                   : book.words.one_line_holds)}});
  }
  blocks.emplace_back(answers(book, decision, book.words.value));
  return blocks;
}

}  // namespace

Table answers(const Book& book, const table::Decision& decision, std::string_view answer) {
  Table table;
  table.header = {{word(book.words.when)}, {word(answer)}};
  for (const table::RuleId rule : rules_of(book.table, decision)) {
    table.rows.push_back(
        {{Anchor{rule_anchor(book.table.rules[rule])}, Text{prose::condition(book.voice, rule)}},
         {Text{prose::outcome(book.voice, rule)}}});
  }
  return table;
}

std::vector<Block> derivation(const Book& book, const table::Decision& decision) {
  if (!decision.matrix) {
    return plain_rules(book, decision);
  }
  return decision.matrix->column_attribute ? two_facts(book, decision) : one_fact(book, decision);
}

}  // namespace tier::emit
