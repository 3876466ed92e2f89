#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/found.h"

namespace tier::syntax {
namespace {

Fact build_fact(const Cursor& fact_event) {
  Fact fact;
  fact.span = fact_event.span();
  Cursor cursor = fact_event.children();
  fact.name = build_name(cursor);
  fact.fixed = cursor.take(Kind::Fixed);
  fact.type = build_type(cursor);
  fact.may_be_unknown = cursor.take(Kind::MayBeUnknown);
  if (cursor.at(Kind::Initial)) {
    Cursor initial = cursor.children();
    fact.initial = build_value(initial);
    cursor.next();
  }
  fact.title = build_title(cursor);
  return fact;
}

MatrixCell build_cell(const Cursor& cell_event) {
  MatrixCell cell;
  cell.span = cell_event.span();
  for (Cursor cursor = cell_event.children(); !cursor.at_end();) {
    cell.values.push_back(build_value(cursor));
  }
  return cell;
}

MatrixLine build_line(const Cursor& line_event) {
  MatrixLine line;
  line.span = line_event.span();
  for (Cursor cursor = line_event.children(); !cursor.at_end(); cursor.next()) {
    line.cells.push_back(build_cell(cursor));
  }
  return line;
}

Matrix build_matrix(const Cursor& matrix_event) {
  Matrix matrix;
  matrix.span = matrix_event.span();
  Cursor cursor = matrix_event.children();
  while (cursor.at(Kind::Path)) {
    matrix.facts.push_back(build_path(cursor));
  }
  for (; !cursor.at_end(); cursor.next()) {
    matrix.lines.push_back(build_line(cursor));
  }
  return matrix;
}

}  // namespace

Ticket build_ticket(Cursor cursor) {
  Ticket ticket;
  for (; !cursor.at_end(); cursor.next()) {
    if (cursor.at(Kind::Fact)) {
      ticket.facts.push_back(build_fact(cursor));
    } else {
      ticket.broken.push_back({name_at(cursor.text(), 0), cursor.span()});
    }
  }
  return ticket;
}

Derive build_derive(Cursor cursor) {
  Derive derive;
  derive.name = build_name(cursor);
  derive.type = build_type(cursor);
  derive.title = build_title(cursor);
  derive.matrix = build_matrix(cursor);
  return derive;
}

}  // namespace tier::syntax
