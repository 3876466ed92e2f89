#include "compiler/analysis/region.h"

#include <algorithm>

namespace tier::analysis {

namespace {

/// The place of the attribute among the tests, or where it would stand.
template <class TestList>
auto place_of(TestList& tests, table::AttributeId attribute) {
  return std::lower_bound(
      tests.begin(), tests.end(), attribute,
      [](const table::Test& test, table::AttributeId sought) { return test.attribute < sought; });
}

}  // namespace

Relation relate(const table::ClassSet& possible, const table::ClassSet& accepted) {
  bool some_in = false;
  bool some_out = false;
  for (std::size_t index = 0; index < possible.word_count(); ++index) {
    some_in |= (possible.word(index) & accepted.word(index)) != 0;
    some_out |= (possible.word(index) & ~accepted.word(index)) != 0;
  }
  if (!some_in) {
    return Relation::Apart;
  }
  return some_out ? Relation::Open : Relation::Within;
}

bool meet(const Tests& a, const Tests& b) {
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->attribute < right->attribute) {
      ++left;
    } else if (right->attribute < left->attribute) {
      ++right;
    } else {
      if (!left->classes.intersects(right->classes)) {
        return false;
      }
      ++left;
      ++right;
    }
  }
  return true;
}

const table::ClassSet* Region::find(table::AttributeId attribute) const {
  const auto place = place_of(tests_, attribute);
  return place != tests_.end() && place->attribute == attribute ? &place->classes : nullptr;
}

void Region::restrict_to(table::AttributeId attribute, const table::ClassSet& classes) {
  const auto place = place_of(tests_, attribute);
  if (place != tests_.end() && place->attribute == attribute) {
    place->classes &= classes;
  } else {
    tests_.insert(place, {attribute, classes});
  }
}

void Region::restrict_to(const Tests& tests) {
  for (const table::Test& test : tests) {
    restrict_to(test.attribute, test.classes);
  }
}

void Region::replace(table::AttributeId attribute, const table::ClassSet& classes) {
  release(attribute);
  if (!classes.is_all()) {
    tests_.insert(place_of(tests_, attribute), {attribute, classes});
  }
}

void Region::release(table::AttributeId attribute) {
  const auto place = place_of(tests_, attribute);
  if (place != tests_.end() && place->attribute == attribute) {
    tests_.erase(place);
  }
}

}  // namespace tier::analysis
