#pragma once

#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/analysis/region.h"
#include "compiler/analysis/work.h"

namespace tier::analysis {

/// The tickets that a search is looking at: for every ticket fact the classes still possible,
/// and for the derived facts in use the classes that these tickets could give them. What is
/// said of a derived fact may be too much, never too little, and is exact as soon as the
/// facts it follows from have one class each.
class Box {
 public:
  explicit Box(const Facts& facts);

  /// Every ticket again, with these derived facts in use, each behind those it reads.
  void reset(const std::vector<table::AttributeId>& derived_in_use, Work& work);

  [[nodiscard]] const table::ClassSet& classes(table::AttributeId attribute) const {
    return values_[attribute.value].classes;
  }
  /// How the test lies to these tickets: Within where all of them pass it.
  [[nodiscard]] Relation relation(const table::Test& test) const;

  /// The rows of a derived fact in use that give some of these tickets their value, and
  /// whether the last of them takes all that the others leave.
  struct Reached {
    std::vector<const table::Row*> rows;
    bool all_taken = false;
  };
  [[nodiscard]] Reached reached(table::AttributeId derived, Work& work) const;

  /// Narrows a ticket fact; the derived facts in use follow.
  void narrow(table::AttributeId attribute, const table::ClassSet& classes, Work& work);

  /// `restore(mark)` undoes every `narrow` since `mark()`.
  [[nodiscard]] std::size_t mark() const { return trail_.size(); }
  void restore(std::size_t mark);

  /// The ticket facts that are narrowed, and to what.
  [[nodiscard]] Region region() const;

 private:
  struct Value {
    table::ClassSet classes;
    /// A derived fact without an *unknown* class may have no value at all.
    bool or_none = false;
  };
  struct Change {
    table::AttributeId attribute;
    Value before;
  };

  void set(table::AttributeId attribute, Value value);
  [[nodiscard]] Value possible(table::AttributeId derived, Work& work) const;
  [[nodiscard]] Relation relation(const table::Row& row, Work& work) const;

  const Facts* facts_;
  std::vector<Value> values_;
  std::vector<table::AttributeId> derived_;
  std::vector<Change> trail_;
};

}  // namespace tier::analysis
