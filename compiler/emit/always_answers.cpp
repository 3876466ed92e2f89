#include <algorithm>

#include "compiler/emit/parts.h"

namespace tier::emit {
namespace {

/// Whether a fact of every ticket has a value.
bool always_known(const table::DecisionTable& table, table::AttributeId id) {
  const table::Attribute& attribute = table.attributes[id];
  return attribute.derived_by ? always_answers(table, table.decisions[*attribute.derived_by])
                              : !attribute.may_be_unknown;
}

/// The classes that lines of a table by one fact name; none where its lines test anything else.
table::ClassSet named_classes(const table::DecisionTable& table, const table::Decision& decision,
                              table::AttributeId fact) {
  table::ClassSet named(table.attributes[fact].class_count);
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    const table::Row& row = table.rows[table::RowId(decision.first_row + at)];
    if (row.tests.size() == 1 && row.tests.front().attribute == fact) {
      named |= row.tests.front().classes;
    }
  }
  return named;
}

}  // namespace

bool always_answers(const table::DecisionTable& table, const table::Decision& decision) {
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    if (table.rows[table::RowId(decision.first_row + at)].tests.empty()) {
      return true;
    }
  }
  if (decision.matrix) {
    // A matrix has a heading for each value, and a row for each cell that is filled.
    const table::MatrixView& matrix = *decision.matrix;
    const std::size_t columns = matrix.column_attribute ? matrix.columns.size() : 1;
    return decision.row_count == matrix.lines.size() * columns &&
           always_known(table, matrix.line_attribute) &&
           (!matrix.column_attribute || always_known(table, *matrix.column_attribute));
  }
  if (decision.row_count == 0) {
    return false;
  }
  const table::Row& first = table.rows[table::RowId(decision.first_row)];
  const table::AttributeId fact = first.tests.front().attribute;
  table::ClassSet named = named_classes(table, decision, fact);
  const auto unknown = table.attributes[fact].unknown_class();
  if (unknown && always_known(table, fact)) {
    named.add(*unknown);
  }
  return named.is_all();
}

}  // namespace tier::emit
