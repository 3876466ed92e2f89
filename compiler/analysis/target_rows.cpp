#include "compiler/analysis/target_rows.h"

#include <utility>

namespace tier::analysis {

std::vector<TargetRow> target_rows(const Facts& facts, const table::Obligation& promise) {
  std::vector<TargetRow> rows;
  std::vector<std::pair<table::RuleId, const Tests*>> before;
  for (const table::Row* row : facts.rows_of(promise.target)) {
    const auto& value = std::get<table::ValueOutcome>(facts.table().rules[row->rule].outcome);
    TargetRow one{&row->tests, row->rule, value.attribute_class, {}};
    for (const auto& [rule, tests] : before) {
      if (rule != row->rule) {
        one.earlier.push_back(tests);
      }
    }
    rows.push_back(std::move(one));
    before.emplace_back(row->rule, &row->tests);
  }
  return rows;
}

const table::PromisedTime* time_of(const table::Obligation& promise, std::uint32_t target_class) {
  return std::get_if<table::PromisedTime>(&promise.targets[target_class]);
}

}  // namespace tier::analysis
