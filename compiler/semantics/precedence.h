#pragma once

#include <algorithm>
#include <vector>

#include "compiler/base/store.h"

namespace tier::semantics {

/// Which of many beats which, as written and then closed over: what a beaten one beats is beaten
/// too. Ids are those of a store with `count` values.
template <class IdType>
class Precedence {
 public:
  explicit Precedence(std::size_t count) : beats_(count) {}

  void add(IdType winner, IdType beaten) { beats_[winner.value].push_back(beaten); }

  void close() {
    std::for_each(beats_.begin(), beats_.end(), put_in_order);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::vector<IdType>& beaten : beats_) {
        std::vector<IdType> all = beaten;
        for (const IdType below : beaten) {
          const std::vector<IdType>& further = beats_[below.value];
          all.insert(all.end(), further.begin(), further.end());
        }
        put_in_order(all);
        changed = changed || all.size() != beaten.size();
        beaten = std::move(all);
      }
    }
  }

  /// Once closed; one that beats itself stands in a circle.
  [[nodiscard]] bool beats(IdType winner, IdType beaten) const {
    const std::vector<IdType>& all = beats_[winner.value];
    return std::binary_search(all.begin(), all.end(), beaten);
  }

  /// In order, once closed.
  [[nodiscard]] const std::vector<IdType>& beaten_by(IdType winner) const {
    return beats_[winner.value];
  }

 private:
  static void put_in_order(std::vector<IdType>& ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  }

  std::vector<std::vector<IdType>> beats_;
};

}  // namespace tier::semantics
