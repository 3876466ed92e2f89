#pragma once

#include <map>
#include <vector>

#include "compiler/findings/finding.h"

namespace tier::analysis {

/// The rules that an overlap was found of. Who gets such a ticket has to be said first, so that
/// nothing else is said of it: a ticket of `rule` has one owner if no rival of it matches.
class Rivals {
 public:
  Rivals() = default;
  explicit Rivals(const std::vector<findings::Overlap>& overlaps) {
    for (const findings::Overlap& overlap : overlaps) {
      of_[overlap.first].push_back(overlap.second);
      of_[overlap.second].push_back(overlap.first);
    }
  }

  [[nodiscard]] const std::vector<table::RuleId>& of(table::RuleId rule) const {
    const auto found = of_.find(rule);
    return found != of_.end() ? found->second : none_;
  }

 private:
  std::map<table::RuleId, std::vector<table::RuleId>> of_;
  std::vector<table::RuleId> none_;
};

}  // namespace tier::analysis
