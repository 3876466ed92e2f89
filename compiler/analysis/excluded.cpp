#include "compiler/analysis/excluded.h"

#include <algorithm>
#include <numeric>

namespace tier::analysis {

namespace {

/// Attributes that are joined, directly or through others.
class Joined {
 public:
  explicit Joined(std::size_t count) : leader_(count) {
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
  }

  std::size_t leader(std::size_t one) {
    while (leader_[one] != one) {
      leader_[one] = leader_[leader_[one]];
      one = leader_[one];
    }
    return one;
  }
  void join(std::size_t a, std::size_t b) { leader_[leader(a)] = leader(b); }

 private:
  std::vector<std::size_t> leader_;
};

}  // namespace

Excluded::Excluded(const table::DecisionTable& table, const std::vector<std::vector<bool>>& inputs,
                   const std::vector<Row>& rows) {
  Joined joined(table.attributes.size());
  for (std::size_t derived = 0; derived < inputs.size(); ++derived) {
    for (std::size_t input = 0; input < inputs[derived].size(); ++input) {
      if (inputs[derived][input]) {
        joined.join(derived, input);
      }
    }
  }
  for (const Row& row : rows) {
    for (const table::Test& test : *row.tests) {
      joined.join(test.attribute.value, row.tests->front().attribute.value);
    }
  }
  std::vector<std::optional<std::size_t>> group_of_leader(table.attributes.size());
  for (const Row& row : rows) {
    if (row.tests->empty()) {
      everything_ = row;
      continue;
    }
    auto& group = group_of_leader[joined.leader(row.tests->front().attribute.value)];
    if (!group) {
      group = groups_.size();
      groups_.emplace_back();
    }
    groups_[*group].push_back(row);
  }
  for (std::size_t attribute = 0; attribute < table.attributes.size(); ++attribute) {
    group_of_.push_back(group_of_leader[joined.leader(attribute)]);
  }
}

bool Excluded::touch(const Tests& tests) const {
  return std::any_of(tests.begin(), tests.end(),
                     [&](const table::Test& test) { return group_of(test.attribute).has_value(); });
}

std::vector<Excluded::Row> excluded_by_domains(const table::DecisionTable& table) {
  std::vector<Excluded::Row> rows;
  for (const table::Never& never : table.nevers) {
    rows.push_back({&never.tests, std::nullopt});
  }
  return rows;
}

std::vector<Excluded::Row> excluded_by_book(const table::DecisionTable& table) {
  std::vector<Excluded::Row> rows;
  for (const table::Decision& decision : table.decisions) {
    if (decision.kind != table::DecisionKind::Impossible) {
      continue;
    }
    for (std::uint32_t index = 0; index < decision.row_count; ++index) {
      const table::Row& row = table.rows[table::RowId(decision.first_row + index)];
      rows.push_back({&row.tests, row.rule});
    }
  }
  return rows;
}

}  // namespace tier::analysis
