#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "compiler/analysis/work.h"
#include "compiler/table/class_set.h"

namespace tier::analysis {

/// Classes of one attribute in groups that a number of class sets do not tell apart, made
/// finer set by set.
///
///     groups.begin(all classes of seats);
///     groups.refine({50..}, work);      // two groups: below 50, and from 50
class ClassesInGroups {
 public:
  void begin(const table::ClassSet& classes);
  void refine(const table::ClassSet& set, Work& work);

  /// The groups, those first that the fewest sets hold, among equals by their first class.
  std::vector<table::ClassSet> rarest_first();
  /// Calls `use` with the place, among those, of every group that the set takes; of the sets
  /// refined by, after `rarest_first`.
  template <class Use>
  void for_each_group(const table::ClassSet& set, Use use) const;

 private:
  static constexpr std::uint32_t none = 0xFFFF'FFFFU;

  /// By group: how many classes it has, how many of them the set at hand takes, and the new
  /// group for those where it does not take all.
  struct Group {
    std::uint32_t size = 0;
    std::uint32_t inside = 0;
    std::uint32_t split_off = none;
  };

  table::ClassSet classes_;
  /// By class: its group, and how many sets hold it.
  std::vector<std::uint32_t> group_of_;
  std::vector<std::uint32_t> holders_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> touched_;
  /// The first class of each group, and by such a class the place of its group.
  table::ClassSet firsts_;
  std::vector<std::size_t> places_;
};

/// Calls `use` with every class of the set, in rising order.
template <class Use>
void for_each_class(const table::ClassSet& set, Use use) {
  for (std::size_t index = 0; index < set.word_count(); ++index) {
    for (std::uint64_t bits = set.word(index); bits != 0; bits &= bits - 1) {
      use(index * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
    }
  }
}

template <class Use>
void ClassesInGroups::for_each_group(const table::ClassSet& set, Use use) const {
  for_each_class(set & firsts_, [&](std::size_t index) { use(places_[index]); });
}

}  // namespace tier::analysis
