#include "compiler/analysis/classes_in_groups.h"

#include <algorithm>
#include <utility>

namespace tier::analysis {

void ClassesInGroups::begin(const table::ClassSet& classes) {
  classes_ = classes;
  group_of_.assign(classes.size(), 0);
  holders_.assign(classes.size(), 0);
  groups_.assign(1, {static_cast<std::uint32_t>(classes.count()), 0, none});
}

void ClassesInGroups::refine(const table::ClassSet& set, Work& work) {
  const table::ClassSet inside = set & classes_;
  work.spend(1 + inside.count());
  touched_.clear();
  for_each_class(inside, [&](std::size_t index) {
    if (groups_[group_of_[index]].inside++ == 0) {
      touched_.push_back(group_of_[index]);
    }
    ++holders_[index];
  });
  // A group that the set takes whole stays as it is, so that there are never more groups
  // than classes.
  for_each_class(inside, [&](std::size_t index) {
    const std::uint32_t old = group_of_[index];
    if (groups_[old].inside == groups_[old].size) {
      return;
    }
    if (groups_[old].split_off == none) {
      groups_[old].split_off = static_cast<std::uint32_t>(groups_.size());
      groups_.push_back({groups_[old].inside, 0, none});
    }
    group_of_[index] = groups_[old].split_off;
  });
  for (const std::uint32_t index : touched_) {
    Group& group = groups_[index];
    group.size -= group.split_off != none ? group.inside : 0;
    group.inside = 0;
    group.split_off = none;
  }
}

std::vector<table::ClassSet> ClassesInGroups::rarest_first() {
  std::vector<table::ClassSet> sets(groups_.size(), table::ClassSet(classes_.size()));
  for_each_class(classes_, [&](std::size_t index) { sets[group_of_[index]].add(index); });
  std::sort(sets.begin(), sets.end(), [&](const table::ClassSet& a, const table::ClassSet& b) {
    return std::pair(holders_[a.first()], a.first()) < std::pair(holders_[b.first()], b.first());
  });
  firsts_ = table::ClassSet(classes_.size());
  places_.resize(classes_.size());
  for (std::size_t place = 0; place < sets.size(); ++place) {
    const std::size_t first = sets[place].first();
    firsts_.add(first);
    places_[first] = place;
  }
  return sets;
}

}  // namespace tier::analysis
