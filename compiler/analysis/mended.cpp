#include "compiler/analysis/mended.h"

#include <algorithm>
#include <utility>

namespace tier::analysis {

void Mended::free(table::AttributeId derived) {
  if (!any()) {
    table_ = facts_->table();
    is_free_.assign(table_.attributes.size(), false);
  }
  for (const table::AttributeId id : table_.attributes.ids()) {
    const auto& chain = facts_->chain(id);
    if (!is_free_[id.value] && std::find(chain.begin(), chain.end(), derived) != chain.end()) {
      free_alone(id);
    }
  }
  leave_open_what_is_impossible();
  free_facts_.emplace(table_);
}

void Mended::free_alone(table::AttributeId derived) {
  table::Attribute& attribute = table_.attributes[derived];
  is_free_[derived.value] = true;
  table_.decisions[*attribute.derived_by].attribute.reset();
  attribute.derived_by.reset();
}

/// Takes the declarations by free facts out of their decision, whose rows are in any order.
void Mended::leave_open_what_is_impossible() {
  const auto is_open = [&](const table::Row& row) {
    return std::any_of(row.tests.begin(), row.tests.end(),
                       [&](const table::Test& test) { return is_free_[test.attribute.value]; });
  };
  for (table::Decision& decision : table_.decisions) {
    if (decision.kind != table::DecisionKind::Impossible) {
      continue;
    }
    for (std::uint32_t left = decision.row_count; left > 0; --left) {
      table::Row& row = table_.rows[table::RowId(decision.first_row + left - 1)];
      if (is_open(row)) {
        --decision.row_count;
        std::swap(row, table_.rows[table::RowId(decision.first_row + decision.row_count)]);
      }
    }
  }
}

}  // namespace tier::analysis
