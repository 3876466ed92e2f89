#pragma once

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "compiler/analysis/region.h"
#include "compiler/table/decision_table.h"

/// Findings about pairs of rules, `first` and `second`, put together so that one cause is one
/// message.
namespace tier::analysis {

/// Pairs with one rule in common: its missing `overrides` is their one cause.
template <class Pair>
struct Star {
  table::RuleId rule;
  std::vector<const Pair*> overlaps;

  [[nodiscard]] table::RuleId partner(const Pair& overlap) const {
    return overlap.first == rule ? overlap.second : overlap.first;
  }
  [[nodiscard]] std::vector<table::RuleId> partners() const {
    std::vector<table::RuleId> result;
    for (const Pair* overlap : overlaps) {
      result.push_back(partner(*overlap));
    }
    return result;
  }
};

/// Takes out, again and again, the rule that overlaps most of the others; every overlap ends
/// in one star, and no rule is the centre of two.
template <class Pair>
std::vector<Star<Pair>> as_stars(std::vector<const Pair*> overlaps) {
  std::vector<Star<Pair>> stars;
  while (!overlaps.empty()) {
    std::map<table::RuleId, std::size_t> counts;
    for (const Pair* overlap : overlaps) {
      ++counts[overlap->first];
      ++counts[overlap->second];
    }
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    Star<Pair> star{most->first, {}};
    const auto rest =
        std::stable_partition(overlaps.begin(), overlaps.end(), [&](const Pair* overlap) {
          return overlap->first != star.rule && overlap->second != star.rule;
        });
    star.overlaps.assign(rest, overlaps.end());
    overlaps.erase(rest, overlaps.end());
    stars.push_back(std::move(star));
  }
  return stars;
}

/// The tests of the shortest row: how special a rule is.
inline std::size_t speciality(const table::DecisionTable& table,
                              const std::vector<const Tests*>& rows) {
  std::size_t least = table.attributes.size();
  for (const Tests* tests : rows) {
    least = std::min(least, tests->size());
  }
  return least;
}

}  // namespace tier::analysis
