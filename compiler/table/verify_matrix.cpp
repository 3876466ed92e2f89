#include <algorithm>

#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

/// Whether the row tests for exactly the headings of this line and this column; a heading of
/// every class needs no test.
bool is_cell(const MatrixView& matrix, const Row& row, const ClassSet& line,
             const ClassSet* column) {
  std::vector<Test> tests;
  if (!line.is_all()) {
    tests.push_back({matrix.line_attribute, line});
  }
  if (column != nullptr && !column->is_all()) {
    tests.push_back({*matrix.column_attribute, *column});
  }
  std::sort(tests.begin(), tests.end(),
            [](const Test& a, const Test& b) { return a.attribute < b.attribute; });
  return row.tests == tests;
}

bool is_some_cell(const MatrixView& matrix, const Row& row) {
  return std::any_of(matrix.lines.begin(), matrix.lines.end(), [&](const ClassSet& line) {
    if (!matrix.column_attribute) {
      return is_cell(matrix, row, line, nullptr);
    }
    return std::any_of(matrix.columns.begin(), matrix.columns.end(),
                       [&](const ClassSet& column) { return is_cell(matrix, row, line, &column); });
  });
}

void verify_headings(const DecisionTable& table, const Decision& decision, AttributeId id,
                     const std::vector<ClassSet>& headings, Complaints& complaints) {
  const Attribute& attribute = table.attributes[id];
  complaints.expect(!headings.empty(), "the matrix of `{}` has no heading of `{}`", decision.name,
                    attribute.name);
  for (const ClassSet& heading : headings) {
    const bool fits = heading.size() == attribute.class_count &&
                      ClassSet::all(attribute.class_count).contains(heading) && !heading.empty();
    complaints.expect(fits, "a heading of the matrix of `{}` is no set of classes of `{}`",
                      decision.name, attribute.name);
  }
}

}  // namespace

void verify_matrix(const DecisionTable& table, const Decision& decision, Complaints& complaints) {
  if (!decision.matrix) {
    return;
  }
  const MatrixView& matrix = *decision.matrix;
  verify_headings(table, decision, matrix.line_attribute, matrix.lines, complaints);
  if (matrix.column_attribute) {
    verify_headings(table, decision, *matrix.column_attribute, matrix.columns, complaints);
    complaints.expect(*matrix.column_attribute != matrix.line_attribute,
                      "the matrix of `{}` has one attribute on both sides", decision.name);
  }
  for (std::uint32_t at = decision.first_row; at < decision.first_row + decision.row_count; ++at) {
    // A rule that beats the cells stands beside the matrix.
    if (!table.rules[table.rows[RowId(at)].rule].beats.empty()) {
      continue;
    }
    complaints.expect(is_some_cell(matrix, table.rows[RowId(at)]),
                      "a row of `{}` is no cell of the matrix of `{}`",
                      table.rules[table.rows[RowId(at)].rule].name, decision.name);
  }
}

}  // namespace tier::table
