#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "compiler/analysis/region.h"
#include "compiler/table/decision_table.h"

/// What no ticket is, and no proof may rest on: the products that the domains rule out (a text
/// that contains "refund request" contains "refund") and those that the book declares impossible.
///
/// They stand in groups with no fact in common, and a search takes in only the groups that its
/// question touches. What the other groups rule out does not matter to it, as long as each of them
/// leaves some ticket, since every such rest goes with every other; analyze.cpp sees to that first.
namespace tier::analysis {

class Excluded {
 public:
  struct Row {
    const Tests* tests;
    /// None for what the domains rule out.
    std::optional<table::RuleId> declared_by;
  };
  using Group = std::vector<Row>;

  Excluded() = default;
  /// A derived fact belongs to the group of the facts that it follows from: `inputs`, by
  /// attribute, and empty for a ticket fact.
  Excluded(const table::DecisionTable& table, const std::vector<std::vector<bool>>& inputs,
           const std::vector<Row>& rows);

  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }
  /// The place of the group that an attribute belongs to; none where nothing of it is excluded.
  [[nodiscard]] std::optional<std::size_t> group_of(table::AttributeId attribute) const {
    return groups_.empty() ? std::nullopt : group_of_[attribute.value];
  }
  [[nodiscard]] bool touch(const Tests& tests) const;

  /// A row that rules out every ticket there is.
  [[nodiscard]] const std::optional<Row>& everything() const { return everything_; }

 private:
  std::vector<Group> groups_;
  std::vector<std::optional<std::size_t>> group_of_;
  std::optional<Row> everything_;
};

/// What the domains rule out.
std::vector<Excluded::Row> excluded_by_domains(const table::DecisionTable& table);
/// What the book declares impossible.
std::vector<Excluded::Row> excluded_by_book(const table::DecisionTable& table);

}  // namespace tier::analysis
