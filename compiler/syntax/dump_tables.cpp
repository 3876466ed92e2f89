#include "compiler/syntax/dumper.h"

namespace tier::syntax {
namespace {

std::string spelled_cells(const MatrixLine& line) {
  std::string cells;
  for (const MatrixCell& cell : line.cells) {
    cells += fmt::format(" {} |", spelled(cell.values));
  }
  return cells;
}

void show_facts(int depth, const std::vector<Path>& facts, Dumper& out) {
  for (const Path& fact : facts) {
    out.line(depth, "by {}", spelled(fact));
  }
}

}  // namespace

void Dumper::matrix(int depth, const Matrix& matrix) {
  show_facts(depth, matrix.facts, *this);
  for (const MatrixLine& matrix_line : matrix.lines) {
    line(depth, "|{}", spelled_cells(matrix_line));
  }
}

void Dumper::matrix(int depth, const TargetMatrix& matrix) {
  show_facts(depth, matrix.facts, *this);
  for (std::size_t index = 0; index < matrix.headings.size(); ++index) {
    std::string cells = spelled_cells(matrix.headings[index]);
    if (index > 0) {
      for (const std::optional<Target>& cell : matrix.cells[index - 1]) {
        cells += fmt::format(" {} |", cell ? spelled(*cell) : "");
      }
    }
    line(depth, "|{}", cells);
  }
}

void Dumper::rows(int depth, const DeriveRows& rows) {
  line(depth, "rows{}", rows.in_order ? " in order" : "");
  for (const DeriveRow& row : rows.rows) {
    if (!row.condition.is_some()) {
      line(depth + 1, "{}row {}{}", row.otherwise ? "" : "broken ", spelled(row.value),
           row.otherwise ? " otherwise" : "");
    } else {
      condition(depth + 1, "row " + spelled(row.value), row.condition);
    }
  }
}

void Dumper::rows(int depth, const TargetRows& rows) {
  line(depth, "rows{}", rows.in_order ? " in order" : "");
  for (const TargetRow& row : rows.rows) {
    if (!row.condition.is_some()) {
      line(depth + 1, "{}row {}{}", row.otherwise ? "" : "broken ", spelled(row.target),
           row.otherwise ? " otherwise" : "");
    } else {
      condition(depth + 1, "row " + spelled(row.target), row.condition);
    }
  }
}

}  // namespace tier::syntax
