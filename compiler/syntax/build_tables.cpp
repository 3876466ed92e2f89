#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/found.h"

namespace tier::syntax {
namespace {

MatrixCell build_cell(const Cursor& event) {
  Cursor values = event.children();
  return {build_values(values), event.span()};
}

MatrixLine build_line(const Cursor& event) {
  MatrixLine line;
  line.span = event.span();
  for (Cursor cursor = event.children(); !cursor.at_end(); cursor.next()) {
    line.cells.push_back(build_cell(cursor));
  }
  return line;
}

/// A line of targets behind its heading.
void build_target_line(const Cursor& event, TargetMatrix& matrix) {
  MatrixLine heading;
  heading.span = event.span();
  Cursor cursor = event.children();
  if (cursor.at(Kind::MatrixCell)) {
    heading.cells.push_back(build_cell(cursor));
    cursor.next();
  }
  std::vector<std::optional<Target>> cells;
  for (; !cursor.at_end(); cursor.next()) {
    Cursor cell = cursor.children();
    cells.push_back(cell.at_end() ? std::nullopt : std::optional(build_target(cell)));
  }
  matrix.headings.push_back(std::move(heading));
  matrix.cells.push_back(std::move(cells));
}

Text build_written_cell(const Cursor& event) {
  const std::string_view written = event.text();
  const std::size_t size = written.find_last_not_of(" \t") + 1;
  Span span = event.span();
  span.end = span.begin + static_cast<std::uint32_t>(size);
  return {std::string(written.substr(0, size)), span};
}

/// What is left of a row that could not be read: its value.
DeriveRow build_broken_row(const Cursor& event) {
  DeriveRow row;
  row.value = Name{name_at(event.text(), 0), event.span()};
  row.span = event.span();
  return row;
}

DeriveRow build_derive_row(const Cursor& event, Builder& builder) {
  DeriveRow row;
  row.span = event.span();
  Cursor cursor = event.children();
  row.value = build_value(cursor);
  row.otherwise = cursor.take(Kind::Otherwise);
  if (!cursor.at_end()) {
    row.condition = build_condition(cursor, builder);
  }
  return row;
}

TargetRow build_target_row(const Cursor& event, Builder& builder) {
  TargetRow row;
  row.span = event.span();
  Cursor cursor = event.children();
  row.target = build_target(cursor);
  row.otherwise = cursor.take(Kind::Otherwise);
  if (!cursor.at_end()) {
    row.condition = build_condition(cursor, builder);
  }
  return row;
}

DeriveRows build_derive_rows(const Cursor& event, Builder& builder) {
  DeriveRows rows;
  rows.span = event.span();
  Cursor cursor = event.children();
  rows.in_order = cursor.take(Kind::InOrder);
  for (; !cursor.at_end(); cursor.next()) {
    rows.rows.push_back(cursor.at(Kind::DeriveRow) ? build_derive_row(cursor, builder)
                                                   : build_broken_row(cursor));
  }
  return rows;
}

}  // namespace

Matrix build_matrix(const Cursor& event) {
  Matrix matrix;
  matrix.span = event.span();
  Cursor cursor = event.children();
  matrix.facts = build_paths(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    matrix.lines.push_back(build_line(cursor));
  }
  return matrix;
}

Target build_target(Cursor& cursor) {
  const Span span = cursor.span();
  switch (cursor.kind()) {
    case Kind::NotOffered:
      cursor.next();
      return NotOffered{span};
    case Kind::BestEffort:
      cursor.next();
      return BestEffort{span};
    case Kind::Multiple: {
      Cursor parts = cursor.children();
      cursor.next();
      const Number factor = build_number(parts);
      return Multiple{factor, build_path(parts), span};
    }
    default:
      return build_duration(cursor);
  }
}

TargetMatrix build_target_matrix(const Cursor& event) {
  TargetMatrix matrix;
  matrix.span = event.span();
  Cursor cursor = event.children();
  matrix.facts = build_paths(cursor);
  matrix.headings.push_back(build_line(cursor));
  for (cursor.next(); !cursor.at_end(); cursor.next()) {
    build_target_line(cursor, matrix);
  }
  return matrix;
}

TargetRows build_target_rows(Cursor cursor, Builder& builder) {
  TargetRows rows;
  rows.in_order = cursor.take(Kind::InOrder);
  for (; !cursor.at_end(); cursor.next()) {
    rows.rows.push_back(cursor.at(Kind::TargetRow)
                            ? build_target_row(cursor, builder)
                            : TargetRow{NotOffered{cursor.span()}, false, {}, cursor.span()});
  }
  return rows;
}

std::vector<std::vector<Text>> build_written_lines(Cursor& cursor) {
  std::vector<std::vector<Text>> lines;
  for (; cursor.at(Kind::WrittenLine); cursor.next()) {
    std::vector<Text> cells;
    for (Cursor cell = cursor.children(); !cell.at_end(); cell.next()) {
      cells.push_back(build_written_cell(cell));
    }
    lines.push_back(std::move(cells));
  }
  return lines;
}

Derive build_derive(Cursor cursor, Builder& builder) {
  Derive derive;
  derive.name = build_name(cursor);
  derive.type = build_type(cursor);
  derive.title = build_title(cursor);
  if (cursor.at(Kind::Matrix)) {
    derive.body = build_matrix(cursor);
  } else {
    derive.body = build_derive_rows(cursor, builder);
  }
  return derive;
}

}  // namespace tier::syntax
