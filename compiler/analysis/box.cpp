#include "compiler/analysis/box.h"

#include <utility>

namespace tier::analysis {

Box::Box(const Facts& facts) : facts_(&facts) {
  for (const table::Attribute& attribute : facts.table().attributes) {
    values_.push_back({table::ClassSet::all(attribute.class_count), false});
  }
}

void Box::reset(const std::vector<table::AttributeId>& derived_in_use, Work& work) {
  restore(0);
  for (const table::AttributeId derived : derived_) {
    values_[derived.value] = {table::ClassSet::all(facts_->table().attributes[derived].class_count),
                              false};
  }
  derived_ = derived_in_use;
  for (const table::AttributeId derived : derived_) {
    values_[derived.value] = possible(derived, work);
  }
}

Relation Box::relation(const table::Test& test) const {
  const Value& value = values_[test.attribute.value];
  const Relation relation = relate(value.classes, test.classes);
  return relation == Relation::Within && value.or_none ? Relation::Open : relation;
}

Relation Box::relation(const table::Row& row, Work& work) const {
  Relation result = Relation::Within;
  for (const table::Test& test : row.tests) {
    const Relation one = relation(test);
    if (one == Relation::Apart) {
      result = one;
      break;
    }
    if (one == Relation::Open) {
      result = one;
    }
  }
  work.spend(1 + row.tests.size());
  return result;
}

Box::Reached Box::reached(table::AttributeId derived, Work& work) const {
  Reached result;
  for (const table::Row* row : facts_->rows_of(derived)) {
    const Relation relation = this->relation(*row, work);
    if (relation == Relation::Apart) {
      continue;
    }
    result.rows.push_back(row);
    if (relation == Relation::Within) {
      result.all_taken = true;
      break;
    }
  }
  return result;
}

Box::Value Box::possible(table::AttributeId derived, Work& work) const {
  const table::Attribute& attribute = facts_->table().attributes[derived];
  const Reached reached = this->reached(derived, work);
  Value value{table::ClassSet(attribute.class_count), false};
  for (const table::Row* row : reached.rows) {
    const table::Rule& rule = facts_->table().rules[row->rule];
    value.classes.add(std::get<table::ValueOutcome>(rule.outcome).attribute_class);
  }
  if (!reached.all_taken && !facts_->is_total(derived)) {
    if (const auto unknown = attribute.unknown_class()) {
      value.classes.add(*unknown);
    } else {
      value.or_none = true;
    }
  }
  return value;
}

void Box::set(table::AttributeId attribute, Value value) {
  trail_.push_back({attribute, std::move(values_[attribute.value])});
  values_[attribute.value] = std::move(value);
}

void Box::narrow(table::AttributeId attribute, const table::ClassSet& classes, Work& work) {
  set(attribute, {values_[attribute.value].classes & classes, false});
  for (const table::AttributeId derived : derived_) {
    if (facts_->follows_from(derived, attribute)) {
      set(derived, possible(derived, work));
    }
  }
}

void Box::restore(std::size_t mark) {
  while (trail_.size() > mark) {
    values_[trail_.back().attribute.value] = std::move(trail_.back().before);
    trail_.pop_back();
  }
}

Region Box::region() const {
  Tests tests;
  for (const table::AttributeId id : facts_->table().attributes.ids()) {
    if (!facts_->is_derived(id) && !classes(id).is_all()) {
      tests.push_back({id, classes(id)});
    }
  }
  return Region(std::move(tests));
}

}  // namespace tier::analysis
