#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/tickets/mapping.h"
#include "compiler/tickets/problem_log.h"
#include "compiler/tickets/record.h"

/// What each column of an input is for, worked out once a column and never a ticket.
namespace tier::tickets {

enum class ColumnUse : std::uint8_t {
  Unknown,  ///< no fact has this name
  Ignored,  ///< the map says so
  Derived,  ///< the rulebook computes it
  Fact,
  Id,
  Holder,
  Evidence,
  Now,
};

struct ColumnPlan {
  ColumnUse use = ColumnUse::Unknown;
  /// Of a fact; `fact` is null for every other use.
  table::AttributeId fact_id;
  const table::Attribute* fact = nullptr;
  /// From the map; null where it says nothing.
  const ValueMapping* values = nullptr;
  const TimeForm* time = nullptr;
  std::vector<std::string_view> missing;
  bool decimal_comma = false;
  bool is_set = false;

  [[nodiscard]] bool is_used() const { return use >= ColumnUse::Fact; }
};

/// Plans columns as they are met, and says what is wrong with them. Table and map outlive it.
class ColumnPlanner {
 public:
  ColumnPlanner(const table::DecisionTable& table, const Mapping& mapping)
      : table_(table), mapping_(mapping) {}

  /// Plans the columns that are new since the last call.
  void extend(const std::vector<RecordReader::Column>& columns, ProblemLog& log);

  [[nodiscard]] const std::vector<ColumnPlan>& plans() const { return plans_; }

  /// For CSV, whose columns are all known at the start: repeated names, two columns that give
  /// one fact, no fact at all, and what `report_unused` says. False where nothing can be
  /// decided from these columns.
  bool check_header(const std::vector<RecordReader::Column>& columns, ProblemLog& log) const;

  /// Columns without a use and columns of the map that never came: one message each. For
  /// JSONL, whose columns are known at the end.
  void report_unused(const std::vector<RecordReader::Column>& columns, ProblemLog& log) const;

 private:
  [[nodiscard]] ColumnPlan plan(const std::string& name) const;
  void plan_meaning(std::string_view name, ColumnPlan& plan) const;
  [[nodiscard]] const ValueMapping* reserved_values(ColumnUse use) const;
  [[nodiscard]] bool is_ignored(std::string_view name, bool by_pattern) const;
  /// The second column of a name that no fact has, which is told apart from other unused ones.
  [[nodiscard]] bool is_needless_repeat(const std::vector<RecordReader::Column>& columns,
                                        std::size_t index) const;
  /// Whether some column, here or in the map, has nearly the name that was meant.
  [[nodiscard]] bool has_misspelt(const std::vector<RecordReader::Column>& columns) const;
  /// The columns of the map that the input does not have.
  [[nodiscard]] std::vector<const ColumnMapping*> absent_columns() const;
  bool check_ambiguity(const std::vector<RecordReader::Column>& columns, ProblemLog& log) const;

  const table::DecisionTable& table_;
  const Mapping& mapping_;
  std::vector<ColumnPlan> plans_;
  /// As the map may call them: the second column `a` is `a#2`.
  std::vector<std::string> names_;
};

}  // namespace tier::tickets
