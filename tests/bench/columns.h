#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "tests/bench/runtime_work.h"
#include "tier/batch.h"

namespace tier::bench {

/// The tickets of a `Work` as columns, with a table and answers of its own: enumerations, numbers
/// and flags by dictionaries of their classes, a set as classes of each row.
class Columns {
 public:
  /// Of the decision that has the rules.
  Columns(const Work& work, std::uint32_t decision);
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;

  [[nodiscard]] std::size_t rows() const { return rules_.size(); }
  [[nodiscard]] std::uint32_t rule(std::size_t row) const { return rules_[row]; }
  [[nodiscard]] std::uint32_t outcome(std::size_t row) const { return outcomes_[row]; }

  /// Decides the rows [begin, end), with scratch memory of its own each time.
  void decide(std::size_t begin, std::size_t end);

 private:
  struct Column {
    std::vector<std::uint32_t> classes;
    std::vector<std::uint32_t> codes;
  };

  void add(const Work& work, std::uint32_t attribute);

  std::unique_ptr<std::uint64_t[]> bytes_;
  tier_table table_{};
  std::uint32_t decision_;
  std::vector<Column> lent_;
  std::vector<tier_column> columns_;
  std::vector<std::uint32_t> outcomes_;
  std::vector<std::uint32_t> rules_;
};

}  // namespace tier::bench
