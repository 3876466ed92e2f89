#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "compiler/base/check.h"

namespace tier::base {

/// A vector that is indexed by one kind of id only. References stay valid until the
/// next `add`, so a store grows while its stage builds it and is const afterwards.
template <class IdType, class Value>
class Store {
 public:
  IdType add(Value value) {
    values_.push_back(std::move(value));
    return IdType(values_.size() - 1);
  }

  [[nodiscard]] const Value& operator[](IdType id) const {
    TIER_CHECK(id.value < values_.size(), "an id names a value of its own store");
    return values_[id.value];
  }
  [[nodiscard]] Value& operator[](IdType id) {
    TIER_CHECK(id.value < values_.size(), "an id names a value of its own store");
    return values_[id.value];
  }

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] auto begin() const { return values_.begin(); }
  [[nodiscard]] auto end() const { return values_.end(); }
  [[nodiscard]] auto begin() { return values_.begin(); }
  [[nodiscard]] auto end() { return values_.end(); }

  /// Every id of the store, in order: `for (FactId fact : facts.ids())`.
  class IdRange {
   public:
    class Iterator {
     public:
      explicit Iterator(std::size_t index) : index_(index) {}
      IdType operator*() const { return IdType(index_); }
      Iterator& operator++() {
        ++index_;
        return *this;
      }
      friend bool operator==(const Iterator&, const Iterator&) = default;

     private:
      std::size_t index_;
    };

    explicit IdRange(std::size_t size) : size_(size) {}
    [[nodiscard]] Iterator begin() const { return Iterator(0); }
    [[nodiscard]] Iterator end() const { return Iterator(size_); }

   private:
    std::size_t size_;
  };
  [[nodiscard]] IdRange ids() const { return IdRange(values_.size()); }

  friend bool operator==(const Store&, const Store&) = default;

 private:
  std::vector<Value> values_;
};

}  // namespace tier::base
