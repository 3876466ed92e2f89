#include "compiler/analysis/facts.h"

namespace tier::analysis {

std::vector<const table::Row*> rows_of(const table::DecisionTable& table, table::DecisionId id) {
  const table::Decision& decision = table.decisions[id];
  std::vector<const table::Row*> rows;
  rows.reserve(decision.row_count);
  for (std::uint32_t index = 0; index < decision.row_count; ++index) {
    rows.push_back(&table.rows[table::RowId(decision.first_row + index)]);
  }
  return rows;
}

std::vector<const Tests*> tests_of(const table::DecisionTable& table, table::DecisionId id) {
  std::vector<const Tests*> tests;
  for (const table::Row* row : rows_of(table, id)) {
    tests.push_back(&row->tests);
  }
  return tests;
}

Facts::Facts(const table::DecisionTable& table)
    : table_(&table),
      rows_(table.attributes.size()),
      chains_(table.attributes.size()),
      inputs_(table.attributes.size()),
      total_(table.attributes.size(), false) {
  // A decision reads only facts derived before it, so their chains are there already.
  for (const table::DecisionId id : table.decisions.ids()) {
    if (const auto derived = table.decisions[id].attribute;
        derived && table.decisions[id].kind == table::DecisionKind::DerivedFact) {
      rows_[derived->value] = analysis::rows_of(table, id);
      chains_[derived->value] = derived_read_by(id);
      chains_[derived->value].push_back(*derived);
      inputs_[derived->value].resize(table.attributes.size(), false);
      for (const table::AttributeId link : chains_[derived->value]) {
        for (const table::Row* row : rows_[link.value]) {
          for (const table::Test& test : row->tests) {
            inputs_[derived->value][test.attribute.value] = true;
          }
        }
      }
    }
  }
  std::vector<Excluded::Row> rows = analysis::excluded_by_domains(table);
  excluded_by_domains_ = Excluded(table, inputs_, rows);
  const std::vector<Excluded::Row> declared = excluded_by_book(table);
  rows.insert(rows.end(), declared.begin(), declared.end());
  excluded_ = Excluded(table, inputs_, rows);
}

std::vector<table::AttributeId> Facts::derived_read_by(table::DecisionId decision) const {
  return derived_read_by(tests_of(*table_, decision));
}

std::vector<table::AttributeId> Facts::derived_read_by(
    const std::vector<const Tests*>& rows) const {
  std::vector<bool> seen(table_->attributes.size(), false);
  std::vector<table::AttributeId> result;
  for (const Tests* tests : rows) {
    for (const table::Test& test : *tests) {
      for (const table::AttributeId derived : chain(test.attribute)) {
        if (!seen[derived.value]) {
          seen[derived.value] = true;
          result.push_back(derived);
        }
      }
    }
  }
  return result;
}

Region Facts::judged(table::DecisionId decision) const {
  return judged(tests_of(*table_, decision));
}

Region Facts::judged(const std::vector<const Tests*>& rows) const {
  Region region;
  for (const table::AttributeId derived : derived_read_by(rows)) {
    if (!is_total(derived)) {
      const table::Attribute& attribute = table_->attributes[derived];
      table::ClassSet known = table::ClassSet::all(attribute.class_count);
      if (const auto unknown = attribute.unknown_class()) {
        known.remove(*unknown);
      }
      region.restrict_to(derived, known);
    }
  }
  return region;
}

}  // namespace tier::analysis
